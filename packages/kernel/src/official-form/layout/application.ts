import { accounts, opinions } from '../fill/application.ts'
import type { OfficialForm } from '../form.ts'
import { headed, label, placed, value } from '../grid.ts'
import type { Grid, Part } from '../grid.ts'
import { footing } from './self-evaluation.ts'
import { levelParts } from './parts.ts'

const SHARES = [0.06, 0.08, 0.11, 0.16, 0.13, 0.07, 0.06, 0.15, 0.18]

/** 项目支出绩效目标申报表. */
export function applicationGrid(form: OfficialForm): Grid {
  const long = (key: string, name: string): Part[] => [
    label(name, { colSpan: 2 }),
    value(form, key, { colSpan: 7, align: 'start' }),
  ]
  const pair = (first: string, firstKey: string, second: string, secondKey: string): Part[] => [
    label(first, { colSpan: 2 }),
    value(form, firstKey, { colSpan: 3 }),
    label(second, { colSpan: 2 }),
    value(form, secondKey, { colSpan: 2 }),
  ]
  const longTerm = longTermRows(form)
  const above: Part[][] = [
    [label('project_name', { colSpan: 2 }), value(form, 'project.name', { colSpan: 7 })],
    pair('department', 'project.department', 'unit', 'project.unit'),
    pair('nature.title', 'project.nature', 'head', 'project.head'),
    [label('period', { colSpan: 2 }), value(form, 'project.period', { colSpan: 7 })],
    moneyHead,
    [label('amount', { colSpan: 2 }), ...moneyParts(form)],
    ...accounts.map((account) => long(`account.${account}`, `account.${account}`)),
    ...stepRows(form),
    long('goal.long_term', 'long_term_goal'),
    long('goal.expected', 'year_goal'),
    ...longTerm,
  ]
  const head = [
    label('year_indicators', { rowSpan: form.rows.length + 1 }),
    ...['level_1', 'level_2', 'level_3', 'target', 'type', 'weight', 'explained', 'standard'].map((column) =>
      label(`column.${column}`),
    ),
  ]
  const body = form.rows.map((row, at) => [...levelParts(form, at, false), ...indicatorParts(form, row.code)])
  const below = [...opinions.map((opinion) => long(`opinion.${opinion}`, `opinion.${opinion}`)), footing(form)]
  return {
    title: { key: 'forms.paper.title.application', params: {} },
    note: { key: 'forms.paper.year', params: { year: form.year } },
    columnShares: SHARES,
    rows: placed([...above, head, ...body, ...below], SHARES.length),
    ...headed(
      { from: above.length - longTerm.length, count: longTerm.length > 0 ? 1 : 0 },
      { from: above.length, count: 1 },
    ),
  }
}

/** 长期绩效指标: what the project is to bring as a whole, above what it is to bring in the year. */
function longTermRows(form: OfficialForm): Part[][] {
  const { longRows: rows = [] } = form
  if (rows.length === 0) return []
  const head = [
    label('long_indicators', { rowSpan: rows.length + 1 }),
    ...['level_1', 'level_2', 'level_3'].map((column) => label(`column.${column}`)),
    label('column.long_target', { colSpan: 2 }),
    label('column.explained', { colSpan: 3 }),
  ]
  const body = rows.map(({ code }, at) => [
    ...levelParts(form, at, false, rows),
    value(form, `long.${code}.name`, { align: 'start' }),
    value(form, `long.${code}.target`, { colSpan: 2 }),
    value(form, `long.${code}.explained`, { colSpan: 3, align: 'start' }),
  ])
  return [head, ...body]
}

const moneyHead: Part[] = [
  label('funds_asked', { colSpan: 2 }),
  label('funds.total', { colSpan: 2 }),
  label('funds.fiscal'),
  label('funds.carried', { colSpan: 2 }),
  label('funds.other', { colSpan: 2 }),
]
const moneyParts = (form: OfficialForm): Part[] => [
  value(form, 'funds.total.initial', { colSpan: 2, align: 'end' }),
  value(form, 'funds.fiscal.initial', { align: 'end' }),
  value(form, 'funds.carried.initial', { colSpan: 2, align: 'end' }),
  value(form, 'funds.other.initial', { colSpan: 2, align: 'end' }),
]

/** 实施进度计划: what, from when, until when. */
function stepRows(form: OfficialForm): Part[][] {
  if (form.steps === 0) return []
  const head = [
    label('steps', { colSpan: 2, rowSpan: form.steps + 1 }),
    label('column.step', { colSpan: 3 }),
    label('column.start', { colSpan: 2 }),
    label('column.due', { colSpan: 2 }),
  ]
  const rows = Array.from({ length: form.steps }, (_, at) => [
    value(form, `step.${at}.title`, { colSpan: 3, align: 'start' }),
    value(form, `step.${at}.start`, { colSpan: 2 }),
    value(form, `step.${at}.due`, { colSpan: 2 }),
  ])
  return [head, ...rows]
}

const indicatorParts = (form: OfficialForm, code: string): Part[] => [
  value(form, `indicator.${code}.name`, { align: 'start' }),
  ...['target', 'type', 'weight'].map((column) => value(form, `indicator.${code}.${column}`)),
  ...['explained', 'standard'].map((column) => value(form, `indicator.${code}.${column}`, { align: 'start' })),
]
