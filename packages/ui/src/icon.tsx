import {
  AccountBookOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  FileDoneOutlined,
  GlobalOutlined,
  ImportOutlined,
  MenuOutlined,
  ProfileOutlined,
  SafetyOutlined,
  ScheduleOutlined,
  SearchOutlined,
  UserOutlined,
} from '@ant-design/icons'

const icons = {
  account: UserOutlined,
  alerts: BellOutlined,
  audit: AuditOutlined,
  evaluation: FileDoneOutlined,
  funds: AccountBookOutlined,
  imports: ImportOutlined,
  language: GlobalOutlined,
  menu: MenuOutlined,
  organisations: ApartmentOutlined,
  projects: ProfileOutlined,
  roles: SafetyOutlined,
  search: SearchOutlined,
  workbench: ScheduleOutlined,
}

export type IconName = keyof typeof icons

/** A line icon beside its word; never alone without a name on the control it stands in. */
export function Icon({ name }: { name: IconName }) {
  const Drawn = icons[name]
  return <Drawn aria-hidden />
}
