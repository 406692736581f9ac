import { hash } from 'node:crypto'
import { systemReach } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { canonical } from '@jiheng/kernel/base'
import { growingTree, nodeHash } from './merkle.ts'
import { addCheckpoint, lastCheckpoint, laneLengths, leavesBetween, type Checkpoint } from './store/log.ts'
import { onSnapshot } from './store/walk.ts'

/** What the first checkpoint is chained to. */
export const NO_CHECKPOINT = hash('sha256', 'jiheng audit checkpoint', 'buffer')

/** The chained hash of a checkpoint: everything it says, and the hash of the one before. */
export function checkpointHash({ number, at, covers, size, root, previous }: Omit<Checkpoint, 'hash'>): Buffer {
  return nodeHash(
    previous,
    hash('sha256', canonical({ number, at, covers, size, root: root.toString('hex') }), 'buffer'),
  )
}

/** Seals the records added since the last checkpoint under one Merkle root. Returns its number, or nothing when there were none. */
export async function makeCheckpoint(database: Database, clock: Clock): Promise<number | undefined> {
  const reach = systemReach('checkpoint')
  const next = await database.read(reach, (db) =>
    onSnapshot(db, async (snapshot): Promise<Checkpoint | undefined> => {
      const last = await lastCheckpoint(snapshot)
      const covers = await laneLengths(snapshot)
      const tree = growingTree()
      for (const { leaf } of await leavesBetween(snapshot, last?.covers ?? {}, covers)) tree.add(leaf)
      if (tree.size() === 0) return undefined
      const told = {
        number: (last?.number ?? 0) + 1,
        at: clock.now().toISOString(),
        covers,
        size: tree.size(),
        root: tree.root(),
        previous: last?.hash ?? NO_CHECKPOINT,
      }
      return { ...told, hash: checkpointHash(told) }
    }),
  )
  const isAdded = next && (await database.write(reach, (tx) => addCheckpoint(tx, next)))
  return isAdded ? next.number : undefined
}
