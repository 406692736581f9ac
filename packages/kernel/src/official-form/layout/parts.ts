import { fundSources } from '../facts.ts'
import type { FormRow, OfficialForm } from '../form.ts'
import { label, spansOf, value } from '../grid.ts'
import type { Part } from '../grid.ts'

/** The project, its department and its unit, over nine columns. */
export function aboutRows(form: OfficialForm): Part[][] {
  return [
    [label('project_name', { colSpan: 2 }), value(form, 'project.name', { colSpan: 7 })],
    [
      label('department', { colSpan: 2 }),
      value(form, 'project.department', { colSpan: 3 }),
      label('unit'),
      value(form, 'project.unit', { colSpan: 3 }),
    ],
  ]
}

/** The columns of 一级 and 二级指标, merged over their rows; the points of the level stand behind its name where the form prints them. */
export function levelParts(form: OfficialForm, at: number, hasPoints: boolean, rows = form.rows): Part[] {
  const row = rows[at]
  if (!row) return []
  const [level1, level2] = [spansOf(rows, (each) => each.level1)[at], spansOf(rows, groupOf)[at]]
  const points = hasPoints ? pointsOf(form, row.level1) : null
  const name = points === null ? `level1.${row.level1}` : `level1_points.${row.level1}`
  return [
    ...(level1 == null ? [] : [label(name, { rowSpan: level1 }, points === null ? {} : { points })]),
    ...(level2 == null ? [] : [{ ...label('level2', { rowSpan: level2 }, { name: row.level2 }) }]),
  ]
}

const groupOf = ({ level1, level2 }: FormRow): string => `${level1} ${level2}`

function pointsOf({ rows, cells }: OfficialForm, level1: string): number {
  const own = rows.filter((row) => row.level1 === level1)
  const sum = own.reduce((all, { code }) => all + Number(cells[`indicator.${code}.weight`]?.number ?? 0), 0)
  return Math.round(sum * 10_000) / 10_000
}

/** Rows of 项目资金 behind their names: the cells of a line, column by column with how many columns of the paper each takes. */
export function fundsRows(
  form: OfficialForm,
  columns: readonly (readonly [key: string, colSpan: number])[],
  behind: (line: 'total' | (typeof fundSources)[number]) => Part[],
): Part[][] {
  return (['total', ...fundSources] as const).map((line) => [
    label(`funds.${line}`, { colSpan: 2, align: line === 'total' ? 'center' : 'start' }),
    ...columns.map(([column, colSpan]) => value(form, `funds.${line}.${column}`, { colSpan, align: 'end' })),
    ...behind(line),
  ])
}
