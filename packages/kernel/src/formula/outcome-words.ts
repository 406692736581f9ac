import type { Failure } from './outcome.ts'
import type { Formula } from './formula.ts'
import type { Language } from './print.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

const MOST_NAMED = 5

/** Why there is no result, in words: which figures are missing, what was divided by. */
export function outcomeWords(
  formula: Pick<Formula, 'needs' | 'source'>,
  failure: Failure,
  language: Language = 'zh',
): Words {
  const nameOf = (need: number) => {
    const name = formula.needs[need]?.name
    return (language === 'en' ? (name?.en ?? name?.zh) : name?.zh) ?? ''
  }
  const listed = (names: readonly string[]) => {
    const shown = [...new Set(names)]
    const text = shown.slice(0, MOST_NAMED).join(language === 'zh' ? '、' : ', ')
    return shown.length > MOST_NAMED ? `${text}…` : text
  }
  switch (failure.problem) {
    case 'missing':
    case 'not_a_number':
    case 'uneven_rows':
      return words(`outcomes.${failure.problem}`, {
        names: listed(
          failure.places.map(({ need, row }) => (row === undefined ? nameOf(need) : `${nameOf(need)} [${row + 1}]`)),
        ),
      })
    case 'division_by_zero':
    case 'no_rows':
      return words(`outcomes.${failure.problem}`, { text: formula.source.slice(failure.start, failure.end) })
    default:
      return words(`outcomes.${failure.problem}`)
  }
}
