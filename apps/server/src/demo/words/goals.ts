/** Titles of annual goals, with the project's name. */
export const goalTitle = (project: string): string => `${project}年度建设任务`

type CrossWords = {
  title: string
  detail: string
  raisedBy: string
  holder: string
  /** Days from the first day of the demo; negative is past. */
  due: number
  raised: number
  offeredTo?: string
  reported?: number
  closed?: number
}

/** Items between departments, by the accounts of the sign-in page. */
export const crossWords: readonly CrossWords[] = [
  {
    title: '港区进场道路与市政管网交叉段迁改',
    detail: '管线产权单位确认迁改方案，明确迁改期间的供水保障。',
    raisedBy: 'pm',
    holder: 'department',
    due: -4,
    raised: -21,
  },
  {
    title: '老旧小区改造电力增容手续',
    detail: '协调供电部门完成增容批复。',
    raisedBy: 'office',
    holder: 'department',
    offeredTo: 'pm',
    due: 6,
    raised: -9,
  },
  {
    title: '专项债券资金拨付计划与工程进度对接',
    detail: '按已核实进度编制下一季度拨付计划。',
    raisedBy: 'office',
    holder: 'finance',
    due: 2,
    raised: -12,
    reported: -1,
  },
  {
    title: '施工占道与公交改线同步实施',
    detail: '公布改线方案，设置临时站点。',
    raisedBy: 'department',
    holder: 'office',
    due: 12,
    raised: -3,
  },
  {
    title: '征地补偿资料移交',
    detail: '向财政部门移交已签协议和付款凭证。',
    raisedBy: 'finance',
    holder: 'office',
    due: -15,
    raised: -40,
    reported: -13,
    closed: -12,
  },
]
