import { deciding } from './service/decide.ts'
import { exporting } from './service/exports.ts'
import { intake } from './service/intake.ts'
import { financeLists } from './service/lists.ts'
import { loadingLists } from './service/load.ts'
import { matching } from './service/matching.ts'
import type { ExchangeParts } from './service/parts.ts'
import { reconciling } from './service/reconcile.ts'

export type Exchange = ReturnType<typeof createExchange>

/** The finance system and the bank beside our book: taken in, matched, compared. */
export function createExchange(parts: ExchangeParts) {
  return {
    ...financeLists(parts),
    ...intake(parts),
    ...deciding(parts),
    ...matching(parts),
    ...reconciling(parts),
    ...exporting(parts),
    ...loadingLists(parts),
  }
}
