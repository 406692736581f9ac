import { decimal } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { NewProgressReport, ReportDecisionForm, ReportQuery } from '../schema/progress.ts'
import { findNode, hasTree, type ReportableNode } from '../store/plan.ts'
import { insertQuantities } from '../store/work-items.ts'
import {
  acceptedOn,
  decideReport,
  findReport,
  insertReport,
  listReports,
  type NewReport,
  type ReportRow,
} from '../store/reports.ts'
import { refuseUnseen, standingDoubts, type DoubtsSeen } from '../doubts-seen.ts'
import { tell, type ProgressParts } from './parts.ts'
import { claimedQuantities } from './quantities.ts'

/** Reporting what is done, and another person's word on it. */
export function reporting(parts: ProgressParts) {
  const { database, clock, projects } = parts
  return {
    async listReports(actor: Actor, projectId: string, query: ReportQuery) {
      return projects.readWithin(actor, 'progress:read', projectId, (db) => listReports(db, projectId, query))
    },

    async getReport(actor: Actor, id: string): Promise<ReportRow> {
      const report = await database.read(permit(actor, 'progress:read'), (db) => findReport(db, id))
      if (!report) throw new AppError('not_found', 'report_not_found')
      return report
    },

    /**
     * Adds a claim, by the quantities of the node's items or, where it has none, by a percentage. Throws `day_not_come`, `node_not_in_project`,
     * `node_not_leaf`, `node_not_active`, `report_needs_node`, `progress_says_nothing`, `progress_falls`, and what `claimedQuantities` throws.
     */
    async report(actor: Actor, projectId: string, input: NewProgressReport): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, projectId)
        refuseFuture(input.asOf, clock.today(), 'asOf')
        await refuseUnreportable(tx, projectId, input.nodeId ?? null)
        const measured = await claimedQuantities(tx, projectId, input)
        const said = {
          nodeId: input.nodeId ?? null,
          asOf: input.asOf,
          donePercent: measured?.donePercent ?? donePercentOf(input),
          doneQuantity: input.doneQuantity ?? null,
          plannedQuantity: input.plannedQuantity ?? null,
          unit: input.unit ?? null,
          note: input.note ?? '',
          problems: input.problems ?? '',
        }
        if (!measured) await refuseUnexplainedFall(tx, { projectId, ...said })
        const id = newId()
        await insertReport(tx, {
          id,
          projectId,
          ...said,
          reporterId: actor.accountId,
          reportedAt: clock.now().toISOString(),
        })
        const quantities = (measured?.quantities ?? []).map((quantity) => ({ ...quantity, reportId: id }))
        if (quantities.length > 0) await insertQuantities(tx, quantities)
        tell(tx, parts, actor, {
          fact: 'progress.reported',
          project,
          subject: { kind: 'progress_report', id },
          ids: { reportId: id },
          changes: changesBetween({}, { ...said, ...(measured && { quantities: measured.told }) }),
        })
        return { id }
      })
    },

    /** Takes one's own report back while it waits. Throws `report_not_found`, `report_withdrawn_by_another`, `report_already_decided`. */
    async withdraw(actor: Actor, id: string, why: string): Promise<{ id: string }> {
      return database.write(permit(actor, 'progress:report'), async (tx) => {
        const report = await findReport(tx, id)
        if (!report) throw new AppError('not_found', 'report_not_found')
        const project = await projects.lock(tx, report.projectId)
        if (report.reporterId !== actor.accountId) throw new AppError('rule_violated', 'report_withdrawn_by_another')
        const [decidedBy, decidedAt, returnReason] = [actor.accountId, clock.now().toISOString(), why.trim()]
        const decision = { state: 'returned' as const, decidedBy, decidedAt, returnReason, doubtsSeen: null }
        if (!(await decideReport(tx, id, decision))) throw new AppError('conflict', 'report_already_decided')
        tell(tx, parts, actor, {
          fact: 'progress.withdrawn',
          project,
          subject: { kind: 'progress_report', id },
          ids: { reportId: id },
          changes: { state: ['claimed', 'returned'] },
          why: returnReason,
        })
        return { id }
      })
    },

    /**
     * Accepts or returns a waiting report of somebody else. Throws `report_decided_by_another`, `report_already_decided`, `return_needs_reason`,
     * and when evidence is doubted what `refuseUnseen` throws.
     */
    async decide(actor: Actor, id: string, { decision, why, doubtsSeen }: ReportDecisionForm): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:accept')
      return database.write(reach, async (tx) => {
        const report = await findReport(tx, id)
        if (!report) throw new AppError('not_found', 'report_not_found')
        const project = await projects.lock(tx, report.projectId)
        if (report.reporterId === actor.accountId) throw new AppError('rule_violated', 'report_decided_by_another')
        const returnReason = decision === 'return' ? reasonOf(why) : null
        const state = decision === 'return' ? 'returned' : 'accepted'
        const standing = standingDoubts(report.evidence)
        if (state === 'accepted') refuseUnseen(standing, doubtsSeen)
        if (
          !(await decideReport(tx, id, {
            state,
            decidedBy: actor.accountId,
            decidedAt: clock.now().toISOString(),
            returnReason,
            doubtsSeen: state === 'accepted' ? standing : null,
          }))
        ) {
          throw new AppError('conflict', 'report_already_decided')
        }
        tell(tx, parts, actor, {
          fact: `progress.${state}`,
          project,
          subject: { kind: 'progress_report', id },
          ids: { reportId: id },
          changes: {
            state: ['claimed', state],
            ...(state === 'accepted' && standing.length > 0 && { doubtsSeen: [null, namesOf(standing, report)] }),
          },
          ...(why !== undefined && { why }),
        })
        return { id }
      })
    },
  }
}

/** Reports speak of leaves that are under way; a project without a tree is reported on as a whole. */
async function refuseUnreportable(tx: Tx, projectId: string, nodeId: string | null): Promise<void> {
  const node = await refuseOtherThanLeaf(tx, projectId, nodeId)
  if (node && node.state !== 'active') throw new AppError('rule_violated', 'node_not_active')
}

/** Work undone happens, and is said why; quantities say themselves what is taken back. Throws `progress_falls`. */
async function refuseUnexplainedFall(
  tx: Tx,
  { note, donePercent, ...of }: Pick<NewReport, 'projectId' | 'nodeId' | 'asOf' | 'donePercent' | 'note'>,
): Promise<void> {
  if (note.trim() !== '') return
  const before = await acceptedOn(tx, of)
  if (!before || decimal.compare(donePercent, before.percent) >= 0) return
  const params = { percent: decimal.canonical(before.percent), day: before.day }
  throw new AppError('invalid_input', 'progress_falls', params, [{ field: 'note', reason: 'progress_falls', params }])
}

/** Work is measured and told of by leaf. Throws `report_needs_node`, `node_not_in_project`, `node_not_leaf`. */
export async function refuseOtherThanLeaf(
  tx: Tx,
  projectId: string,
  nodeId: string | null,
): Promise<ReportableNode | undefined> {
  if (nodeId === null) {
    if (await hasTree(tx, projectId)) throw new AppError('rule_violated', 'report_needs_node')
    return undefined
  }
  const node = await findNode(tx, projectId, nodeId)
  if (!node) throw new AppError('not_found', 'node_not_in_project')
  if (!node.isLeaf) throw new AppError('rule_violated', 'node_not_leaf')
  return node
}

/** Quantities say the percentage themselves; only without them is one typed. */
function donePercentOf({ donePercent, doneQuantity, plannedQuantity, unit }: NewProgressReport): string {
  if ((doneQuantity === undefined) !== (unit === undefined)) throw new AppError('invalid_input', 'quantity_needs_unit')
  if (plannedQuantity !== undefined) {
    const measured = doneQuantity === undefined ? null : decimal.percentOf(doneQuantity, plannedQuantity)
    if (measured === null) throw new AppError('invalid_input', 'progress_says_nothing')
    return decimal.min(measured, '100')
  }
  if (donePercent === undefined) throw new AppError('invalid_input', 'progress_says_nothing')
  if (decimal.compare(donePercent, '100') > 0) throw new AppError('invalid_input', 'percent_over_100')
  return decimal.round(donePercent, 2)
}

/** For the log: each doubted file with its doubts. */
const namesOf = (standing: readonly DoubtsSeen[], { evidence }: ReportRow) =>
  standing.map(({ evidenceId, doubts }) => ({
    evidence: evidence.find(({ id }) => id === evidenceId)?.name ?? evidenceId,
    doubts,
  }))

function reasonOf(why: string | undefined): string {
  if (why === undefined || why.trim() === '') throw new AppError('invalid_input', 'return_needs_reason')
  return why.trim()
}
