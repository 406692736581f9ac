import { addDays, chinaCalendar, isWorkday, type Day } from '@jiheng/kernel/base'
import { nameFor, spotFor, type Jurisdiction } from './naming.ts'
import { named } from './named.ts'
import { partiesFor } from './parties.ts'
import { makeProject } from './project.ts'
import { chanceOf, type Chance } from './random.ts'
import { onTrack, situations } from './situations.ts'
import type { DemoProject, Situation } from './shapes.ts'
import { kindWords, type KindWords } from './words/kinds.ts'

const WAN = 1_000_000

/** All projects of both jurisdictions: those with a name of their own first. */
export function makePortfolio(today: Day): DemoProject[] {
  const taken = new Set(named.map(({ name }) => name))
  const own = named.map((words, at) => makeProject({ ...words, ...common(at, today) }))
  const slots = shuffled(kindWords.flatMap((words) => [...slotsOf(words, 'qz'), ...slotsOf(words, 'qx')]))
  const rest = slots.map(({ words, jurisdiction }, at) => {
    const { key, serial, chance } = common(own.length + at, today)
    const spot = spotFor(words.kind, jurisdiction, chance)
    const { name, stem } = nameFor(words, jurisdiction, spot, chance, taken)
    const parties = partiesFor(words, jurisdiction, spot, chance)
    return makeProject({
      key,
      serial,
      words,
      jurisdiction,
      name,
      stem,
      spot,
      parties,
      situation: onWorkday(situationFor(at), today),
      totalFen: costOf(words, chance),
      today,
      chance,
    })
  })
  return [...own, ...rest]
}

const situationFor = (at: number): Situation => situations[at] ?? onTrack(at)

/** From which day money stands at which level; the days of a situation stay between two of them. */
const LEVELS = [0, 20, 25, 31, Infinity]

/** Money comes in on working days: the nearest one at the same level, or the day itself in a long holiday. */
function onWorkday(situation: Situation, today: Day): Situation {
  if (!situation.money) return situation
  const { days } = situation.money
  const levelOf = (count: number): number => LEVELS.findLastIndex((from) => count >= from)
  const nearest = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5]
    .map((shift) => days + shift)
    .filter((count) => levelOf(count) === levelOf(days))
    .find((count) => {
      const work = isWorkday(chinaCalendar, addDays(today, -count))
      return !work.ok || work.isWorkday
    })
  return { ...situation, money: { ...situation.money, days: nearest ?? days } }
}

function common(at: number, today: Day) {
  const key = `p${String(at + 1).padStart(3, '0')}`
  return { key, serial: at + 1, today, chance: chanceOf(key) }
}

const slotsOf = (words: KindWords, jurisdiction: Jurisdiction) =>
  Array.from({ length: words.count[jurisdiction] }, () => ({ words, jurisdiction }))

/** Amounts as budgets have them: in 10 万元 from 1,000 万元 on. */
function costOf({ cost }: KindWords, chance: Chance): number {
  const wan = chance.logNormal(cost.medianWan, cost.spread)
  return (wan >= 1_000 ? Math.round(wan / 10) * 10 : Math.round(wan)) * WAN
}

function shuffled<T>(all: T[]): T[] {
  const chance = chanceOf('portfolio')
  return all
    .map((one) => ({ one, order: chance.share() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ one }) => one)
}
