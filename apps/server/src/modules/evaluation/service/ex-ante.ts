import { assessExAnte, type ExAnteItem, type ExAnteMark } from '@jiheng/kernel/ex-ante'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit, type Permission } from '../../identity/index.ts'
import type { StageObstacle } from '../../projects/index.ts'
import {
  concludeExAnte,
  documentTitles,
  findExAnte,
  insertExAnte,
  resultsOf,
  saveEvidence,
  saveSheet,
  sheetsOf,
  type ExAnteEvidence,
  type ExAnteRow,
  type StoredSheet,
} from '../store/ex-ante.ts'
import type { EvaluationPlace } from '../store/facts.ts'
import { placeOf, tell, type EvaluationParts } from './parts.ts'

export type ExAnteFound = { place: EvaluationPlace; row: ExAnteRow | null; sheets: StoredSheet[] }
export type SheetForm = { marks: Partial<Record<ExAnteItem, ExAnteMark>>; opinion?: string }
export type ChosenEvidence = { dimension: string; documentId: string }
type Project = { id: string; org_path: string; name: string }

/** 事前绩效评估: five dimensions, evidence, everybody's own sheet, and a result without which no project enters the budget. */
export function exAnteKeeping(parts: EvaluationParts) {
  const { database, clock, projects } = parts
  projects.requireBefore('budgeting', exAnteObstacle)

  const change = (
    actor: Actor,
    permission: Permission,
    projectId: string,
    work: (tx: Tx, project: Project) => Promise<void>,
  ): Promise<{ projectId: string }> =>
    database.write(permit(actor, permission), async (tx) => {
      await work(tx, await projects.lock(tx, projectId))
      return { projectId }
    })
  const openIn = async (tx: Tx, projectId: string): Promise<ExAnteRow> => {
    const row = await findExAnte(tx, projectId)
    if (row?.state !== 'open') throw new AppError('rule_violated', 'ex_ante_not_open')
    return row
  }
  const subjectOf = (id: string, { name }: Project) => ({ kind: 'ex_ante', id, label: name })

  return {
    getExAnte: (actor: Actor, projectId: string): Promise<ExAnteFound> =>
      database.read(permit(actor, 'evaluation:read'), async (db) => {
        const place = await placeOf(db, projectId)
        const row = (await findExAnte(db, projectId)) ?? null
        return { place, row, sheets: row ? await sheetsOf(db, row.id) : [] }
      }),

    /** Opens an evaluation, or replaces the evidence of the open one. Throws `ex_ante_document_unknown`. */
    setExAnteEvidence: (actor: Actor, projectId: string, chosen: ChosenEvidence[]): Promise<{ projectId: string }> =>
      change(actor, 'evaluation:write', projectId, async (tx, project) => {
        const before = await findExAnte(tx, projectId)
        const evidence = await titled(tx, projectId, chosen)
        const isOpen = before?.state === 'open'
        const id = isOpen ? before.id : newId()
        if (isOpen) await saveEvidence(tx, id, evidence)
        else
          await insertExAnte(tx, {
            id,
            projectId,
            evidence,
            openedBy: actor.accountId,
            openedAt: clock.now().toISOString(),
          })
        const changes = { evidence: [isOpen ? before.evidence : null, evidence] } satisfies Record<
          string,
          [unknown, unknown]
        >
        tell(tx, parts, actor, {
          action: isOpen ? 'evaluation.ex_ante_evidence_set' : 'evaluation.ex_ante_opened',
          project,
          subject: subjectOf(id, project),
          changes,
        })
      }),

    /** Keeps the actor's own sheet. Throws `ex_ante_not_open`. */
    assessExAnte: (actor: Actor, projectId: string, { marks, opinion }: SheetForm): Promise<{ projectId: string }> =>
      change(actor, 'evaluation:score', projectId, async (tx, project) => {
        const { id } = await openIn(tx, projectId)
        await saveSheet(tx, {
          exAnteId: id,
          projectId,
          assessorId: actor.accountId,
          marks,
          opinion: opinion ?? null,
          at: clock.now().toISOString(),
        })
        tell(tx, parts, actor, {
          action: 'evaluation.ex_ante_assessed',
          project,
          subject: subjectOf(id, project),
          changes: { marks: [null, marks] },
        })
      }),

    /** Computes the result and closes the evaluation. Throws `ex_ante_not_open`, `ex_ante_nobody_assessed`, `ex_ante_items_open`. */
    concludeExAnte: (actor: Actor, projectId: string): Promise<{ projectId: string }> =>
      change(actor, 'evaluation:write', projectId, async (tx, project) => {
        const { id } = await openIn(tx, projectId)
        const assessed = assessExAnte(await sheetsOf(tx, id), clock.today())
        if (!assessed.ok)
          throw new AppError('rule_violated', `ex_ante_${assessed.problem}`, { names: assessed.assessors.join('、') })
        const { ok: _, ...result } = assessed
        await concludeExAnte(tx, id, result, actor.accountId, clock.now().toISOString())
        const changes = { state: ['open', result.state], total: [null, result.total] } satisfies Record<
          string,
          [unknown, unknown]
        >
        tell(tx, parts, actor, {
          action: 'evaluation.ex_ante_concluded',
          project,
          subject: subjectOf(id, project),
          changes,
        })
      }),
  }
}

/** Evidence is a document of the project, named as it is there. Throws `ex_ante_document_unknown`. */
async function titled(tx: Tx, projectId: string, chosen: readonly ChosenEvidence[]): Promise<ExAnteEvidence[]> {
  const titles = await documentTitles(
    tx,
    projectId,
    chosen.map(({ documentId }) => documentId),
  )
  return chosen.map(({ dimension, documentId }, at) => {
    const title = titles.get(documentId)
    if (title === undefined)
      throw new AppError('invalid_input', 'ex_ante_document_unknown', {}, [
        { field: `evidence.${at}.documentId`, reason: 'ex_ante_document_unknown' },
      ])
    return { dimension, documentId, title }
  })
}

/** Without an evaluation, or with a failed one, a project does not enter the budget. */
async function exAnteObstacle(db: Db, projectId: string): Promise<StageObstacle | null> {
  const result = (await resultsOf(db, [projectId])).get(projectId)
  if (result?.state === 'passed') return null
  return { reason: result ? 'ex_ante_failed' : 'ex_ante_missing', waivedBy: 'evaluation:write' }
}
