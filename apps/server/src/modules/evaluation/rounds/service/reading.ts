import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { may, namesOf, permit } from '../../../identity/index.ts'
import { findCurrent, type ProvenScore } from '../../store/scores.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { findDraw, type DrawRow } from '../store/draws.ts'
import { declarationsOf, listExperts, type DeclarationRow, type ExpertRow } from '../store/experts.ts'
import { findAppeal, newestResultsIn, resultsOf, type AppealRow, type ResultRow } from '../store/results.ts'
import { remindersOf, type GivenTogether } from '../store/reminders.ts'
import { findRoundProject, projectsOf, type RoundProjectRow } from '../store/round-projects.ts'
import { findRound, listRounds, stepsOf, type ListedRound, type Ranking } from '../store/rounds.ts'
import { tasksIn, type ListedTask } from '../store/tasks.ts'
import { findTemplate, type TemplateRow } from '../store/templates.ts'
import { isOfUnit, isUnitOf } from '../store/units.ts'
import { rankingOf } from './announcing.ts'
import type { RoundParts } from './parts.ts'

export type Cockpit = {
  round: ListedRound
  template: TemplateRow | null
  projects: RoundProjectRow[]
  /** For who runs the round; empty for others. */
  tasks: ListedTask[]
  declarations: DeclarationRow[]
  experts: ExpertRow[]
  draw: DrawRow | null
  steps: Awaited<ReturnType<typeof stepsOf>>
  /** For who runs the round: whom the system reminded of what. */
  reminders: GivenTogether[]
  runs: boolean
}

export type OpenResult = {
  round: ListedRound
  project: RoundProjectRow
  /** Every version, the newest first. */
  results: ResultRow[]
  appeal: AppealRow | null
  names: Map<string, string>
  /** Results of the same kind and size, itself among them. */
  peers: RoundProjectRow[]
  /** What the unit's own indicators came to that year; where it lies far from the experts' the reader sees both. */
  selfTotal: string | null
  mayAppeal: boolean
  mayDecide: boolean
  /** Who asks scored the project, told its result, appealed or works at its unit: somebody else answers. */
  isSamePerson: boolean
}

export type Publication = {
  round: ListedRound
  projects: RoundProjectRow[]
  ranking: Ranking | null
  items: ResultRow[]
  runs: boolean
}

/** Reading rounds: the list, the cockpit, one result, and what is published. */
export function reading(parts: RoundParts) {
  const { database, clock } = parts

  /** Tells the database whether who asks runs this round. Throws `round_not_found`. */
  const enter = async (tx: Tx, actor: Actor, id: string): Promise<{ round: ListedRound; runs: boolean }> => {
    const round = await findRound(tx, id)
    if (!round) throw new AppError('not_found', 'round_not_found')
    const runs = may(actor, 'rounds:manage', round)
    await tellAsker(tx, { accountId: actor.accountId, runs })
    return { round, runs }
  }
  const asked = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.read(permit(actor, 'rounds:read'), (db) => askingAs(db, { accountId: actor.accountId, runs: false }, work))

  return {
    listRounds: (actor: Actor): Promise<ListedRound[]> => asked(actor, listRounds),

    /** A round with its stages and projects, and for who runs it its experts. Throws `round_not_found`. */
    getRound: (actor: Actor, id: string): Promise<Cockpit> =>
      asked(actor, async (tx) => {
        const { round, runs } = await enter(tx, actor, id)
        const { templateId, templateVersion } = round
        const isDeclaring = runs && round.state === 'declaring'
        return {
          ...{ round, runs },
          template: templateId === null ? null : ((await findTemplate(tx, templateId, templateVersion ?? 1)) ?? null),
          projects: await projectsOf(tx, id),
          tasks: runs ? await tasksIn(tx, id) : [],
          declarations: runs ? await declarationsOf(tx, id) : [],
          experts: isDeclaring ? await listExperts(tx) : [],
          draw: await findDraw(tx, id),
          steps: await stepsOf(tx, id),
          reminders: runs ? await remindersOf(tx, id) : [],
        }
      }),

    /** A project's result as told: every version, what was appealed and answered. Throws `result_not_found`. */
    getResult: (actor: Actor, roundProjectId: string): Promise<OpenResult> =>
      asked(actor, async (tx) => {
        const project = await findRoundProject(tx, roundProjectId)
        if (!project) throw new AppError('not_found', 'result_not_found')
        const { round, runs } = await enter(tx, actor, project.roundId)
        const results = await resultsOf(tx, roundProjectId)
        if (results.length === 0) throw new AppError('not_found', 'result_not_found')
        const appeal = await findAppeal(tx, roundProjectId)
        const people = [appeal?.submittedBy, appeal?.decidedBy].filter((id) => typeof id === 'string')
        const scorers = runs
          ? (await tasksIn(tx, round.id)).filter((task) => task.roundProjectId === roundProjectId)
          : []
        const same = [appeal?.submittedBy, round.announcedBy, ...scorers.map(({ accountId }) => accountId)]
        const isSamePerson =
          same.includes(actor.accountId) || (await isUnitOf(tx, project.projectId, actor.organisationId))
        const isTermOpen = round.state === 'announced' && (round.appealUntil ?? '') >= clock.today()
        return {
          ...{ round, project: (await findRoundProject(tx, roundProjectId)) ?? project, results, appeal },
          names: await namesOf(tx, people),
          peers: await projectsOf(tx, round.id),
          selfTotal: wholeTotal(await findCurrent(tx, project.projectId, round.year)),
          mayAppeal:
            isTermOpen &&
            appeal === null &&
            may(actor, 'rounds:appeal', { orgPath: project.orgPath, projectId: project.projectId }) &&
            (await isOfUnit(tx, project.projectId, actor.organisationPath)),
          mayDecide: runs && appeal !== null && appeal.outcome === null && !isSamePerson,
          isSamePerson: runs && appeal !== null && appeal.outcome === null && isSamePerson,
        }
      }),

    /** What is published of a round, or for who runs it would be. Throws `round_not_found`, `round_not_published`. */
    getPublication: (actor: Actor, id: string): Promise<Publication> =>
      asked(actor, async (tx) => {
        const { round, runs } = await enter(tx, actor, id)
        const isPublished = round.state === 'published'
        if (!isPublished && !(runs && round.state === 'announced'))
          throw new AppError('conflict', 'round_not_published')
        const projects = await projectsOf(tx, id)
        const showsItems = !isPublished || round.publishes?.includes('items')
        return {
          ...{ round, projects, runs },
          items: showsItems ? await newestResultsIn(tx, id) : [],
          ranking: isPublished ? round.ranking : rankingOf(round, projects),
        }
      }),

    today: clock.today,
  }
}

/** A total of which a part is missing is no score to compare with. */
const wholeTotal = (score: ProvenScore | undefined): string | null => (score?.grade ? score.total : null)
