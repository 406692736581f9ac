import type { explanation as zh } from '../zh-CN/explanation.ts'
import type { Words } from '../shape.ts'

export const explanation: Words<typeof zh> = {
  title: 'Where this number comes from',
  open: 'Show where “{measure}” comes from',
  no_value: 'No data yet',
  rule: 'Rule',
  rule_version: 'version {version}',
  formula: 'Method',
  inputs: 'Data used',
  because: 'which in turn comes from',
  as_of: 'As of {day:day}',
  data_age: 'data {n:day|days} old',
  data_today: 'data of the same day',
  sample: 'sample of {n:count}',
  source: 'Open the source record',
  copy: 'Copy as text',
  copied: 'Copied',
  mark: {
    V: 'checked against the text of the rule',
    P: 'practice; can be changed in the rule pack',
    U: 'to be confirmed by the authority',
  },
  mark_short: { V: 'text', P: 'practice', U: 'unconfirmed' },
  evidence_level: {
    1: 'Level 1: taken by the system itself',
    2: 'Level 2: backed by evidence',
    3: 'Level 3: reported by the unit',
    4: 'Level 4: estimated or missing',
  },
}
