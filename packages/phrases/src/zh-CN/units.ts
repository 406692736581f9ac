/** Units of explained numbers; the keys are the kernel's Unit. */
export const units = {
  fen: '元',
  yuan: '元',
  wan: '万元',
  percent: '%',
  points: '个百分点',
  ratio: '',
  days: '天',
  workdays: '个工作日',
  count: '个',
  score: '分',
  text: '',
  day: '',
} as const
