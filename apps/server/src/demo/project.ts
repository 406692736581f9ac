import { addDays, daysBetween, laterDay, yearOf, type Day } from '@jiheng/kernel/base'
import { makeProjectCode } from '@jiheng/kernel/codes'
import { findRegion, type RegisterRow } from '../modules/projects/index.ts'
import { industryOf, type Jurisdiction, type Spot } from './naming.ts'
import type { Parties } from './parties.ts'
import { siteIn } from './places.ts'
import type { Chance } from './random.ts'
import type { Dated, DemoProject, Situation } from './shapes.ts'
import { classOf, timingOf, type Timing } from './timing.ts'
import { makeTree } from './tree.ts'
import type { KindWords } from './words/kinds.ts'

export type Draft = {
  key: string
  serial: number
  words: KindWords
  jurisdiction: Jurisdiction
  name: string
  stem: string
  spot: Spot
  parties: Parties
  situation: Situation
  totalFen: number
  today: Day
  chance: Chance
}

/** A project as it was registered, what changed of it since, and its tree. */
export function makeProject(draft: Draft): DemoProject {
  const { key, words, situation, parties, today, chance } = draft
  const timing = timingOf(situation, words.days, today, chance)
  const position = situation.lacks === 'location' ? null : siteIn(draft.spot.regionCode, chance)
  const { row, later } = recordOf(draft, timing)
  const known = later.filter(({ on }) => on > timing.registeredOn)
  const atOnce = later.filter(({ on }) => on <= timing.registeredOn)
  const registered: RegisterRow = Object.assign(
    {},
    row,
    ...atOnce.map((change) => change.row),
    position && { location: { type: 'Point', coordinates: position } },
  )
  const { plannedStart, plannedFinish } = timing
  const hasTree =
    plannedStart !== null &&
    plannedFinish !== null &&
    situation.lacks !== 'budget' &&
    (situation.phase !== 'planned' || chance.happens(0.4))
  return {
    key,
    organisation: parties.owner,
    situation,
    registered: { on: timing.registeredOn, row: registered },
    changes: known,
    ownerKey: parties.owner,
    contractorKey: situation.phase === 'planned' ? null : parties.contractor,
    reporter: parties.reporter,
    decider: parties.decider,
    position,
    tree: hasTree
      ? makeTree(key, words.kind, {
          startsOn: plannedStart,
          dueOn: plannedFinish,
          budgetFen: registered.totalInvestmentFen ?? null,
        })
      : [],
    timing,
    words,
  }
}

const slipDays = [24, 38, 52, 75, 96, 118]

function recordOf(draft: Draft, timing: Timing): { row: RegisterRow; later: Dated<Partial<RegisterRow>>[] } {
  const { situation, chance, today, totalFen, words, parties, spot } = draft
  const { approvedOn, plannedStart, plannedFinish, actualStart, actualFinish, registeredOn } = timing
  const isPlanned = situation.phase === 'planned'
  const middle = addDays(registeredOn, Math.floor(daysBetween(registeredOn, actualFinish ?? today) * 0.6))
  const slips =
    (situation.behindPoints ?? 0) > 9 || (situation.phase === 'active' && chance.happens(0.15)) ? slipOf(chance) : 0
  const overrunFen =
    !isPlanned && chance.happens(0.12) ? Math.round((totalFen * chance.between(0.03, 0.14)) / 1_000_000) * 1_000_000 : 0
  const firstFinish = plannedFinish && addDays(plannedFinish, -slips)
  const lacksBudget = situation.lacks === 'budget'
  const row: RegisterRow = {
    name: draft.name,
    organisationId: parties.owner,
    kind: words.kind,
    industry: industryOf(words, draft.stem),
    regionCode: spot.regionCode,
    class: classOf(situation, timing, today),
    stage: isPlanned ? chance.one(['application', 'ex_ante', 'approval']) : 'procurement',
    ownerId: parties.owner,
    departmentId: parties.department,
    managerId: parties.decider,
    secrecy: situation.isSecret ? 2 : chance.happens(0.3) ? 0 : 1,
    address: addressOf(spot),
    description: '合成演示项目，与真实项目无关。',
    ...(!isPlanned && {
      code: makeProjectCode({ year: yearOf(approvedOn ?? today), region: spot.district, serial: draft.serial }),
      contractorId: parties.contractor,
    }),
    ...(!lacksBudget && { totalInvestmentFen: totalFen - overrunFen }),
    ...(approvedOn !== null && {
      approvedOn,
      approvedFinish: firstFinish,
      ...(!lacksBudget && { approvedAmountFen: totalFen - overrunFen }),
    }),
    plannedStart,
    plannedFinish: firstFinish,
  }
  const later: Dated<Partial<RegisterRow>>[] = []
  if (actualStart !== null) later.push({ on: actualStart, row: { stage: 'construction', actualStart } })
  if (slips > 0 || overrunFen > 0)
    later.push({
      on: laterDay(middle, addDays(registeredOn, 1)),
      row: { plannedFinish, ...(!lacksBudget && { totalInvestmentFen: totalFen }) },
    })
  if (actualFinish !== null) later.push(...afterwards(actualFinish, today))
  return { row, later }
}

const slipOf = (chance: Chance): number => chance.one(slipDays)

/** What follows the last day on site. */
function afterwards(actualFinish: Day, today: Day): Dated<Partial<RegisterRow>>[] {
  const steps = [
    { on: actualFinish, row: { stage: 'acceptance', actualFinish } },
    { on: addDays(actualFinish, 55), row: { stage: 'settlement' } },
    { on: addDays(actualFinish, 150), row: { stage: 'evaluation' } },
    { on: addDays(actualFinish, 290), row: { stage: 'archived' } },
  ] as const
  return steps.filter(({ on }) => on < today)
}

const addressOf = ({ regionCode, district }: Spot): string => {
  const outer = findRegion(district)
  const inner = findRegion(regionCode)
  return outer === inner ? (outer?.name ?? '') : `${outer?.name ?? ''}${inner?.name ?? ''}`
}
