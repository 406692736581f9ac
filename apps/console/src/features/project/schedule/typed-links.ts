import { lagDays, readPredecessors } from '@jiheng/exchange/predecessors'
import { linkChanges, type ActivityEdit } from './activity-edit.ts'
import type { Schedule } from './drawn.ts'

type Links = Schedule['links']
/** Activities by the number people know them by; several where it is not unique. */
export type Numbered = ReadonlyMap<string, readonly string[]>

/** What one activity waits for, as planners write it: `3FS+2, 5SS`. */
export function predecessorText(nodeId: string, links: Links, numberOf: (id: string) => string): string {
  return links
    .filter(({ to }) => to === nodeId)
    .map(({ from, type, lagDays: lag }) => {
      const sign = lag === 0 ? '' : lag > 0 ? `+${lag}` : String(lag)
      return `${numberOf(from)}${type === 'FS' && lag === 0 ? '' : type}${sign}`
    })
    .join(', ')
}

/** The change of links a text asks for, or what of it is not understood: a phrase key below `plan.typed` and what it is about. */
export type Typed =
  | { ok: true; links: ActivityEdit['links'] }
  | { ok: false; problem: 'unread' | 'unknown' | 'ambiguous' | 'twice'; what: string }

export function typedLinks(
  text: string,
  nodeId: string,
  { links, activities }: Pick<Schedule, 'links' | 'activities'>,
  numbered: Numbered,
): Typed {
  const { links: read, unread } = readPredecessors(text, (id) => numbered.has(id))
  if (unread.length > 0) return { ok: false, problem: 'unread', what: unread.join(', ') }
  const wrong = (problem: 'unknown' | 'ambiguous', isWrong: (found: readonly string[]) => boolean) => {
    const what = read.filter(({ id }) => isWrong(numbered.get(id) ?? [])).map(({ id }) => id)
    return what.length > 0 && ({ ok: false, problem, what: what.join(', ') } as const)
  }
  const odd = wrong('unknown', (found) => found.length === 0) || wrong('ambiguous', (found) => found.length > 1)
  if (odd) return odd
  const durations = new Map(activities.map((each) => [each.nodeId, each.durationDays]))
  const told = read.map(({ id, type, lag }) => {
    const from = numbered.get(id)![0]!
    // A lag beyond a century is left to the server, which refuses it.
    const days = lagDays(lag, durations.get(from)) ?? lag.value
    return { from, to: nodeId, type, lagDays: days, ...(lag.isElapsed && { lagCalendar: 'elapsed' as const }) }
  })
  const ends = told.map(({ from, type }) => `${from} ${type}`)
  const twice = read.find((_, at) => ends.indexOf(ends[at]!) < at)
  if (twice) return { ok: false, problem: 'twice', what: twice.id }
  return { ok: true, links: linkChanges(links.filter(({ to }) => to === nodeId).map(plain), told) }
}

const plain = ({ from, to, type, lagDays: lag }: Links[number]) => ({ from, to, type, lagDays: lag })
