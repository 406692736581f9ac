import type { heat as zh } from '../zh-CN/heat.ts'
import type { Words } from '../shape.ts'

export const heat: Words<typeof zh> = {
  name: 'Progress heat map',
  title: 'Which projects are behind, and since which month',
  note: 'Actual against planned progress at each month’s end, in points; each opens what it rests on',
  none: 'No projects',
  search: 'Name or code of a project',
  filter: { attention: 'State now', kind: 'Kind', stage: 'Stage' },
  cell: '{day:day}: planned {planned}%, actual {actual}%, data {age} days old',
  retold: '; told afterwards from plan and reports',
  unknown: 'No record',
  legend: {
    green: 'behind by at most {to}',
    yellow: 'by more than {from}',
    orange: 'more than {from}',
    red: 'more than {from}',
  },
}
