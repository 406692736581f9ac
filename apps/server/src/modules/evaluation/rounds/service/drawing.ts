import { hash, randomBytes, randomInt } from 'node:crypto'
import { drawExperts, type Draw, type DrawExpert, type Drawn, type DrawQuestion } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { may, namesOf, permit } from '../../../identity/index.ts'
import type { DeclarationForm } from '../schema/experts.ts'
import type { DrawForm } from '../schema/rounds.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { findDraw, insertCommitment, keepDraw, type DrawRow } from '../store/draws.ts'
import { accountsOf, drawProjects, experts, findExpertOf, keepDeclaration } from '../store/experts.ts'
import { projectsOf, type RoundProjectRow } from '../store/round-projects.ts'
import { findRound, type RoundRow } from '../store/rounds.ts'
import { insertTasks, type TaskRow } from '../store/tasks.ts'
import { move, stepping, tell, wholeOf, type RoundParts } from './parts.ts'

const PURPOSE = 'round draw'
const sha256 = (text: string): string => hash('sha256', text)

export type ShownDraw = DrawRow & { experts: { id: string; name: string }[]; projects: { id: string; name: string }[] }

/** The lot: its hash is told before the experts declare, its seed with the draw. */
export function drawing(parts: RoundParts) {
  const { database, clock, secrets } = parts
  const step = stepping(parts)

  return {
    /** Closes the list of projects, tells the hash of the seed and asks the experts to declare. Throws `round_without_projects`. */
    openDeclarations: (actor: Actor, id: string): Promise<{ id: string }> =>
      step(actor, 'rounds:manage', { id, step: 'open' }, async (tx) => {
        if ((await projectsOf(tx, id)).length === 0) throw new AppError('rule_violated', 'round_without_projects')
        const [seed, at] = [randomBytes(32).toString('hex'), clock.now().toISOString()]
        const sealedSeed = secrets.seal(PURPOSE, seed)
        await insertCommitment(tx, { roundId: id, commitment: sha256(seed), sealedSeed, by: actor.accountId, at })
        await move(tx, id, 'declaring', { actor, at })
        return { action: 'evaluation.lot_committed', changes: { commitment: [null, sha256(seed)] } }
      }),

    /** An expert says in which projects of a round they have an interest; none is an answer too. Throws `round_not_found`, `not_an_expert`, `declaration_closed`, `project_not_found`. */
    declareInterests: (actor: Actor, roundId: string, { interests }: DeclarationForm): Promise<{ id: string }> =>
      database.write(permit(actor, 'rounds:score'), async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, runs: false })
        const [round, expert] = [await findRound(tx, roundId), await findExpertOf(tx, actor.accountId)]
        if (!round) throw new AppError('not_found', 'round_not_found')
        if (!expert?.isActive) throw new AppError('rule_violated', 'not_an_expert')
        if (round.state !== 'declaring') throw new AppError('conflict', 'declaration_closed')
        const known = new Set((await projectsOf(tx, roundId)).map(({ projectId }) => projectId))
        if (interests.some(({ projectId }) => !known.has(projectId)))
          throw new AppError('invalid_input', 'project_not_found', {}, [
            { field: 'interests', reason: 'project_not_found' },
          ])
        const { accountId } = actor
        const declaredAt = clock.now().toISOString()
        await keepDeclaration(tx, { roundId, expertId: expert.id, accountId, interests, declaredAt })
        tell(tx, parts, actor, {
          action: 'evaluation.interests_declared',
          round,
          changes: { interests: [null, interests.length] },
        })
        return { id: roundId }
      }),

    /**
     * Draws the experts with the seed whose hash was told; what a witness says aloud may be added to it. That a project gets fewer experts than
     * its round wants needs a reason. Throws `round_step_unsuitable`, `declarations_open` while somebody may still declare, `too_few_experts` and
     * `experts_short` with the project that would have nobody or too few.
     */
    drawRound: (actor: Actor, id: string, { spoken, why }: DrawForm = {}): Promise<{ id: string }> =>
      step(actor, 'rounds:manage', { id, step: 'draw' }, async (tx, round) => {
        const lot = await findDraw(tx, id)
        if (!lot) throw new AppError('conflict', 'round_step_unsuitable')
        const bare = secrets.open(PURPOSE, lot.sealedSeed)
        const seed = spoken === undefined ? bare : `${bare}|${spoken}`
        const { expertsPerProject: perProject, yearsApart } = round.rules.draw.parameters
        const question: DrawQuestion = {
          ...{ seed, perProject },
          experts: await experts(tx, {
            roundId: id,
            orgPath: round.orgPath,
            fromYear: round.year - yearsApart,
            year: round.year,
          }),
          projects: await drawProjects(tx, id),
        }
        refuseEarlyDraw(round, question.experts, clock.today())
        const result = drawExperts(question, sha256)
        const projects = await projectsOf(tx, id)
        refuseShort(result.short, projects, { perProject, why })
        const at = clock.now().toISOString()
        await keepDraw(tx, { roundId: id, seed, spoken: spoken ?? null, question, result, by: actor.accountId, at })
        const accounts = await accountsOf(tx, round.orgPath)
        await insertTasks(
          tx,
          result.drawn.flatMap((drawn) => tasksFor(round, drawn, projects, accounts)),
        )
        await move(tx, id, 'scoring', { actor, at })
        return {
          action: 'evaluation.experts_drawn',
          changes: { seed: [null, seed], projects: [null, projects.length] },
          ...(result.short.length > 0 && why !== undefined && { why: why.trim() }),
        }
      }),

    /** The lot with everything to draw it again; the seed once it was drawn. Throws `round_not_found`, `draw_not_found`. */
    async getDraw(actor: Actor, id: string): Promise<ShownDraw> {
      const reach = permit(actor, 'rounds:read')
      return database.read(wholeOf(reach), async (db) => {
        const round = await findRound(db, id)
        if (!round) throw new AppError('not_found', 'round_not_found')
        return askingAs(db, { accountId: actor.accountId, runs: may(actor, 'rounds:manage', round) }, async (tx) => {
          const lot = await findDraw(tx, id)
          if (!lot) throw new AppError('not_found', 'draw_not_found')
          const ids = lot.question?.experts.map((each) => each.id) ?? []
          const accounts = await accountsOf(tx, round.orgPath)
          const names = await namesOf(tx, [...accounts.values()])
          return {
            ...lot,
            experts: ids.map((each) => ({ id: each, name: names.get(accounts.get(each) ?? '') ?? '' })),
            projects: (await projectsOf(tx, id)).map(({ projectId, name }) => ({ id: projectId, name })),
          }
        })
      })
    },
  }
}

/** Who may still declare would be left out by nothing but the hour of the lot. */
function refuseEarlyDraw({ declareUntil }: RoundRow, asked: readonly DrawExpert[], today: string): void {
  const waits = asked.some(({ isActive, hasDeclared }) => isActive && !hasDeclared)
  if (waits && declareUntil !== null && declareUntil >= today)
    throw new AppError('rule_violated', 'declarations_open', { day: declareUntil })
}

function refuseShort(
  short: Draw['short'],
  projects: readonly RoundProjectRow[],
  { perProject, why }: { perProject: number; why: string | undefined },
): void {
  const [least] = short.toSorted((a, b) => a.eligible - b.eligible)
  if (!least) return
  const name = projects.find(({ projectId }) => projectId === least.projectId)?.name ?? ''
  if (least.eligible === 0) throw new AppError('rule_violated', 'too_few_experts', { name })
  if (why === undefined || why.trim() === '') {
    const params = { name, eligible: least.eligible, wanted: perProject, projects: short.length }
    throw new AppError('rule_violated', 'experts_short', params, [{ field: 'why', reason: 'experts_short', params }])
  }
}

/** The tasks of a project's experts under letters that follow nothing, so that points never tell who gave them. */
export function tasksFor(
  round: Pick<RoundRow, 'id'>,
  { projectId, experts: drawn }: Drawn,
  projects: readonly RoundProjectRow[],
  accounts: ReadonlyMap<string, string>,
): TaskRow[] {
  const roundProjectId = projects.find((each) => each.projectId === projectId)!.id
  const letters = shuffled(drawn.map((_, at) => String.fromCharCode(65 + at)))
  return drawn.map((expertId, at) => ({
    ...{ id: newId(), roundId: round.id, roundProjectId, projectId, expertId, accountId: accounts.get(expertId)! },
    ...{ letter: letters[at]!, state: 'open', submittedAt: null, withdrawnWhy: null },
  }))
}

function shuffled<T>(values: readonly T[]): T[] {
  const left = [...values]
  return values.map(() => left.splice(randomInt(left.length), 1)[0]!)
}
