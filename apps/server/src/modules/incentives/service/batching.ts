import { createHash } from 'node:crypto'
import { canonical, type Day, type Fen } from '@jiheng/kernel/base'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { sharesOf } from '../shares.ts'
import { findBatchBefore, insertBatch, type BatchContent, type BatchRow, type ChangedItem } from '../store/batches.ts'
import type { ProposalRow } from '../store/proposals.ts'
import { listStandings, type ListedStanding } from '../store/standings.ts'

type Stamp = { by: string; at: string; today: Day }
type Listed = Omit<ChangedItem, 'change' | 'beforeFen' | 'differenceFen'>

/** Makes the batch payroll is handed of a list: the whole of it, or the difference where the list corrects one payroll has a batch of. */
export async function makeBatch(
  tx: Tx,
  list: ProposalRow,
  { by, at, today }: Stamp,
): Promise<BatchContent & { digest: string }> {
  const { items, leftFen } = await listedOf(tx, list)
  const before = list.corrects === null ? undefined : await findBatchBefore(tx, list.id)
  const id = newId()
  const about = {
    ...{ batchId: id, kind: list.kind, period: list.period, finalOn: today },
    scheme: { id: list.schemeId, name: list.name, version: list.schemeVersion },
    unit: { id: list.organisationId, name: list.unit },
    pool: list.pool && { ...list.pool, leftFen },
  }
  const content: BatchContent = before
    ? { ...about, v: 2, ...(await difference(tx, list, before, items)) }
    : { ...about, v: 1, items }
  const digest = createHash('sha256').update(canonical(content)).digest('hex')
  const made = { madeBy: by, madeAt: at, corrects: before?.id ?? null }
  await insertBatch(tx, { id, proposalId: list.id, orgPath: list.orgPath, content, digest, ...made })
  return { ...content, digest }
}

/** The names on a list as they stand, each with the share of the pool. */
async function listedOf(
  tx: Tx,
  { id, pool }: Pick<ProposalRow, 'id' | 'pool'>,
): Promise<{ items: Listed[]; leftFen: Fen }> {
  const listed = (await listStandings(tx, id)).filter(({ isListed }) => isListed)
  const { shares, leftFen } = sharesOf(pool, listed)
  const item = ({ accountId, account, name, unit, total, place }: ListedStanding): Listed => ({
    ...{ accountId, account, name, unit, total, place, amountFen: shares.get(accountId) ?? null },
  })
  return { items: listed.map(item), leftFen }
}

/** What changes of the batch before: names added and taken off, amounts; who stays as they were is counted. */
async function difference(tx: Tx, list: ProposalRow, before: BatchRow, now: Listed[]) {
  const then = (await listedOf(tx, { id: before.proposalId, pool: before.content.pool })).items
  const [was, is] = [byAccount(then), byAccount(now)]
  const changed = [...now, ...then.filter(({ accountId }) => !is.has(accountId))].flatMap((item): ChangedItem[] => {
    const [old, next] = [was.get(item.accountId), is.get(item.accountId)]
    const [beforeFen, amountFen] = [old?.amountFen ?? null, next?.amountFen ?? null]
    if (old && next && beforeFen === amountFen) return []
    const change = old ? (next ? 'amount' : 'removed') : 'added'
    const hasAmount = beforeFen !== null || amountFen !== null
    const differenceFen = hasAmount ? (amountFen ?? 0) - (beforeFen ?? 0) : null
    // What somebody who is off now once had says nothing about today.
    const [total, place] = [next?.total ?? null, next?.place ?? null]
    return [{ ...item, total, place, amountFen, change, beforeFen, differenceFen }]
  })
  return {
    corrects: { batchId: before.id, digest: before.digest },
    ...{ listVersion: list.version, why: list.openedWhy ?? '' },
    ...{ unchanged: now.filter(({ accountId }) => !changed.some((each) => each.accountId === accountId)).length },
    items: changed,
  }
}

const byAccount = (items: readonly Listed[]): Map<string, Listed> =>
  new Map(items.map((item) => [item.accountId, item]))
