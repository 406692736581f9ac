import type { BuiltinRole } from '../../modules/identity/index.ts'

/** The accounts told on the sign-in page. People are named by their post, so that nobody real is meant. */
export type AccountWords = {
  name: string
  role: BuiltinRole
  displayName: string
  organisation: string
  /** Where the role counts; absent: on the projects of the organisation (see accounts.ts). */
  at?: string
  clearance?: 2
  validDays?: number
}

export const accountWords: readonly AccountWords[] = [
  { name: 'admin', role: 'administrator', displayName: '系统管理员岗', organisation: 'qz.sjj', at: 'root' },
  { name: 'security', role: 'security_administrator', displayName: '安全管理员岗', organisation: 'qz.sjj', at: 'root' },
  { name: 'auditadmin', role: 'audit_administrator', displayName: '审计管理员岗', organisation: 'qz.jjz', at: 'root' },
  { name: 'office', role: 'project_office', displayName: '市项目办值班岗', organisation: 'qz.fgw', at: 'qz' },
  { name: 'finance', role: 'finance', displayName: '市财政局绩效岗', organisation: 'qz.czj', at: 'qz' },
  { name: 'department', role: 'department', displayName: '市住建局项目岗', organisation: 'qz.zjj', at: 'qz.zjj' },
  {
    name: 'pm',
    role: 'project_manager',
    displayName: '港航公司项目经理岗',
    organisation: 'qz.ganghang',
    at: 'qz.ganghang',
  },
  { name: 'contractor', role: 'contractor', displayName: '施工单位项目部', organisation: 'co.02' },
  { name: 'crew', role: 'crew', displayName: '一班组班长岗', organisation: 'co.02.team' },
  { name: 'expert', role: 'expert', displayName: '评审专家席', organisation: 'tp.pingjia', at: 'qz' },
  {
    name: 'auditor',
    role: 'external_auditor',
    displayName: '外部审计组',
    organisation: 'tp.shenji',
    at: 'qz',
    validDays: 60,
  },
  { name: 'inspector', role: 'inspector', displayName: '纪检监察岗', organisation: 'qz.jjz', at: 'qz', clearance: 2 },
  { name: 'resident', role: 'resident', displayName: '居民代表席', organisation: 'qx.320113003', at: 'qx.320113003' },
  { name: 'qixia_office', role: 'project_office', displayName: '区项目办值班岗', organisation: 'qx.fgj', at: 'qx' },
]
