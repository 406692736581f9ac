import { yearOf } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { may, permit } from '../../identity/index.ts'
import type { VetoDecision, VetoForm } from '../schema/vetoes.ts'
import {
  asVetoKeeper,
  decideVeto,
  insertVeto,
  isDocumentOf,
  liftVeto,
  listVetoes,
  lockVeto,
  tellVetoKeeper,
  type VetoRow,
} from '../store/vetoes.ts'
import type { packKeeping } from './packs.ts'
import { placeOf, tell, type EvaluationParts } from './parts.ts'
import type { scoring } from './scoring.ts'

const stateAfter = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const

type Means = Pick<ReturnType<typeof scoring>, 'scoreIn' | 'judgedBy'> & Pick<ReturnType<typeof packKeeping>, 'ruleBook'>

/** Events after which a result cannot stand: raised by one person, confirmed by another, lifted with a reason; scores follow at once. */
export function vetoKeeping(parts: EvaluationParts, { scoreIn, judgedBy, ruleBook }: Means) {
  const { database, clock, projects } = parts
  const conflicts = { veto_open_once: 'veto_known', veto_two_people: 'veto_own' }
  const now = () => clock.now().toISOString()

  /** What effect an event has by the rules in force where the project lies, and the indicators it may concern. */
  const refuseUnsuitable = async (tx: Tx, projectId: string, { event, codes = [], happenedOn }: VetoForm) => {
    const { regionCode } = await placeOf(tx, projectId)
    const { rules } = (await ruleBook(tx))(regionCode, happenedOn)
    const isPartial = rules.veto.parameters.effects[event] === 'indicators_zero'
    if (isPartial !== codes.length > 0)
      throw unsuitable('codes', isPartial ? 'veto_needs_indicators' : 'veto_takes_all')
    if (codes.length === 0) return
    const set = await judgedBy(tx, projectId, yearOf(happenedOn))
    const known = new Set(set?.indicators.map(({ code }) => code))
    if (!codes.every((code) => known.has(code))) throw unsuitable('codes', 'indicator_not_in_set')
  }

  const settle = (
    actor: Actor,
    projectId: string,
    id: string,
    work: (tx: Tx, veto: VetoRow) => Promise<{ action: string; state: string; why: string | null }>,
  ): Promise<{ id: string }> =>
    explainingConflicts(conflicts, () =>
      database.write(permit(actor, 'evaluation:veto'), async (tx) => {
        await tellVetoKeeper(tx)
        const project = await projects.lock(tx, projectId)
        const veto = await lockVeto(tx, id)
        if (veto?.projectId !== projectId) throw new AppError('not_found', 'veto_not_found')
        const { action, state, why } = await work(tx, veto)
        await scoreIn(tx, [projectId], yearOf(veto.happenedOn))
        tell(tx, parts, actor, {
          ...{ action, project, subject: { kind: 'veto', id, label: veto.document } },
          changes: { state: [veto.state, state] },
          ...(why !== null && { why }),
        })
        return { id }
      }),
    )

  return {
    /** What counts or has counted; for who keeps vetoes there also what was only raised. Throws `project_not_found`. */
    async listVetoes(actor: Actor, projectId: string, year: number): Promise<{ rows: VetoRow[]; isKeeper: boolean }> {
      const reach = permit(actor, 'evaluation:read')
      const place = await database.read(reach, (db) => placeOf(db, projectId))
      const isKeeper = may(actor, 'evaluation:veto', place)
      const rows = isKeeper
        ? await database.read(permit(actor, 'evaluation:veto'), (db) =>
            asVetoKeeper(db, (tx) => listVetoes(tx, projectId, year)),
          )
        : await database.read(reach, (db) => listVetoes(db, projectId, year))
      return { rows, isKeeper }
    },

    /**
     * Throws `day_not_come`, `veto_known`, `veto_needs_indicators`, `veto_takes_all`, `indicator_not_in_set`, `document_not_found`,
     * `project_not_found`.
     */
    raiseVeto(actor: Actor, projectId: string, form: VetoForm): Promise<{ id: string }> {
      return explainingConflicts(conflicts, () =>
        database.write(permit(actor, 'evaluation:veto'), async (tx) => {
          await tellVetoKeeper(tx)
          const project = await projects.lock(tx, projectId)
          const { event, happenedOn, reason, document, documentId = null, codes = [] } = form
          if (happenedOn > clock.today()) throw unsuitable('happenedOn', 'day_not_come')
          if (documentId !== null && !(await isDocumentOf(tx, projectId, documentId)))
            throw unsuitable('documentId', 'document_not_found')
          await refuseUnsuitable(tx, projectId, form)
          const id = newId()
          const about = { id, projectId, event, happenedOn, reason, document, documentId, codes: [...codes] }
          await insertVeto(tx, { ...about, raisedBy: actor.accountId, raisedAt: now() })
          tell(tx, parts, actor, {
            ...{ action: 'evaluation.veto_raised', project, subject: { kind: 'veto', id, label: document } },
            changes: { event: [null, event], happenedOn: [null, happenedOn], codes: [null, codes] },
            why: reason,
          })
          return { id }
        }),
      )
    },

    /** Another person confirms or refuses; who raised it may take it back. Throws `veto_decided`, `veto_own`, `veto_not_own`, `veto_why_needed`, `veto_not_found`. */
    decideVeto(actor: Actor, projectId: string, id: string, { decision, why: told }: VetoDecision) {
      const why = told ?? null
      return settle(actor, projectId, id, async (tx, { state, raised }) => {
        if (state !== 'raised') throw new AppError('conflict', 'veto_decided')
        const isOwn = raised.by.id === actor.accountId
        if (decision === 'withdraw' && !isOwn) throw new AppError('rule_violated', 'veto_not_own')
        if (decision !== 'withdraw' && isOwn) throw new AppError('rule_violated', 'veto_own')
        if (decision === 'refuse' && why === null) throw unsuitable('why', 'veto_why_needed')
        const next = stateAfter[decision]
        await decideVeto(tx, id, { state: next, by: actor.accountId, at: now(), why })
        return { action: `evaluation.veto_${next}`, state: next, why }
      })
    },

    /** Ends a confirmed veto: its ground has fallen away. Whoever raised it does not lift it. Throws `veto_not_standing`, `veto_own`, `veto_not_found`. */
    liftVeto(actor: Actor, projectId: string, id: string, why: string): Promise<{ id: string }> {
      return settle(actor, projectId, id, async (tx, { state, raised }) => {
        if (state !== 'confirmed') throw new AppError('conflict', 'veto_not_standing')
        if (raised.by.id === actor.accountId) throw new AppError('rule_violated', 'veto_own')
        await liftVeto(tx, id, { state: 'lifted', by: actor.accountId, at: now(), why })
        return { action: 'evaluation.veto_lifted', state: 'lifted', why }
      })
    },
  }
}

const unsuitable = (field: string, reason: string) => new AppError('invalid_input', reason, {}, [{ field, reason }])
