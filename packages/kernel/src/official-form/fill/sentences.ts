import type { Note } from '../../base/index.ts'
import { note, wanOf } from '../cells.ts'
import type { Given } from '../cells.ts'
import type { FormFacts, FormIndicator } from '../facts.ts'
import type { Say } from '../form.ts'
import { executionRate, sumOf } from './funds.ts'
import { dayParts } from './header.ts'
import { isMet } from './indicators.ts'

const joined = (parts: readonly (Note | null)[], say: Say): string | null => {
  const said = parts.flatMap((part) => (part === null ? [] : [say(part)]))
  return said.length === 0
    ? null
    : `${said.join(say(note('forms.paper.said.between')))}${say(note('forms.paper.said.end'))}`
}

/** The goals issued for the year; where there are none, what the plan and the budget say is to be done. */
export function goalsOf(facts: FormFacts, say: Say): string | null {
  const { goals, steps, year } = facts
  if (goals.length > 0)
    return joined(
      goals.map(({ title, target }) => note('forms.paper.said.goal', { title, target })),
      say,
    )
  const due = steps.filter(({ dueOn }) => dueOn?.startsWith(String(year)))
  const fullFen = sumOf(facts, 'fullYearFen')
  return joined(
    [
      due.length === 0 ? null : note('forms.paper.said.steps', { steps: due.map(({ title }) => title).join('、') }),
      fullFen === null ? null : note('forms.paper.said.budget', { wan: wanOf(fullFen) }),
    ],
    say,
  )
}

/** What came of it by the day of the form: work, money, and how much of the score is known. */
export function doneSoFar(facts: FormFacts, say: Say): string | null {
  const { position, indicators, asOf } = facts
  const executedFen = sumOf(facts, 'executedFen')
  const rate = executionRate(facts)
  const known = indicators.filter(({ actual }) => actual !== null)
  const met = known.filter(isMet)
  return joined(
    [
      position &&
        note('forms.paper.said.progress', {
          ...dayParts(asOf),
          actual: position.actualPercent,
          planned: position.plannedPercent,
        }),
      executedFen === null || rate === null
        ? null
        : note('forms.paper.said.paid', { wan: wanOf(executedFen), percent: rate.percent }),
      known.length === 0 ? null : note('forms.paper.said.met', { count: indicators.length, met: met.length }),
    ],
    say,
  )
}

/** Why an indicator fell short, as far as anybody has said: with the report itself; for what the system measures, what stood in the way. */
export function reasonOf({ hindrances }: FormFacts, { actual }: FormIndicator): Given & { origin?: 'fact' } {
  if (!actual) return {}
  if (!actual.isMeasured)
    return actual.reason === null ? {} : { text: actual.reason, proof: actual.source, origin: 'fact' }
  const [first] = hindrances
  return first ? { text: hindrances.map(({ text }) => text).join('；'), proof: first.source, origin: 'fact' } : {}
}
