import { addDays, addWorkdays, chinaCalendar, daysBetween, yearOf, type Day } from '@jiheng/kernel/base'
import { appealDue } from '@jiheng/kernel/evaluation-round'
import {
  APPEAL_WORKDAYS,
  defaultIncentiveRules,
  incentivePeriodOf,
  type IncentiveKind,
  type IncentiveParameters,
} from '@jiheng/kernel/incentive'
import type { DemoProject, Key, Municipality } from '../shapes.ts'
import { incentiveWords as words } from '../words/incentives.ts'
import { roundWords } from '../words/rounds.ts'
import { morningOf, type Loading } from './loading.ts'
import { baseOf, castOf, drawn, handIn, type RoundsTold } from './rounds.ts'

/** From opening a round to its publication. */
const ROUND_DAYS = 40
/** The newest list was told so many days ago, after the term to appeal against its scores. */
const TOLD_DAYS_AGO = 2
const POOL = { amountFen: 2_000_000, by: 'points' } as const

type Incentives = ReturnType<Loading['past']['within']>['incentives']
type Told = RoundsTold & { incentives: Incentives; templateId: string }

/**
 * Lists of incentives of the city: a month settled, the next one with an appeal that waits, a group too small to be
 * ranked, and a training list to be decided. Months are scored on the third of the month after.
 */
export async function loadIncentives(loading: Loading, made: Municipality): Promise<void> {
  const { tx, past, idOf } = loading
  const { rounds, incentives, identity } = past.within(tx)
  const cast = await castOf(loading, (organisation) => identity.pathInReach(loading.reach, idOf(organisation)))
  const at = (daysAgo: number): Day => {
    const day = addDays(made.startDay, -daysAgo)
    past.clock.set(morningOf(day))
    return day
  }
  const [first, second] = scoringDays(made.startDay)
  const daysAgo = (day: Day): number => daysBetween(day, made.startDay)
  const templateId = await templateOf({ idOf, at, cast, rounds }, daysAgo(first) + ROUND_DAYS)
  const told = { idOf, at, cast, rounds, incentives, templateId }
  const used = new Set<Key>()
  // Without the working days of the year to come nobody can be told until when to appeal against a score.
  const scored: Day[] = []
  for (const month of [first, second]) {
    const year = yearOf(addDays(month, -3))
    const isNew = month === first || year !== yearOf(addDays(first, -3))
    if (isNew && !(await evaluate(told, managed(made, used), year, daysAgo(month) + ROUND_DAYS))) break
    if (!appealDue(chinaCalendar, at(daysAgo(month))).ok) break
    await rounds.computeSubjects(cast.office, { templateId: told.templateId, year, organisationId: idOf('qz') })
    scored.push(month)
  }
  const last = scored.at(-1)
  if (last === undefined) return
  at(daysAgo(first))
  const scheme = await schemeOf(told, 'monthly_bonus', words.monthly, 'qz')
  const small = await schemeOf(told, 'monthly_bonus', words.small, 'qz.gzw')
  const bound = { ...defaultIncentiveRules.yearly_training.parameters, bound: '75' }
  const yearly = await schemeOf(told, 'yearly_training', words.yearly, 'qz', bound)
  await settled(told, scheme, first, daysAgo)
  if (last === second) await appealedAgainst(told, scheme, daysAgo(second))
  at(daysAgo(last) - 1)
  await simulate(told, small, addDays(last, -3))
  at(1)
  await incentives.simulate(cast.office, { schemeId: yearly, period: String(yearOf(made.startDay) - 1) })
}

const thirdOf = (day: Day): Day => `${day.slice(0, 7)}-03`

/** The third of two months one after the other, the later as late as its scores can no longer be appealed against when their list is told. */
function scoringDays(today: Day): [Day, Day] {
  const before = (day: Day): Day => thirdOf(addDays(`${day.slice(0, 7)}-01`, -1))
  const until = appealDue(chinaCalendar, thirdOf(today))
  const isOver = until.ok && until.day < addDays(today, -TOLD_DAYS_AGO)
  const last = isOver ? thirdOf(today) : before(today)
  return [before(last), last]
}

/** One project of each who manages some in the city, none that was chosen before. */
function managed(made: Municipality, used: Set<Key>): DemoProject[] {
  const owners = new Set<Key>()
  const chosen = made.projects.filter(({ key, organisation, ownerKey, situation }) => {
    const isOpen = organisation.startsWith('qz') && !situation.isSecret && situation.phase === 'active'
    if (!isOpen || used.has(key) || owners.has(ownerKey)) return false
    owners.add(ownerKey)
    return true
  })
  for (const { key } of chosen) used.add(key)
  return chosen
}

/** The template persons are scored by in the city; made here where no round of last year was published. */
async function templateOf({ idOf, at, cast, rounds }: RoundsTold, from: number): Promise<string> {
  const known = (await rounds.listTemplates(cast.office)).find(({ name }) => name === roundWords.template)
  if (known) return known.id
  at(from)
  const item = { level1: '', level2: '', standard: '', weight: '100' }
  const { id } = await rounds.createTemplate(cast.office, {
    ...{ subjectKind: 'person' as const, organisationId: idOf('qz'), name: words.template, why: words.why },
    items: [{ ...item, code: 'projects', name: words.results, measure: 'project_results' }],
  })
  return id
}

/** A round of experts over some projects of a year, published; not where nobody can be told until when to appeal. */
async function evaluate(told: Told, projects: readonly DemoProject[], year: number, from: number): Promise<boolean> {
  const { at, cast, rounds, idOf } = told
  const [declareUntil, scoreUntil] = [addDays(at(from), 3), addDays(at(from), 16)]
  const about = { kind: 'department' as const, year, name: `${year} ${words.round}`, declareUntil, scoreUntil }
  const id = await drawn(told, projects, about, from)
  const keyOf = new Map(projects.map(({ key }) => [idOf(key), key]))
  at(from - 10)
  for (const expert of cast.experts)
    await handIn(told, expert, ({ projectId }) => baseOf(keyOf.get(projectId) ?? ''), id)
  if (!appealDue(chinaCalendar, at(from - 15)).ok) return false
  await rounds.announceRound(cast.office, id)
  at(from - ROUND_DAYS + 1)
  await rounds.publishRound(cast.office, id, { publishes: ['total', 'grade'] })
  return true
}

async function schemeOf(
  { incentives, cast, idOf, templateId }: Told,
  kind: IncentiveKind,
  name: string,
  unit: Key,
  parameters: IncentiveParameters = defaultIncentiveRules[kind].parameters,
): Promise<string> {
  const about = { kind, name, basis: 'evaluated_results' as const, templateId, organisationId: idOf(unit) }
  const { source, why } = words
  return (await incentives.createScheme(cast.office, { ...about, parameters, mark: 'U', source, why })).id
}

const simulate = ({ incentives, cast }: Told, schemeId: string, day: Day): Promise<{ id: string }> =>
  incentives.simulate(cast.office, { schemeId, period: incentivePeriodOf('monthly_bonus', day), pool: POOL })

/** Simulates, decides and publishes; not where nobody can be told until when to appeal. */
async function published(told: Told, schemeId: string, scored: number, publishedAgo: number): Promise<string | null> {
  const { at, cast, incentives } = told
  const { id } = await simulate(told, schemeId, addDays(at(scored - 1), -4))
  const { standings } = await incentives.getList(cast.office, id)
  const names = standings.flatMap(({ id: standingId, isSuggested }) =>
    isSuggested ? [{ standingId, outcome: 'keep' as const }] : [],
  )
  await incentives.decideList(cast.office, id, { names })
  if (!addWorkdays(chinaCalendar, at(publishedAgo), APPEAL_WORKDAYS).ok) return null
  await incentives.publishList(cast.office, id)
  return id
}

/** Told when the term to appeal against its scores was over, and settled when that to appeal against it was. */
async function settled(told: Told, schemeId: string, scored: Day, daysAgo: (day: Day) => number): Promise<void> {
  const { at, cast, incentives } = told
  const term = appealDue(chinaCalendar, scored)
  const id = term.ok ? await published(told, schemeId, daysAgo(scored), daysAgo(term.day) - 1) : null
  if (id === null) return
  const { list } = await incentives.getList(cast.office, id)
  at(daysAgo(list.appealUntil ?? scored) - 1)
  await incentives.settleList(cast.office, id)
}

/** Told a short while ago; whoever comes first after the places has appealed, but for the manager to try with. */
async function appealedAgainst(told: Told, schemeId: string, scored: number): Promise<void> {
  const { at, cast, incentives, idOf } = told
  const id = await published(told, schemeId, scored, TOLD_DAYS_AGO)
  if (id === null) return
  const { standings } = await incentives.getList(cast.office, id)
  const next = standings.find(
    ({ isListed, total, accountId }) => !isListed && total !== null && accountId !== idOf('pm'),
  )
  if (!next) return
  at(1)
  await incentives.appeal({ ...cast.office, accountId: next.accountId, name: next.account }, next.id, words.appeal)
}
