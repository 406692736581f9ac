import { daysBetween, type Day } from '@jiheng/kernel/base'
import type { OwnEntry } from '../store/context.ts'
import type { Placed } from '../told.ts'
import type { Context } from './context.ts'

/** Days between two tellings of one payment: made by hand before a holiday, cleared after it. */
const APART = 7

/** Entries told at once, by their projects and keys, and the system that sent them. */
export type Batch = { today: string; system: string | undefined; keys: ReadonlySet<string> }

/**
 * A payment of our book that this one may be, told another way: of the same amount within some days, and not told apart by their
 * references, by standing side by side in one list, or by two names of the system that sent both. A person says whether it is.
 */
export function twinOf(context: Context, told: Placed, { system, keys }: Batch): OwnEntry | undefined {
  if (told.kind !== 'payment') return undefined
  const isToldApart = ({ referenceNo, linkedKey }: OwnEntry): boolean => {
    if (referenceNo !== null && told.referenceNo !== undefined) return referenceNo !== told.referenceNo
    if (linkedKey === null) return false
    const key = `${told.projectId} ${linkedKey}`
    return keys.has(key) || (system !== undefined && context.tellings.get(key)?.system === system)
  }
  return (context.ownOf.get(told.projectId) ?? []).find(
    (own) =>
      own.kind === 'payment' &&
      own.amountFen === told.amountFen &&
      Math.abs(daysBetween(own.day as Day, told.day as Day)) <= APART &&
      !isToldApart(own),
  )
}
