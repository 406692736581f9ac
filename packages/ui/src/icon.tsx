import {
  AccountBookOutlined,
  AimOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  BookOutlined,
  CameraOutlined,
  ClockCircleOutlined,
  CloseOutlined,
  ContainerOutlined,
  DiffOutlined,
  EditOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FormOutlined,
  GlobalOutlined,
  ImportOutlined,
  MenuOutlined,
  PayCircleOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
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
  clocks: ClockCircleOutlined,
  close: CloseOutlined,
  credit: ContainerOutlined,
  cross_items: SwapOutlined,
  evaluation: FileDoneOutlined,
  evidence: CameraOutlined,
  forms: FormOutlined,
  funds: AccountBookOutlined,
  goals: AimOutlined,
  imports: ImportOutlined,
  indicators: BookOutlined,
  language: GlobalOutlined,
  leads: FileSearchOutlined,
  menu: MenuOutlined,
  my_credit: ContainerOutlined,
  my_money: PayCircleOutlined,
  organisations: ApartmentOutlined,
  projects: ProfileOutlined,
  questions: QuestionCircleOutlined,
  reconcile: DiffOutlined,
  roles: SafetyOutlined,
  scoring: EditOutlined,
  search: SearchOutlined,
  workbench: ScheduleOutlined,
}

export type IconName = keyof typeof icons

/** A line icon beside its word; never alone without a name on the control it stands in. */
export function Icon({ name }: { name: IconName }) {
  const Drawn = icons[name]
  return <Drawn aria-hidden />
}
