import type { SomeWords } from '../shape.ts'
import type { zhCN } from '../zh-CN/index.ts'

/** Thai as far as it goes; what is missing is said in English. */
export const th: SomeWords<typeof zhCN> = {
  app: {
    name: 'Jiheng',
    full_name: 'Jiheng · ผลการดำเนินงานโครงการภาครัฐ',
    skip_to_content: 'ข้ามไปยังเนื้อหา',
    navigation: 'เมนูหลัก',
    language: 'ภาษา',
    account_menu: 'บัญชี',
    sign_out: 'ออกจากระบบ',
    synthetic: 'ข้อมูลสาธิต (สังเคราะห์)',
    nav: {
      workbench: 'โต๊ะทำงาน',
      projects: 'โครงการ',
      imports: 'นำเข้า',
      alerts: 'การแจ้งเตือน',
      funds: 'เงินทุน',
      evaluation: 'การประเมินผล',
      organisations: 'หน่วยงาน',
      roles: 'บทบาท',
      audit: 'การตรวจสอบ',
    },
    search: { label: 'ค้นหาโครงการ', hint: 'ชื่อ รหัสโครงการ หรืออักษรย่อพินอิน' },
  },
  session: {
    title: 'เข้าสู่ระบบ Jiheng',
    name: 'ชื่อผู้ใช้',
    password: 'รหัสผ่าน',
    totp: 'รหัสยืนยัน',
    sign_in: 'เข้าสู่ระบบ',
    continue: 'ดำเนินการต่อ',
  },
  states: { red: 'ร้ายแรง', orange: 'เสี่ยง', yellow: 'เฝ้าดู', green: 'ปกติ', grey: 'ไม่ทราบ' },
  ui: {
    loading: 'กำลังโหลด…',
    retry: 'โหลดอีกครั้ง',
    close: 'ปิด',
    cancel: 'ยกเลิก',
    save: 'บันทึก',
    back: 'ย้อนกลับ',
    next: 'ถัดไป',
  },
}
