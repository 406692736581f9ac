import type { Note } from '../base/index.ts'
import { note } from './cells.ts'
import type { OfficialForm } from './form.ts'

/** What people call a cell: the row it stands in, if any, and its column. */
export type CellName = { row: string | Note | null; cell: Note }

const paper = (key: string): Note => note(`forms.paper.${key}`)
const ALONE: Record<string, string> = {
  'project.name': 'project_name',
  'project.department': 'department',
  'project.unit': 'unit',
  'project.nature': 'nature.title',
  'project.head': 'head',
  'project.period': 'period',
  'goal.expected': 'year_goal',
  'goal.actual': 'goal_actual',
  'goal.long_term': 'long_term_goal',
  'funds.rate': 'column.rate',
  'filler.name': 'filler',
  'filler.phone': 'phone',
  'filler.day': 'filled_on',
  'total.grade': 'grade',
}
const STEP: Record<string, string> = { title: 'column.step', start: 'column.start', due: 'column.due' }

/** The name of a cell by its key: `indicator.<code>.reason` is 偏差原因 of the indicator's row. */
export function nameOf({ cells }: OfficialForm, key: string): CellName {
  const alone = ALONE[key]
  if (alone !== undefined) return { row: null, cell: paper(alone) }
  const [area = '', ...rest] = key.split('.')
  const last = rest.at(-1) ?? ''
  if (area === 'indicator') {
    const code = rest[0] ?? ''
    const isTicked = rest.length === 3
    return {
      row: cells[`indicator.${code}.name`]?.text ?? code,
      cell: paper(isTicked ? `${rest[1]}.${last}` : `column.${last}`),
    }
  }
  if (area === 'long')
    return {
      row: cells[`long.${rest[0]}.name`]?.text ?? null,
      cell: paper(`column.${last === 'target' ? 'long_target' : last}`),
    }
  if (area === 'funds')
    return {
      row: paper(`funds.${rest[0]}`),
      cell: paper(`column.${last === 'expected' ? 'expected_full_year' : last}`),
    }
  if (area === 'step') return { row: cells[`step.${rest[0]}.title`]?.text ?? null, cell: paper(STEP[last] ?? last) }
  if (area === 'total') return { row: paper('total'), cell: paper(`column.${last}`) }
  if (area === 'execution') return { row: paper('column.rate'), cell: paper(`column.${last}`) }
  return { row: null, cell: paper(key) }
}
