import { causes, chances } from '../fill/monitoring.ts'
import type { OfficialForm } from '../form.ts'
import { blank, headed, label, placed, value } from '../grid.ts'
import type { Grid, Part } from '../grid.ts'
import { fundsRows, levelParts } from './parts.ts'

const SHARES = [
  0.035, 0.05, 0.065, 0.12, 0.08, 0.08, 0.08, 0.03, 0.03, 0.03, 0.03, 0.03, 0.1, 0.03, 0.03, 0.03, 0.04, 0.065, 0.045,
]

const MONEY = [
  ['initial', 1],
  ['full', 2],
  ['executed', 3],
] as const

/** 项目支出绩效运行监控表: nineteen columns, so the page lies on its side. */
export function monitoringGrid(form: OfficialForm): Grid {
  const above: Part[][] = [
    [label('project_name', { colSpan: 3 }), value(form, 'project.name', { colSpan: 16 })],
    [
      label('department', { colSpan: 3 }),
      value(form, 'project.department', { colSpan: 4 }),
      label('unit', { colSpan: 5 }),
      value(form, 'project.unit', { colSpan: 3 }),
      label('as_of', { colSpan: 2 }),
      value(form, 'as_of', { colSpan: 2 }),
    ],
    [
      label('funds_wan', { rowSpan: 5 }),
      blank({ colSpan: 2 }),
      label('column.initial'),
      label('column.full', { colSpan: 2 }),
      label('column.executed_so_far', { colSpan: 3 }),
      label('column.rate', { colSpan: 3 }),
      label('column.expected_full_year', { colSpan: 7 }),
    ],
    ...fundsRows(form, MONEY, (line) => moneyParts(form, line)),
    [label('year_goal', { colSpan: 3 }), value(form, 'goal.expected', { colSpan: 16, align: 'start' })],
    doubleRow(form),
  ]
  const head: Part[][] = [
    [
      label('indicators', { rowSpan: form.rows.length + 2 }),
      ...['level_1', 'level_2', 'level_3', 'target', 'actual_so_far', 'expected'].map((column) =>
        label(`column.${column}`, { rowSpan: 2 }),
      ),
      label('column.causes', { colSpan: 6 }),
      label('column.chances', { colSpan: 3 }),
      ...['mends', 'advice', 'outcome'].map((column) => label(`column.${column}`, { rowSpan: 2 })),
    ],
    [
      ...causes.map((cause) => label(`cause.${cause}`)),
      label('column.note'),
      ...chances.map((chance) => label(`chance.${chance}`)),
    ],
  ]
  const body = form.rows.map((row, at) => [...levelParts(form, at, false), ...indicatorParts(form, row.code)])
  const below: Part[][] = [
    [
      label('filler', { colSpan: 3 }),
      value(form, 'filler.name', { colSpan: 2 }),
      label('phone'),
      value(form, 'filler.phone', { colSpan: 6 }),
      label('filled_on', { colSpan: 3 }),
      value(form, 'filler.day', { colSpan: 4 }),
    ],
  ]
  return {
    title: { key: 'forms.paper.title.monitoring', params: {} },
    note: { key: 'forms.paper.year', params: { year: form.year } },
    columnShares: SHARES,
    rows: placed([...above, ...head, ...body, ...below], SHARES.length),
    ...headed({ from: above.length, count: 2 }),
  }
}

const moneyParts = (form: OfficialForm, line: string): Part[] => [
  value(form, `funds.${line}.rate`, { colSpan: 3, align: 'end' }),
  value(form, `funds.${line}.expected`, { colSpan: 7, align: 'end' }),
]

const doubleRow = (form: OfficialForm): Part[] => [
  label('double.title', { colSpan: 3 }),
  label('double.goals'),
  value(form, 'double.goals'),
  label('double.money'),
  value(form, 'double.money'),
  label('double.apart', { colSpan: 2 }),
  value(form, 'double.apart', { colSpan: 3 }),
  value(form, 'double.verdict', { colSpan: 7, align: 'start' }),
]

function indicatorParts(form: OfficialForm, code: string): Part[] {
  const of = (column: string, align: 'start' | 'center' = 'center'): Part =>
    value(form, `indicator.${code}.${column}`, { align })
  return [
    of('name', 'start'),
    ...['target', 'actual', 'expected'].map((column) => of(column)),
    ...causes.map((cause) => of(`cause.${cause}`)),
    of('note', 'start'),
    ...chances.map((chance) => of(`chance.${chance}`)),
    of('mends'),
    of('advice', 'start'),
    of('outcome', 'start'),
  ]
}
