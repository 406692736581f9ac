import { decimal, explain } from '../../base/index.ts'
import { gradeOf } from '../../scoring/index.ts'
import { note } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts } from '../facts.ts'
import { fillFunds } from './funds.ts'
import { fillFooting, fillHeader, projectSource } from './header.ts'
import { indicatorKey, isJudgedLater } from './indicators.ts'
import { isShort } from './self-evaluation.ts'
import { doneSoFar, goalsOf } from './sentences.ts'
import { evaluationTree } from './tree.ts'
import type { TreeRow } from './tree.ts'
import { proposedOf, shareOf, shareRule } from './tree-shares.ts'

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
  const isLater = evaluationTree.some(({ code }) => book.cells[indicatorKey(code, 'score')]?.isLater)
  computed('total.score', { number: total }, { isLater })
  computed('total.grade', { text: graded?.ok ? say(note(`evaluation.grade_name.${graded.grade}`)) : null }, { isLater })
  fillReport(book, facts)
  fillFooting(book, facts)
}

/** What a share earns is computed; what records let suppose is proposed; where nothing is known of a row, somebody judges it and says why. */
function fillRow({ computed, open, say }: CellBook, facts: FormFacts, row: TreeRow): void {
  const { code, points } = row
  const measured = shareOf(row.source, facts, say)
  const share = measured ?? proposedOf(row, facts, say)
  const score = share && decimal.canonical(decimal.round(decimal.shareOf(points, share.percent), SCALE))
  const because =
    share &&
    explain({
      measure: 'measures.indicator_score',
      value: score,
      unit: 'score',
      rule: shareRule,
      formula: 'w × a',
      inputs: [{ measure: share.because.measure, value: share.percent, unit: 'percent', because: share.because }],
      asOf: facts.asOf,
    })
  const isLater = share === null && isOfLater(row, facts)
  if (measured && because) computed(indicatorKey(code, 'score'), { number: score, because })
  else open(indicatorKey(code, 'score'), { neededBy: 'finance', isLater }, because ? { number: score, because } : {})
  const grounds = share && because ? { text: share.said, because } : {}
  open(indicatorKey(code, 'grounds'), { neededBy: 'auditor', isLater }, grounds)
}

/** Rows made of indicators that are judged when the year is over. */
const isOfLater = ({ source }: TreeRow, facts: FormFacts): boolean =>
  source.from === 'indicators' &&
  facts.indicators.some((indicator) => indicator.level1 === source.level1 && isJudgedLater(facts, indicator))

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
