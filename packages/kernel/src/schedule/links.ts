import { LONGEST, ticksOf } from './axis.ts'
import type { Axis } from './axis.ts'
import type { CalendarBook } from './calendar-book.ts'
import type { Link, Network } from './network.ts'
import { linkCodes } from './plan.ts'
import type { Warning } from './result.ts'
import { isWithin } from './structure.ts'
import type { Structure } from './structure.ts'

/** A link between two activities (their numbers), its lag in ticks of a table. */
export type ActivityLink = { link: Link; from: number; to: number; code: number; lag: number; lagTable: number }

/** The links of a network that can be followed; the others are said. `calendarOf` is the table number of each activity. */
export function activityLinks(
  network: Network,
  { indexOf, parent, isSummary }: Structure,
  axis: Axis,
  { book, calendarOf, warnings }: { book: CalendarBook; calendarOf: Int32Array; warnings: Warning[] },
): ActivityLink[] {
  const links: ActivityLink[] = []
  for (const link of network.links) {
    const from = indexOf.get(link.from)
    const to = indexOf.get(link.to)
    if (from === undefined || to === undefined) {
      warnings.push({ warning: 'dangling_link', link })
      continue
    }
    const isBetweenParts = isSummary[from] === 0 && isSummary[to] === 0
    if (!isBetweenParts && from !== to && (isWithin(parent, from, to) || isWithin(parent, to, from))) {
      warnings.push({ warning: 'link_within_summary', link })
      continue
    }
    const code = linkCodes[link.type ?? 'FS']
    const { lag = 0 } = link
    const isUnderstood = Math.abs(lag) <= LONGEST
    if (!isUnderstood) warnings.push({ warning: 'lag_not_understood', link })
    const lagTable = tableOfLag(link, book, calendarOf, from, to)
    links.push({ link, from, to, code, lag: isUnderstood ? ticksOf(axis, lag) : 0, lagTable })
  }
  return links
}

function tableOfLag(
  { lagCalendar = 'predecessor' }: Link,
  book: CalendarBook,
  calendarOf: Int32Array,
  from: number,
  to: number,
): number {
  switch (lagCalendar) {
    case 'predecessor':
      return calendarOf[from]!
    case 'successor':
      return calendarOf[to]!
    case 'project':
      return book.project
    case 'elapsed':
      return 0
  }
}
