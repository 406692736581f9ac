import type { OfficialForm } from '../form.ts'
import { blank, headed, label, placed, value } from '../grid.ts'
import type { Grid, Part } from '../grid.ts'
import { aboutRows, fundsRows, levelParts } from './parts.ts'

const SHARES = [0.08, 0.09, 0.11, 0.18, 0.13, 0.13, 0.07, 0.08, 0.13]

const MONEY = [
  ['initial', 1],
  ['full', 1],
  ['executed', 1],
] as const

/** 项目支出绩效自评表 as the finance bureaus print it. */
export function selfEvaluationGrid(form: OfficialForm): Grid {
  const above: Part[][] = [
    ...aboutRows(form),
    [
      label('funds_wan', { rowSpan: 5 }),
      blank({ colSpan: 2 }),
      ...['initial', 'full', 'executed', 'weight', 'rate', 'score'].map((column) => label(`column.${column}`)),
    ],
    ...fundsRows(form, MONEY, (line) =>
      line === 'total'
        ? [value(form, 'execution.weight'), value(form, 'funds.rate'), value(form, 'execution.score')]
        : [label('dash'), label('dash'), label('dash')],
    ),
    [label('year_goal', { rowSpan: 2 }), label('goal_expected', { colSpan: 4 }), label('goal_actual', { colSpan: 4 })],
    [
      value(form, 'goal.expected', { colSpan: 4, align: 'start' }),
      value(form, 'goal.actual', { colSpan: 4, align: 'start' }),
    ],
  ]
  const head = [
    label('indicators', { rowSpan: form.rows.length + 1 }),
    ...['level_1', 'level_2', 'level_3', 'target', 'actual', 'weight', 'score', 'reason'].map((column) =>
      label(`column.${column}`),
    ),
  ]
  const body = form.rows.map((row, at) => [...levelParts(form, at, true), ...indicatorParts(form, row.code)])
  const below: Part[][] = [
    [
      label('total', { colSpan: 6 }),
      value(form, 'total.weight'),
      value(form, 'total.score'),
      value(form, 'total.grade'),
    ],
    footing(form),
  ]
  return {
    title: { key: 'forms.paper.title.self_evaluation', params: {} },
    note: { key: 'forms.paper.year', params: { year: form.year } },
    columnShares: SHARES,
    rows: placed([...above, head, ...body, ...below], SHARES.length),
    ...headed({ from: above.length, count: 1 }),
  }
}

const indicatorParts = (form: OfficialForm, code: string): Part[] => [
  value(form, `indicator.${code}.name`, { align: 'start' }),
  ...['target', 'actual', 'weight', 'score'].map((column) => value(form, `indicator.${code}.${column}`)),
  value(form, `indicator.${code}.reason`, { align: 'start' }),
]

/** 填报人, 联系电话, 填报日期 over the nine columns all forms but the monitoring one have. */
export const footing = (form: OfficialForm): Part[] => [
  label('filler', { colSpan: 2 }),
  value(form, 'filler.name'),
  label('phone'),
  value(form, 'filler.phone', { colSpan: 2 }),
  label('filled_on', { colSpan: 2 }),
  value(form, 'filler.day'),
]
