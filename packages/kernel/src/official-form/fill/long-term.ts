import { note, wanOf } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts, FormIndicator } from '../facts.ts'
import type { FormRow, Say } from '../form.ts'
import { dayParts, projectSource } from './header.ts'
import { indicatorSource, rowsOf, targetOf } from './indicators.ts'

export const longKey = (code: string, column: string): string => `long.${code}.${column}`

/** Whether a project goes on from one year into another, so that its application has 长期绩效指标 beside those of the year. */
export const isLong = ({ project: { startsOn, endsOn } }: FormFacts): boolean =>
  startsOn !== null && endsOn !== null && startsOn.slice(0, 4) < endsOn.slice(0, 4)

/** What an indicator says of one year only has no place among those of the whole project. */
const ofOneYear = /年度|本年|当年|全年/

/** What the register itself sets for the whole project: what it may cost and when it is done. */
const ofProject = { investment: '成本指标', finish: '时效指标' } as const
type OfProject = keyof typeof ofProject

/** The rows of 长期绩效指标: the project's indicators but those of one year, and before them cost and day of completion as approved. */
export function longRowsOf(facts: FormFacts): FormRow[] {
  if (!isLong(facts)) return []
  const lasting = facts.indicators.filter(({ name }) => !ofOneYear.test(name))
  const own = (Object.keys(ofProject) as OfProject[]).map((code) => ({ ...blank, code, level2: ofProject[code] }))
  return rowsOf({ ...facts, indicators: [...own, ...lasting] })
}

const blank: Omit<FormIndicator, 'code' | 'level2'> = {
  ...{ level1: 'output', name: '', weight: '0', sign: null, target: null, unit: '', targetText: null, score: null },
  ...{ isCumulative: false, explained: null, standard: null, actual: null, remarks: [] },
}

/** 长期指标值: a rate, a limit or a state holds for the whole as for a year; an amount of the whole nobody has told, so people are asked. */
export function fillLongTerm({ fact, library, open, say }: CellBook, facts: FormFacts): void {
  const indicators = new Map(facts.indicators.map((indicator) => [indicator.code, indicator]))
  for (const { code } of longRowsOf(facts)) {
    const indicator = indicators.get(code)
    if (indicator) {
      const proof = indicatorSource(indicator)
      const isAmount = indicator.unit !== '%' && indicator.targetText === null && /[≥>]/.test(indicator.sign ?? '')
      const told = isAmount ? {} : { text: targetOf(indicator, say), proof, origin: 'library' as const }
      library(longKey(code, 'name'), { text: indicator.name, proof })
      open(longKey(code, 'target'), { neededBy: 'finance' }, told)
      library(longKey(code, 'explained'), { text: longMeaningOf(indicator, say), proof })
    } else {
      const proof = projectSource(facts)
      fact(longKey(code, 'name'), { text: say(note(`forms.paper.long.${code}`)), proof })
      open(
        longKey(code, 'target'),
        { neededBy: 'finance' },
        { text: ownTarget(code, facts, say), proof, origin: 'fact' },
      )
      fact(longKey(code, 'explained'), { text: say(note(`forms.paper.long.${code}_explained`)), proof })
    }
  }
}

function ownTarget(code: string, { project: { totalInvestmentFen, endsOn } }: FormFacts, say: Say): string | null {
  if (code === 'finish') return endsOn && say(note('forms.paper.long.before', dayParts(endsOn)))
  return totalInvestmentFen === null ? null : say(note('forms.paper.long.at_most', { wan: wanOf(totalInvestmentFen) }))
}

/** The library's own words unless they speak of one year. */
function longMeaningOf({ explained, name, unit, targetText }: FormIndicator, say: Say): string {
  if (explained !== null && !ofOneYear.test(explained)) return explained
  return say(
    note(`forms.paper.long.${targetText === null ? 'number' : 'words'}`, { name, unit, target: targetText ?? '' }),
  )
}
