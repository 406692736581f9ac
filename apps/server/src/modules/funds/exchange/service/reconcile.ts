import { yearOf } from '@jiheng/kernel/base'
import { compareBooks, type Compared } from '@jiheng/kernel/reconciliation'
import type { Actor } from '../../../../platform/actor.ts'
import type { Db } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { refuseFuture } from '../../../../platform/past-day.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import * as store from '../store/reconciliation.ts'
import type { ExchangeParts } from './parts.ts'

export type Report = {
  year: number
  asOf: string
  compared: number
  differing: number
  financeFen: number
  ourFen: number
  untoldProjects: number
  rows: (Compared & { projectName: string })[]
}

type Asked = { year?: number; asOf?: string; projectId?: string; onlyDifferent?: boolean }

/** What the finance system says against what we say, to the fen. */
export function reconciling({ database, clock, identity }: ExchangeParts) {
  const scopeOf = ({ asOf = clock.today(), year = yearOf(asOf as never), projectId }: Asked): store.Scope => {
    refuseFuture(asOf, clock.today(), 'asOf')
    return { year, asOf, projectId }
  }

  const report = async (db: Db, scope: store.Scope): Promise<Report> => {
    const { rows } = compareBooks(await store.financeBook(db, scope), await store.ownBook(db, scope))
    const names = await store.projectNames(db, [...new Set(rows.map(({ projectId }) => projectId))])
    const sum = (pick: (row: Compared) => number): number => rows.reduce((total, row) => total + pick(row), 0)
    return {
      ...{ year: scope.year, asOf: scope.asOf, compared: rows.length },
      differing: rows.filter(({ differenceFen }) => differenceFen !== 0).length,
      financeFen: sum(({ financeFen }) => financeFen),
      ourFen: sum(({ ourFen }) => ourFen),
      untoldProjects: await store.untoldProjects(db, scope),
      rows: rows
        .map((row) => ({ ...row, projectName: names.get(row.projectId) ?? '' }))
        .sort((a, b) => Math.abs(b.differenceFen) - Math.abs(a.differenceFen) || compare(a, b)),
    }
  }

  return {
    /** Both books of a year compared as of a day, the largest differences first. Throws `day_not_come`. */
    async reconcile(actor: Actor, asked: Asked): Promise<Report> {
      const scope = scopeOf(asked)
      const told = await database.read(permit(actor, 'contracts:read'), (db) => report(db, scope))
      return asked.onlyDifferent
        ? { ...told, rows: told.rows.filter(({ differenceFen }) => differenceFen !== 0) }
        : told
    },

    /** The entries of both sides of one line and month. Throws `day_not_come`. */
    async openDifference(
      actor: Actor,
      { asOf = clock.today(), ...line }: Omit<store.LineOfMonth, 'asOf'> & { asOf?: string },
    ): Promise<{ finance: store.SideEntry[]; own: store.SideEntry[] }> {
      refuseFuture(asOf, clock.today(), 'asOf')
      return database.read(permit(actor, 'contracts:read'), async (db) => ({
        finance: await store.financeSide(db, { ...line, asOf }),
        own: await store.ownSide(db, { ...line, asOf }),
      }))
    },

    async listReconciliations(actor: Actor, { year = yearOf(clock.today()) }: { year?: number }) {
      return database.read(permit(actor, 'contracts:read'), (db) => store.signedReports(db, year))
    },

    /**
     * Signs a report as it stands; its figures are kept. Throws `reconciliation_empty`, `reconciliation_needs_note` where something
     * differs and nobody says why, `reconciliation_changed` when the figures are not those the person saw.
     */
    async signReconciliation(
      actor: Actor,
      asked: { year: number; asOf: string; note?: string; differing: number },
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      const scope = scopeOf(asked)
      return database.write(reach, async (tx) => {
        const { rows, compared, differing, financeFen, ourFen } = await report(tx, scope)
        const note = asked.note ?? ''
        if (compared === 0) throw new AppError('rule_violated', 'reconciliation_empty')
        if (differing !== asked.differing) throw new AppError('conflict', 'reconciliation_changed', { differing })
        if (differing > 0 && note === '')
          throw new AppError('invalid_input', 'reconciliation_needs_note', { differing })
        const orgPath = await identity.pathInReach(reach, actor.organisationId)
        const signed: store.ReconciliationRow = {
          ...{ id: newId(), organisationId: actor.organisationId, orgPath },
          ...{ year: scope.year, asOf: scope.asOf, compared, differing, financeFen, ourFen, note },
          differences: rows.filter(({ differenceFen }) => differenceFen !== 0),
          ...{ signedBy: actor.accountId, signedOn: clock.today(), signedAt: clock.now().toISOString() },
        }
        await store.insertReconciliation(tx, signed)
        record(tx, actor, clock.now(), {
          action: 'funds.reconciliation_signed',
          subject: { kind: 'reconciliation', id: signed.id, label: `${scope.year} ${scope.asOf}` },
          orgPath,
          changes: {
            compared: [null, compared],
            differing: [null, differing],
            financeFen: [null, financeFen],
            ourFen: [null, ourFen],
          },
          ...(note !== '' && { why: note }),
        })
        return { id: signed.id }
      })
    },
  }
}

const lineOf = ({ projectId, month, kind, source }: Compared): string => `${projectId} ${month} ${kind} ${source}`
const compare = (a: Compared, b: Compared): number => (lineOf(a) < lineOf(b) ? -1 : 1)
