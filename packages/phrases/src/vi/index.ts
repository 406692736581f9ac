import type { SomeWords } from '../shape.ts'
import type { zhCN } from '../zh-CN/index.ts'

/** Vietnamese as far as it goes; what is missing is said in English. */
export const vi: SomeWords<typeof zhCN> = {
  app: {
    name: 'Jiheng',
    full_name: 'Jiheng · hiệu quả dự án công',
    skip_to_content: 'Đến nội dung chính',
    navigation: 'Điều hướng chính',
    language: 'Ngôn ngữ',
    account_menu: 'Tài khoản',
    sign_out: 'Đăng xuất',
    synthetic: 'Dữ liệu trình diễn (tổng hợp)',
    nav: {
      workbench: 'Bàn làm việc',
      projects: 'Dự án',
      imports: 'Nhập dữ liệu',
      alerts: 'Cảnh báo',
      funds: 'Vốn',
      evaluation: 'Đánh giá',
      organisations: 'Tổ chức',
      roles: 'Vai trò',
      audit: 'Kiểm toán',
    },
    search: { label: 'Tìm dự án', hint: 'Tên, mã dự án hoặc chữ cái đầu bính âm' },
  },
  session: {
    title: 'Đăng nhập Jiheng',
    name: 'Tên người dùng',
    password: 'Mật khẩu',
    totp: 'Mã xác thực',
    sign_in: 'Đăng nhập',
    continue: 'Tiếp tục',
  },
  states: { red: 'Nghiêm trọng', orange: 'Rủi ro', yellow: 'Chú ý', green: 'Bình thường', grey: 'Chưa rõ' },
  ui: {
    loading: 'Đang tải…',
    retry: 'Tải lại',
    close: 'Đóng',
    cancel: 'Hủy',
    save: 'Lưu',
    back: 'Quay lại',
    next: 'Tiếp',
  },
}
