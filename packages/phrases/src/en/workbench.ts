import type { workbench as zh } from '../zh-CN/workbench.ts'
import type { Words } from '../shape.ts'

export const workbench: Words<typeof zh> = {
  title: 'Which projects need action today',
  summary: '{needs:project|projects} need action, of {total:count}',
  why: 'Why',
  whose_move: 'Whose move',
  since: 'Since',
  days: 'For',
  all_calm: 'No project needs action. Last checked: {at:time}',
  mine: 'My move',
  others: 'Waiting for others',
  holder: {
    contractor: 'Contractor',
    owner_unit: 'Owner unit',
    finance: 'Finance',
    department: 'Department',
    project_office: 'Project office',
  },
}
