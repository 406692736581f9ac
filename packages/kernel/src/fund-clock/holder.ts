import type { Day, Holder } from '../base/index.ts'
import type { Lot } from './lots.ts'
import type { HandOver } from './movement.ts'

/**
 * Who has to move a lot today, and since when: whoever the latest open request of its contract lies with, otherwise whoever usually
 * does – from day 0, or from the day the last request ended. A request from before day 0 was about something else. Steps come in order.
 */
export function heldBy(
  { inflow, since }: Lot,
  usual: Holder,
  handOvers: readonly HandOver[],
  today: Day,
): { holder: Holder; heldSince: Day } {
  if (inflow.contractId === undefined || handOvers.length === 0) return { holder: usual, heldSince: since }
  const asked = new Map<string, { holder: Holder | null; since: Day }>()
  const elsewhere = new Set<string>()
  for (const { requestId, contractId, day, holder } of handOvers) {
    if (contractId !== inflow.contractId || day > today || elsewhere.has(requestId)) continue
    const before = asked.get(requestId)
    if (!before && day < since) elsewhere.add(requestId)
    else if (before?.holder !== holder) asked.set(requestId, { holder, since: day })
  }
  const requests = [...asked.values()].sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1))
  const open = requests.findLast(({ holder }) => holder !== null)
  if (open?.holder) return { holder: open.holder, heldSince: open.since }
  return { holder: usual, heldSince: requests.at(-1)?.since ?? since }
}
