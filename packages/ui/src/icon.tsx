import {
  AccountBookOutlined,
  AimOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  CameraOutlined,
  FileDoneOutlined,
  GlobalOutlined,
  ImportOutlined,
  MenuOutlined,
  ProfileOutlined,
  SafetyOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SwapOutlined,
  UserOutlined,
} from '@ant-design/icons'

const icons = {
  account: UserOutlined,
  alerts: BellOutlined,
  audit: AuditOutlined,
  cross_items: SwapOutlined,
  evaluation: FileDoneOutlined,
  evidence: CameraOutlined,
  funds: AccountBookOutlined,
  goals: AimOutlined,
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
