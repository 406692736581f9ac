import { decimal, explain } from '../../base/index.ts'
import type { Decimal, Explanation, Input, RuleReference } from '../../base/index.ts'
import { gradeOf } from '../../scoring/index.ts'
import { note } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts } from '../facts.ts'
import { executionRate, fillFunds, sumOf } from './funds.ts'
import { fillFooting, fillHeader, projectSource } from './header.ts'
import { indicatorKey, indicatorSource } from './indicators.ts'
import { isShort } from './self-evaluation.ts'
import { doneSoFar, goalsOf } from './sentences.ts'
import { evaluationTree } from './tree.ts'
import type { TreeRow } from './tree.ts'

const shareRule: RuleReference = {
  id: 'form_tree_share',
  version: '1',
  mark: 'U',
  source: '评价指标体系按项目得分率折算，分值待主管部门确认',
}
const SCALE = 2

/** 评价报告: what is written around the figures. */
export const reportSections = ['method', 'experience', 'problems', 'advice'] as const

/** 评价指标体系 with its points, and the sections of 评价报告 made from the same content. */
export function fillEvaluationSystem(book: CellBook, facts: FormFacts): void {
  const { library, computed, open, say } = book
  fillHeader(book, facts)
  fillFunds(book, facts, ['initial', 'full', 'executed'])
  open(
    'goal.expected',
    { neededBy: 'finance' },
    { text: goalsOf(facts, say), proof: projectSource(facts), origin: 'fact' },
  )
  open('goal.actual', { neededBy: 'finance' }, { text: doneSoFar(facts, say) })
  for (const row of evaluationTree) {
    library(indicatorKey(row.code, 'name'), { text: say(note(`forms.tree.${row.code}.name`)) })
    library(indicatorKey(row.code, 'weight'), { number: row.points })
    library(indicatorKey(row.code, 'explained'), { text: say(note(`forms.tree.${row.code}.explained`)) })
    library(indicatorKey(row.code, 'standard'), { text: say(note(`forms.tree.${row.code}.standard`)) })
    fillRow(book, facts, row)
  }
  const scores = evaluationTree.map(({ code }) => book.cells[indicatorKey(code, 'score')]?.number)
  const total = scores.every((score) => score !== undefined) ? decimal.canonical(decimal.add(...scores)) : null
  const graded = total === null ? null : gradeOf(total)
  computed('total.weight', { number: decimal.add(...evaluationTree.map(({ points }) => points)) })
  computed('total.score', { number: total })
  computed('total.grade', { text: graded?.ok ? say(note(`evaluation.grade_name.${graded.grade}`)) : null })
  fillReport(book, facts)
  fillFooting(book, facts)
}

type Share = { percent: Decimal; because: Explanation; said: string }

/** What a share earns is computed; where nothing measures a row, somebody judges it and says why. */
function fillRow({ computed, open, say }: CellBook, facts: FormFacts, row: TreeRow): void {
  const { code, points } = row
  const share = shareOf(row, facts, say)
  if (share === null) {
    open(indicatorKey(code, 'score'), { neededBy: 'finance' })
    open(indicatorKey(code, 'grounds'), { neededBy: 'auditor' })
    return
  }
  const score = decimal.canonical(decimal.round(decimal.shareOf(points, share.percent), SCALE))
  const because = explain({
    measure: 'measures.indicator_score',
    value: score,
    unit: 'score',
    rule: shareRule,
    formula: 'w × a',
    inputs: [{ measure: share.because.measure, value: share.percent, unit: 'percent', because: share.because }],
    asOf: facts.asOf,
  })
  computed(indicatorKey(code, 'score'), { number: score, because })
  open(indicatorKey(code, 'grounds'), { neededBy: 'auditor' }, { text: share.said, because })
}

function shareOf({ source }: TreeRow, facts: FormFacts, say: CellBook['say']): Share | null {
  switch (source.from) {
    case 'judged':
      return null
    case 'execution':
      return executionShare(facts, say)
    case 'arrival':
      return arrivalShare(facts, say)
    case 'ex_ante': {
      const points = facts.exAnte?.dimensions[source.dimension]
      if (points === undefined || !facts.exAnte) return null
      const percent = decimal.percentOf(points, '20') ?? '0'
      const words = say(
        note(`forms.paper.grounds.ex_ante`, { dimension: say(note(`ex_ante.dimension.${source.dimension}`)), points }),
      )
      return { percent, because: facts.exAnte.explanation, said: words }
    }
    case 'indicators':
      return indicatorShare(source, facts, say)
  }
}

function executionShare(facts: FormFacts, say: CellBook['say']): Share | null {
  const rate = executionRate(facts)
  if (!rate) return null
  const percent = decimal.clamp(rate.percent, '0', '100')
  return { percent, because: rate.because, said: say(note('forms.paper.grounds.execution', { percent: rate.percent })) }
}

function arrivalShare(facts: FormFacts, say: CellBook['say']): Share | null {
  const [full, arrived] = [sumOf(facts, 'fullYearFen'), sumOf(facts, 'arrivedFen')]
  const percent = full === null || arrived === null ? null : decimal.percentOf(String(arrived), String(full))
  if (percent === null) return null
  const input = (measure: string, amountFen: number | null): Input => ({
    ...{ measure, value: String(amountFen ?? 0), unit: 'fen', source: projectSource(facts), evidenceLevel: 2 },
  })
  const because = explain({
    measure: 'measures.funds_arrival',
    value: percent,
    unit: 'percent',
    rule: { id: 'measure_funds_arrival', version: '1', mark: 'P' },
    formula: 'F ÷ B × 100%',
    inputs: [input('measures.funds_arrived', arrived), input('measures.year_budget', full)],
    asOf: facts.asOf,
  })
  return {
    percent: decimal.clamp(percent, '0', '100'),
    because,
    said: say(note('forms.paper.grounds.arrival', { percent })),
  }
}

/** Points earned by the project's own indicators of a branch, of the points they weigh; null until all of them are scored. */
function indicatorShare(
  source: Extract<TreeRow['source'], { from: 'indicators' }>,
  facts: FormFacts,
  say: CellBook['say'],
): Share | null {
  const own = facts.indicators.filter(
    ({ level1, level2 }) => level1 === source.level1 && (source.level2?.test(level2) ?? true),
  )
  if (own.length === 0 || own.some(({ score }) => score === null)) return null
  const weight = decimal.add(...own.map((indicator) => indicator.weight))
  const score = decimal.add(...own.map((indicator) => indicator.score ?? '0'))
  const percent = decimal.percentOf(score, weight) ?? '0'
  const because = explain({
    measure: 'measures.score_share',
    value: percent,
    unit: 'percent',
    rule: shareRule,
    formula: 'Σs ÷ Σw × 100%',
    inputs: own.map((indicator) => ({
      measure: 'measures.indicator_score',
      value: indicator.score,
      unit: 'score' as const,
      source: indicatorSource(indicator),
      ...(indicator.scoreBecause && { because: indicator.scoreBecause }),
    })),
    asOf: facts.asOf,
  })
  const said = note('forms.paper.grounds.indicators', { names: own.map(({ name }) => name).join('、'), score, weight })
  return { percent, because, said: say(said) }
}

/** What was found lacking is proposed from the points that were lost; advice is people's own. */
function fillReport({ open, say }: CellBook, { indicators }: FormFacts): void {
  const short = indicators.filter(isShort).map(({ name, score, weight, actual }) =>
    say(
      note('forms.paper.said.short', {
        name,
        score: score ?? '0',
        weight,
        reason: actual?.reason ?? say(note('forms.paper.said.no_reason')),
      }),
    ),
  )
  const asked = { neededBy: 'leader' }
  open('report.method', asked, { text: say(note('forms.paper.said.method')) })
  open('report.experience', asked)
  open('report.problems', asked, short.length === 0 ? {} : { text: short.join('') })
  open('report.advice', asked)
}
