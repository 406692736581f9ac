import type { alerts as zh } from '../zh-CN/alerts.ts'
import type { Words } from '../shape.ts'

export const alerts: Words<typeof zh> = {
  title: 'Which alerts are open, and whose move it is',
  one: 'Alert',
  level: 'Level',
  rule: 'Rule',
  since: 'Since',
  holder: 'Whose move',
  open: 'Open',
  closed: 'Cleared',
  handle: 'Handle',
  none_yet: 'No open alerts.',
  rule_name: {
    material_late: 'Material late',
    not_commenced: 'Not commenced',
    progress_behind: 'Behind plan',
    progress_stale: 'Progress data stale',
    money_standing: 'Money standing still',
  },
}
