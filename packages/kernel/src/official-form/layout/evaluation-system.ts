import type { OfficialForm } from '../form.ts'
import { headed, label, placed, spansOf, value } from '../grid.ts'
import type { Grid, Part } from '../grid.ts'
import { evaluationTree } from '../fill/tree.ts'
import { aboutRows } from './parts.ts'
import { footing } from './self-evaluation.ts'

const SHARES = [0.07, 0.08, 0.1, 0.06, 0.16, 0.08, 0.24, 0.06, 0.15]

/** 项目支出绩效评价指标体系: the common tree with explanation, standard, points and grounds. */
export function evaluationSystemGrid(form: OfficialForm): Grid {
  const above = aboutRows(form)
  const head = [
    ...['level_1', 'level_2', 'level_3', 'weight'].map((column) => label(`column.${column}`)),
    label('column.explained', { colSpan: 2 }),
    ...['standard', 'score', 'grounds'].map((column) => label(`column.${column}`)),
  ]
  const first = spansOf(evaluationTree, ({ level1 }) => level1)
  const second = spansOf(evaluationTree, ({ level1, level2 }) => `${level1} ${level2}`)
  const body = evaluationTree.map(({ code, level1, level2 }, at): Part[] => [
    ...spanned(first[at], `tree1.${level1}`),
    ...spanned(second[at], `tree2.${level2}`),
    value(form, `indicator.${code}.name`, { align: 'start' }),
    value(form, `indicator.${code}.weight`),
    value(form, `indicator.${code}.explained`, { colSpan: 2, align: 'start' }),
    value(form, `indicator.${code}.standard`, { align: 'start' }),
    value(form, `indicator.${code}.score`),
    value(form, `indicator.${code}.grounds`, { align: 'start' }),
  ])
  const below: Part[][] = [
    [
      label('total', { colSpan: 3 }),
      value(form, 'total.weight'),
      label('grade', { colSpan: 2 }),
      value(form, 'total.grade'),
      value(form, 'total.score', { colSpan: 2 }),
    ],
    footing(form),
  ]
  return {
    title: { key: 'forms.paper.title.evaluation_system', params: {} },
    note: { key: 'forms.paper.year', params: { year: form.year } },
    columnShares: SHARES,
    rows: placed([...above, head, ...body, ...below], SHARES.length),
    ...headed({ from: above.length, count: 1 }),
  }
}

const spanned = (rowSpan: number | null | undefined, key: string): Part[] =>
  rowSpan == null ? [] : [label(key, { rowSpan })]
