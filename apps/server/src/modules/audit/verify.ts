import { hash } from 'node:crypto'
import { systemReach } from '../../platform/actor.ts'
import { openDatabase, type Database, type Db } from '../../platform/db/database.ts'
import { checkpointHash, NO_CHECKPOINT } from './checkpoints.ts'
import { growingTree, leafHash, nodeHash } from './merkle.ts'
import type { Checkpoint } from './store/log.ts'
import {
  onSnapshot,
  readCheckpoints,
  readLane,
  readLanes,
  readStrays,
  SEPARATOR,
  type Lane,
  type StoredEntry,
} from './store/walk.ts'

/**
 * What is wrong at one place of the log.
 * - `altered`: the body is not what was recorded; `columns_differ`: the search columns tell something else than the body
 * - `removed`: nothing is at this place; `reordered`: the record was at another place; `inserted`: it never was in the log
 * - `unlinked`: it does not follow the one before it: one of both was altered, or one between them removed
 * - `head_replaced`: the lane ends otherwise than its last record; `checkpoint`: the records are not those that were sealed
 */
export type FindingKind =
  | 'altered'
  | 'columns_differ'
  | 'removed'
  | 'reordered'
  | 'inserted'
  | 'unlinked'
  | 'head_replaced'
  | 'checkpoint'
export type Finding = {
  kind: FindingKind
  lane: number | null
  position: number | null
  number: number | null
  action: string | null
  at: string | null
}

export type Verification = {
  entries: number
  checkpoints: number
  sealed: number
  findings: Finding[]
  isTruncated: boolean
}

const MOST = 1_000

/** Walks every lane and checkpoint and names each record that is not as it was written. */
export const verifyAudit = (database: Database): Promise<Verification> =>
  database.read(systemReach('verification'), (db) => onSnapshot(db, verifyLog))

/** The same, straight from a database address, for an auditor who has one. */
export async function verifyAuditAt(databaseUrl: string): Promise<Verification> {
  const database = openDatabase(databaseUrl, 1)
  try {
    return await verifyAudit(database)
  } finally {
    await database.close()
  }
}

async function verifyLog(db: Db): Promise<Verification> {
  const checkpoints = await readCheckpoints(db)
  const seals = checkpoints.map((checkpoint, index) => ({
    checkpoint,
    before: checkpoints[index - 1],
    tree: growingTree(),
  }))
  const findings: Finding[] = []
  let entries = 0
  for (const lane of await readLanes(db)) {
    const sealedLength = checkpoints.at(-1) === undefined ? 0 : coverOf(checkpoints.at(-1)!, lane.lane)
    let at = 0
    const inPlace = await walkLane(db, lane, sealedLength, 'position', (entry) => {
      while (at < seals.length && entry.position > coverOf(seals[at]!.checkpoint, lane.lane)) at += 1
      seals[at]?.tree.add(entry.leaf)
    })
    entries += inPlace.entries
    if (inPlace.findings.length === 0) continue
    // Read again in the order the records were written: where records only changed places, this names them and no others.
    const inOrder = await walkLane(db, lane, sealedLength, 'number', () => {})
    findings.push(...(inOrder.findings.length < inPlace.findings.length ? inOrder : inPlace).findings)
  }
  for (const stray of await readStrays(db)) findings.push({ kind: 'inserted', at: null, ...stray })
  findings.push(...seals.filter(isBroken).map(({ checkpoint }) => brokenSeal(checkpoint)))
  const sealed = seals.reduce((sum, { checkpoint }) => sum + checkpoint.size, 0)
  return {
    entries,
    checkpoints: checkpoints.length,
    sealed,
    findings: findings.slice(0, MOST),
    isTruncated: findings.length > MOST,
  }
}

type Walked = { entries: number; findings: Finding[] }

async function walkLane(
  db: Db,
  lane: Lane,
  sealedLength: number,
  order: 'position' | 'number',
  see: (entry: StoredEntry) => void,
): Promise<Walked> {
  const findings: Finding[] = []
  const find = (kind: FindingKind, position: number | null, entry?: StoredEntry) =>
    findings.push({
      kind,
      lane: lane.lane,
      position,
      number: entry?.number ?? null,
      action: entry ? saidBy(entry.body).action : null,
      at: entry ? instantOf(entry.atMs) : null,
    })
  const findRemoved = (from: number, to: number) => {
    for (let position = from; position <= to && findings.length <= MOST; position++) find('removed', position)
  }
  let chain: Buffer = hash('sha256', `jiheng audit lane ${lane.lane}`, 'buffer')
  let end: Buffer | undefined = lane.length === 0 ? chain : undefined
  let [entries, place] = [0, 0]
  for await (const batch of readLane(db, lane.lane, order)) {
    for (const stored of batch) {
      see(stored)
      entries += 1
      const fault = faultOf(stored)
      const isLinked = nodeHash(chain, stored.leaf).equals(stored.chain)
      if (fault) find(fault, stored.position, stored)
      if (isLinked && stored.position !== place + 1) find('reordered', stored.position, stored)
      else if (!isLinked && stored.position > place + 1) findRemoved(place + 1, stored.position - 1)
      else if (!isLinked && fault !== 'altered') find('unlinked', stored.position, stored)
      place = isLinked ? place + 1 : stored.position
      if (place > lane.length) find('inserted', stored.position, stored)
      if (place === lane.length) end = stored.chain
      chain = stored.chain
    }
  }
  findRemoved(place + 1, Math.max(lane.length, sealedLength))
  if (end && !end.equals(lane.head)) find('head_replaced', null)
  return { entries, findings }
}

/** What is wrong with a record by itself: its leaf is not the hash of its body, or its columns do not say what its body says. */
function faultOf(stored: StoredEntry): 'altered' | 'columns_differ' | undefined {
  const number = Buffer.alloc(8)
  number.writeBigInt64BE(BigInt(stored.number))
  if (!leafHash(number, Buffer.from(stored.body)).equals(stored.leaf)) return 'altered'
  const said = saidBy(stored.body)
  return said.told === stored.told && said.atMs === stored.atMs ? undefined : 'columns_differ'
}

type Body = {
  at: string
  who: { accountId: string }
  action: string
  subject: { kind: string; id: string }
  projectId?: string
  orgPath: string
}

function saidBy(body: string): { told: string; atMs: number; action: string } {
  try {
    const { at, who, action, subject, projectId = '', orgPath } = JSON.parse(body) as Body
    const told = `${who.accountId}${SEPARATOR}${action}${SEPARATOR}${subject.kind}${SEPARATOR}${subject.id}${SEPARATOR}${projectId}${SEPARATOR}${orgPath}`
    return { told, atMs: Date.parse(at), action }
  } catch {
    return { told: '', atMs: Number.NaN, action: '' }
  }
}

const instantOf = (ms: number): string | null =>
  Number.isNaN(new Date(ms).getTime()) ? null : new Date(ms).toISOString()

const coverOf = (checkpoint: Checkpoint, lane: number): number => checkpoint.covers[String(lane)] ?? 0

type Seal = { checkpoint: Checkpoint; before: Checkpoint | undefined; tree: ReturnType<typeof growingTree> }

function isBroken({ checkpoint, before, tree }: Seal): boolean {
  const isNext =
    checkpoint.number === (before?.number ?? 0) + 1 && checkpoint.previous.equals(before?.hash ?? NO_CHECKPOINT)
  return (
    !isNext ||
    !checkpoint.hash.equals(checkpointHash(checkpoint)) ||
    checkpoint.size !== tree.size() ||
    !checkpoint.root.equals(tree.root())
  )
}

const brokenSeal = ({ number, at }: Checkpoint): Finding => ({
  kind: 'checkpoint',
  lane: null,
  position: null,
  number,
  action: null,
  at,
})
