import { defaultRoundRules } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { permit } from '../../../identity/index.ts'
import type { RoundForm } from '../schema/rounds.ts'
import { tellAsker } from '../store/asking.ts'
import { deleteRoundProjects, insertRoundProjects, projectsAmong, projectsOf } from '../store/round-projects.ts'
import { insertRound, keepCancelled, type RoundRow } from '../store/rounds.ts'
import { findTemplate } from '../store/templates.ts'
import { note, stepping, tell, unitOf, wholeOf, type RoundParts } from './parts.ts'

const once = { round_name_once: 'round_name_taken' }
/** What a year's projects are judged by when nothing else is told. */
const COMMON_TEMPLATE = '00000000-0000-7000-8e10-000000000001'

/** Making a round and choosing its projects. */
export function preparing(parts: RoundParts) {
  const { database, clock } = parts
  const step = stepping(parts)

  const addProjects = async (tx: Tx, actor: Actor, round: Pick<RoundRow, 'id' | 'orgPath'>, ids: readonly string[]) => {
    const known = await projectsAmong(tx, round.orgPath, ids)
    if (ids.some((id) => !known.has(id))) throw unsuitable('projectIds', 'project_not_found')
    const stamp = { addedBy: actor.accountId, addedAt: clock.now().toISOString() }
    await insertRoundProjects(
      tx,
      [...new Set(ids)].map((projectId) => ({ id: newId(), roundId: round.id, projectId, ...stamp })),
    )
  }

  return {
    /** Whether somebody runs rounds anywhere: only at a place, never of single projects. */
    mayCreate: ({ grants }: Actor): boolean =>
      grants.some(({ permissions, scopes }) => permissions.has('rounds:manage') && scopes.length > 0),

    /** Throws `round_days_unsuitable`, `round_template_not_found`, `project_not_found`, `round_name_taken`. */
    async createRound(actor: Actor, form: RoundForm): Promise<{ id: string }> {
      const reach = permit(actor, 'rounds:manage')
      const unit = await unitOf(parts, reach, form.organisationId)
      const at = clock.now().toISOString()
      const { declareUntil = null, scoreUntil = null, templateId = COMMON_TEMPLATE, projectIds } = form
      const isSelf = form.kind === 'unit_self'
      if (!isSelf && (!declareUntil || !scoreUntil || declareUntil < clock.today() || scoreUntil <= declareUntil))
        throw unsuitable('scoreUntil', 'round_days_unsuitable')
      return explainingConflicts(once, () =>
        database.write(wholeOf(reach), async (tx) => {
          const template = isSelf ? null : await findTemplate(tx, templateId, form.templateVersion)
          if (!isSelf && template?.subjectKind !== 'project')
            throw new AppError('not_found', 'round_template_not_found')
          const { kind, year, name } = form
          const round: RoundRow = {
            ...{ id: newId(), organisationId: unit.id, orgPath: unit.path, kind, year, name, rules: rulesOf(form) },
            ...{ templateId: template?.id ?? null, templateVersion: template?.version ?? null },
            ...{ declareUntil: isSelf ? null : declareUntil, scoreUntil: isSelf ? null : scoreUntil },
            ...{ state: 'preparing', announcedBy: null, announcedOn: null, appealUntil: null },
            ...{ publishedBy: null, publishedAt: null, publishes: null, publicationNote: null, ranking: null },
            ...{ createdBy: actor.accountId, createdAt: at },
          }
          await tellAsker(tx, { accountId: actor.accountId, runs: true })
          await insertRound(tx, round)
          await note(tx, round.id, 'preparing', { actor, at })
          await addProjects(tx, actor, round, projectIds)
          tell(tx, parts, actor, {
            action: 'evaluation.round_created',
            round,
            changes: { kind: [null, kind], year: [null, year], projects: [null, projectIds.length] },
          })
          return { id: round.id }
        }),
      )
    },

    /** Which projects a round is about, while it is being prepared. Throws `round_not_found`, `round_step_unsuitable`, `project_not_found`. */
    setRoundProjects: (actor: Actor, id: string, projectIds: readonly string[]): Promise<{ id: string }> =>
      step(actor, 'rounds:manage', { id, step: 'edit' }, async (tx, round) => {
        const before = (await projectsOf(tx, id)).map(({ projectId }) => projectId)
        await deleteRoundProjects(
          tx,
          id,
          before.filter((projectId) => !projectIds.includes(projectId)),
        )
        await addProjects(
          tx,
          actor,
          round,
          projectIds.filter((projectId) => !before.includes(projectId)),
        )
        return {
          action: 'evaluation.round_projects_set',
          changes: { projects: [before.length, new Set(projectIds).size] },
        }
      }),

    /** Ends a round that was not published; what was done in it stays. */
    cancelRound: (actor: Actor, id: string, why: string): Promise<{ id: string }> =>
      step(actor, 'rounds:manage', { id, step: 'cancel' }, async (tx, round) => {
        await keepCancelled(tx, id)
        await note(tx, id, 'cancelled', { actor, at: clock.now().toISOString() }, why)
        return { action: 'evaluation.round_cancelled', changes: { state: [round.state, 'cancelled'] }, why }
      }),
  }
}

/** The rules of a round: the defaults, with what was told otherwise. */
function rulesOf({ expertsPerProject }: RoundForm): RoundRow['rules'] {
  const { draw } = defaultRoundRules
  const parameters = { ...draw.parameters, ...(expertsPerProject !== undefined && { expertsPerProject }) }
  return { ...defaultRoundRules, draw: { ...draw, parameters } }
}

const unsuitable = (field: string, reason: string): AppError =>
  new AppError('invalid_input', reason, {}, [{ field, reason }])
