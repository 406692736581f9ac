import type { Source } from '../../base/index.ts'
import { note } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts } from '../facts.ts'

export const projectSource = ({ project: { id, name } }: FormFacts): Source => ({ kind: 'project', id, label: name })

/** 项目名称, 主管部门, 实施单位: what every table begins with. */
export function fillHeader({ fact }: CellBook, facts: FormFacts): void {
  const proof = projectSource(facts)
  const { name, department, unit } = facts.project
  fact('project.name', { text: name, proof })
  fact('project.department', { text: department, proof })
  fact('project.unit', { text: unit, proof })
}

/** 填报人 and 填报日期, known once the form is handed in; until then the paper leaves room. */
export function fillFooting({ fact, open, say }: CellBook, { project, filledIn, asOf }: FormFacts): void {
  fact('filler.name', { text: filledIn?.by ?? null }, { isRequired: false })
  open('filler.phone', { isRequired: false, neededBy: 'finance' }, { text: project.contact, origin: 'fact' })
  fact(
    'filler.day',
    { text: filledIn ? say(note('forms.paper.day', dayParts(filledIn.on))) : null },
    { isRequired: false },
  )
  fact('as_of', { text: say(note('forms.paper.day', dayParts(asOf))) })
}

/** `2026-07-31` for 2026年7月31日. */
export function dayParts(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}
