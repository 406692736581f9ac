import { decimal } from '../../base/index.ts'
import { note } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts, FormIndicator } from '../facts.ts'
import { executionRate, fillFunds } from './funds.ts'
import { fillFooting, fillHeader, projectSource } from './header.ts'
import { fillActuals, fillIndicators, indicatorKey, scoreGiven } from './indicators.ts'
import { doneSoFar, goalsOf, reasonOf } from './sentences.ts'

/** 绩效自评表: budget and execution, the goal and what came of it, each indicator with its points, the total. */
export function fillSelfEvaluation(book: CellBook, facts: FormFacts): void {
  const { library, computed, open, say } = book
  const { executionWeight, execution, total } = facts
  fillHeader(book, facts)
  fillFunds(book, facts, ['initial', 'full', 'executed'])
  const rate = executionRate(facts)
  computed('funds.rate', { text: rate && `${rate.percent}%`, ...(rate && { because: rate.because }) })
  library('execution.weight', { number: executionWeight && decimal.canonical(executionWeight) })
  computed('execution.score', scoreGiven(execution?.score ?? null, execution?.because))
  open(
    'goal.expected',
    { neededBy: 'finance' },
    { text: goalsOf(facts, say), proof: projectSource(facts), origin: 'fact' },
  )
  open(
    'goal.actual',
    { neededBy: 'finance' },
    { text: doneSoFar(facts, say), ...(facts.position && { because: facts.position.because }) },
  )
  fillIndicators(book, facts)
  fillActuals(book, facts, true)
  for (const indicator of facts.indicators) fillScore(book, facts, indicator)
  computed('total.weight', { number: weightTotal(facts) })
  computed('total.score', scoreGiven(total?.score ?? null, total?.because))
  const grade = total?.grade ? say(note(`evaluation.grade_name.${total.grade}`)) : null
  computed('total.grade', { text: grade }, { isRequired: facts.indicators.every(({ actual }) => actual !== null) })
  fillFooting(book, facts)
}

/** 得分, and why it is not the full one: asked for where points were lost or the target was far exceeded. */
function fillScore({ computed, open }: CellBook, facts: FormFacts, indicator: FormIndicator): void {
  const { code, actual, score, scoreBecause } = indicator
  computed(indicatorKey(code, 'score'), scoreGiven(score, scoreBecause), { isRequired: actual !== null })
  const isAsked = needsReason(indicator)
  open(
    indicatorKey(code, 'reason'),
    { isRequired: isAsked, neededBy: 'finance' },
    isAsked ? reasonOf(facts, indicator) : {},
  )
}

export const isShort = ({ score, weight }: FormIndicator): boolean =>
  score !== null && decimal.compare(score, weight) < 0
export const isFarOver = ({ remarks }: FormIndicator): boolean =>
  remarks.some((remark) => remark.startsWith('over_achievement'))
export const needsReason = (indicator: FormIndicator): boolean => isShort(indicator) || isFarOver(indicator)

export function weightTotal({ executionWeight, indicators }: FormFacts): string | null {
  if (executionWeight === null || indicators.length === 0) return null
  return decimal.canonical(decimal.add(executionWeight, ...indicators.map(({ weight }) => weight)))
}
