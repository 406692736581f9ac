import { addDays, chinaCalendar, yearOf, type Day } from '@jiheng/kernel/base'
import { appealDue } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../platform/actor.ts'
import { builtinRoles, type BuiltinRole } from '../../modules/identity/index.ts'
import type { Rounds } from '../../modules/evaluation/index.ts'
import { managerAccount } from '../parties.ts'
import { chanceOf } from '../random.ts'
import type { DemoProject, Key, Municipality } from '../shapes.ts'
import { roundWords as words } from '../words/rounds.ts'
import { morningOf, type Loading } from './loading.ts'

/** Enough to be ranked. */
const FINISHED = 12
const UNDER_WAY = 6
const EXPERTS = ['expert', ...Array.from({ length: 7 }, (_, at) => `expert-${at + 2}`)]

/** People of the demo as the use cases know them, with what their role may do. */
export type Cast = { office: Actor; finance: Actor; experts: Actor[]; manager(owner: Key): Promise<Actor> }

/** Last year's evaluation, published after an appeal, and one under way in which experts differ. */
export async function loadRounds(loading: Loading, made: Municipality): Promise<void> {
  const { tx, past, idOf } = loading
  const { rounds, identity } = past.within(tx)
  const cast = await castOf(loading, (organisation) => identity.pathInReach(loading.reach, idOf(organisation)))
  const at = (daysAgo: number): Day => {
    const day = addDays(made.startDay, -daysAgo)
    past.clock.set(morningOf(day))
    return day
  }
  at(95)
  for (const [n, { accountId }] of cast.experts.entries())
    await rounds.keepExpert(cast.office, accountId, {
      ...{ fields: n % 3 === 2 ? ['transport', 'housing'] : ['general'], isActive: true },
      organisationId: idOf('qz'),
    })
  const chosen = made.projects.filter(
    ({ organisation, situation }) =>
      organisation.startsWith('qz') && !situation.isSecret && ['active', 'finished'].includes(situation.phase),
  )
  const told = { idOf, at, cast, rounds }
  await loadFinished(told, chosen.slice(0, FINISHED), yearOf(made.startDay) - 1)
  await loadUnderWay(told, chosen.slice(FINISHED, FINISHED + UNDER_WAY), yearOf(made.startDay) - 1)
  await loadScores(told, chosen.slice(0, FINISHED), yearOf(made.startDay) - 1)
}

export type RoundsTold = { idOf: Loading['idOf']; at(daysAgo: number): Day; cast: Cast; rounds: Rounds }
type New = Parameters<Rounds['createRound']>[1]

/** A round with its experts drawn. */
export async function drawn(
  { idOf, at, cast, rounds }: RoundsTold,
  projects: readonly DemoProject[],
  told: Omit<New, 'projectIds'>,
  from: number,
) {
  const projectIds = projects.map(({ key }) => idOf(key))
  const { id } = await rounds.createRound(cast.office, { ...told, projectIds, organisationId: idOf('qz') })
  await rounds.openDeclarations(cast.office, id)
  at(from - 2)
  for (const expert of cast.experts) await rounds.declareInterests(expert, id, { interests: [] })
  at(from - 5)
  await rounds.drawRound(cast.office, id, { spoken: words.spoken })
  return id
}

async function loadFinished(told: RoundsTold, projects: readonly DemoProject[], year: number): Promise<void> {
  const { at, cast, rounds, idOf } = told
  const [declareUntil, scoreUntil] = [addDays(at(88), 3), addDays(at(88), 16)]
  const about = { kind: 'finance' as const, year, name: `${year} ${words.finished}`, declareUntil, scoreUntil }
  const id = await drawn(told, projects, about, 88)
  const keyOf = new Map(projects.map(({ key }) => [idOf(key), key]))
  at(74)
  for (const expert of cast.experts)
    await handIn(told, expert, ({ projectId }) => baseOf(keyOf.get(projectId) ?? ''), id)
  // Without the working days of the year to come nobody can be told until when to appeal.
  if (!appealDue(chinaCalendar, at(62)).ok) return
  await rounds.announceRound(cast.office, id)
  const { projects: results } = await rounds.getRound(cast.office, id)
  const lowest = results.toSorted((a, b) => Number(a.total) - Number(b.total))[1]
  const owner = projects.find(({ key }) => key === keyOf.get(lowest?.projectId ?? ''))?.ownerKey
  if (lowest && owner !== undefined) {
    at(59)
    await rounds.appeal(await cast.manager(owner), lowest.id, { text: words.appeal, items: ['quality'] })
    at(54)
    const { appeal } = await rounds.getResult(cast.finance, lowest.id)
    const corrections = [{ code: 'quality', score: '9.5', why: words.correction }]
    if (appeal)
      await rounds.decideAppeal(cast.finance, appeal.id, { outcome: 'changed', reason: words.answer, corrections })
  }
  at(46)
  const publishes = ['total', 'grade', 'ranking', 'use'] as const
  await rounds.publishRound(cast.office, id, { publishes: [...publishes], note: words.note })
}

/** Half of the sheets are in; of one project they lie too far apart, and the expert to try has some left to fill in. */
async function loadUnderWay(told: RoundsTold, projects: readonly DemoProject[], year: number): Promise<void> {
  const { at, cast, rounds, idOf } = told
  const [declareUntil, scoreUntil] = [addDays(at(14), 3), addDays(at(14), 18)]
  const about = { kind: 'department' as const, year, name: `${year} ${words.underWay}`, declareUntil, scoreUntil }
  const id = await drawn(told, projects, about, 14)
  const keyOf = new Map(projects.map(({ key }) => [idOf(key), key]))
  const { tasks } = await rounds.getRound(cast.office, id)
  const own = tasks.filter(({ accountId }) => accountId === cast.experts[0]?.accountId)
  const apart = own[0]?.projectId ?? tasks[0]?.projectId
  const open = new Set(own.slice(1).map(({ projectId }) => projectId))
  at(4)
  for (const expert of cast.experts) {
    const isToTry = expert === cast.experts[0]
    await handIn(
      told,
      expert,
      ({ projectId, letter }) => {
        if (projectId === apart) return letter === 'A' ? 62 : 86
        return isToTry && open.has(projectId) ? null : baseOf(keyOf.get(projectId) ?? '')
      },
      id,
    )
  }
  const discussed = (await rounds.getRound(cast.office, id)).projects.find(({ projectId }) => projectId === apart)
  const [low, high] = ['A', 'B'].map((letter) =>
    tasks.find((task) => task.projectId === apart && task.letter === letter),
  )
  if (!discussed?.discussedSpread) return
  at(2)
  for (const [n, task] of [low, high].entries()) {
    const expert = cast.experts.find(({ accountId }) => accountId === task?.accountId)
    if (expert) await rounds.say(expert, discussed.id, words.statements[n]!)
  }
}

/** Scores of those who manage projects, told two days ago: all may still appeal, and one has. */
async function loadScores(told: RoundsTold, projects: readonly DemoProject[], year: number): Promise<void> {
  const { at, cast, rounds, idOf } = told
  // Nothing was published where the calendar of the year to come is missing; then nobody is scored.
  if (!appealDue(chinaCalendar, at(62)).ok || !appealDue(chinaCalendar, at(2)).ok) return
  const item = (code: string, [level1, level2, name, standard]: readonly [string, string, string, string]) => ({
    ...{ code, level1, level2, name, standard },
  })
  const { id: templateId } = await rounds.createTemplate(cast.office, {
    ...{ subjectKind: 'person' as const, organisationId: idOf('qz'), name: words.template },
    ...{ mark: 'U' as const, source: words.template_source, why: words.template_why },
    items: [
      { ...item('projects', words.results), weight: '70', measure: 'project_results' },
      { ...item('goals', words.goals), weight: '30', measure: 'goal_results' },
    ],
  })
  await rounds.computeSubjects(cast.office, { templateId, year, organisationId: idOf('qz') })
  const scores = await rounds.listSubjects(cast.office, { templateId, year })
  at(1)
  for (const owner of new Set(projects.map(({ ownerKey }) => ownerKey))) {
    if (managerAccount(owner) === 'pm') continue
    const manager = await cast.manager(owner)
    const score = scores.find(({ accountId }) => accountId === manager.accountId)
    if (score) return void (await rounds.appealSubject(manager, score.id, words.score_appeal))
  }
}

type Task = Awaited<ReturnType<Rounds['listTasks']>>['tasks'][number]

/** Hands in an expert's open sheets of a round; `percentOf` says which share of the points is given, null leaves it open. */
export async function handIn(
  { rounds }: RoundsTold,
  expert: Actor,
  percentOf: (task: Task) => number | null,
  roundId: string,
): Promise<void> {
  const { tasks } = await rounds.listTasks(expert)
  for (const task of tasks) {
    const percent = task.roundId === roundId && task.state === 'open' ? percentOf(task) : null
    if (percent === null) continue
    const chance = chanceOf(`${task.projectName} ${task.letter}`)
    const { template } = await rounds.getTask(expert, task.id)
    const lines = Object.fromEntries(
      template.items.map(({ code, weight }) => {
        const share = Math.min(100, percent + chance.between(-4, 4)) / 100
        const score = (Math.round(Number(weight) * share * 10) / 10).toString()
        return [code, { score, evidenceLevel: chance.happens(0.7) ? (2 as const) : (3 as const) }]
      }),
    )
    const remark = percent === 62 ? words.low : percent === 86 ? words.high : chance.one(words.remarks)
    await rounds.submitSheet(expert, task.id, { lines, remark })
  }
}

/** How well a project does, in percent of the points; most well, some not. */
export const baseOf = (key: Key): number => chanceOf(`${key} evaluated`).between(68, 95)

export async function castOf({ reach, idOf }: Loading, pathOf: (organisation: Key) => Promise<string>): Promise<Cast> {
  const city = await pathOf('qz')
  const actor = async (name: string, role: BuiltinRole, organisation: Key): Promise<Actor> => {
    const grants = [
      { role, permissions: new Set<string>(builtinRoles[role].permissions), scopes: [city], projects: [] },
    ]
    const organisationPath = await pathOf(organisation)
    return { ...reach.actor, accountId: idOf(name), name, organisationId: idOf(organisation), organisationPath, grants }
  }
  const experts: Actor[] = []
  for (const name of EXPERTS) experts.push(await actor(name, 'expert', 'qz'))
  return {
    experts,
    office: await actor('office', 'project_office', 'qz.fgw'),
    finance: await actor('finance', 'finance', 'qz.czj'),
    manager: (owner) => actor(managerAccount(owner), 'project_manager', owner),
  }
}
