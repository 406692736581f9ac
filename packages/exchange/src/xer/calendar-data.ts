import { addDays, daysBetween, type Day } from '@jiheng/kernel/base'
import { readTimeOfDay, timeOfDay } from '../local-time.ts'
import { tidySpans, type DaySpans } from '../work-times.ts'

/** The week from Monday, each day stated or not, and the days that depart from it. */
export type CalendarData = { week: (DaySpans | undefined)[]; days: Map<Day, DaySpans> }

/** Day 0 of the serial numbers of exceptions. */
const EPOCH = '1899-12-30'
const LAST_SERIAL = 110_000
const DEEPEST = 40

/** A parenthesis with the text right after it, its place in the whole, and the parentheses inside. */
type Node = { head: string; from: number; to: number; inside: Node[] }

/**
 * Reads the `clndr_data` of a P6 calendar, `(0||CalendarData()((0||DaysOfWeek()(…))(0||Exceptions()(…))))`: days 1 Sunday to
 * 7 Saturday, shifts `s|08:00|f|12:00`, exceptions `d|` serial day. Line marks, spaces and missing parentheses, which files
 * in the wild have, do not matter; undefined when it tells no day of the week.
 */
export function readCalendarData(text: string): CalendarData | undefined {
  const data: CalendarData = { week: Array.from({ length: 7 }), days: new Map() }
  const visit = (node: Node, section: string): void => {
    const name = node.head.split('||')[1]?.trim() ?? ''
    if (section === 'DaysOfWeek' && /^[1-7]$/.test(name)) {
      data.week[(Number(name) + 5) % 7] = spansIn(text, node)
      return
    }
    const serial = section === 'Exceptions' ? serialOf(node) : undefined
    if (serial !== undefined) {
      data.days.set(addDays(EPOCH, serial), spansIn(text, node))
      return
    }
    const inner = name === 'DaysOfWeek' || name === 'Exceptions' ? name : section
    for (const child of node.inside) visit(child, inner)
  }
  visit(parse(text), '')
  return data.week.some((day) => day !== undefined) ? data : undefined
}

/** Parentheses as a tree; what is never closed ends with the text. */
function parse(text: string): Node {
  const root: Node = { head: '', from: 0, to: text.length, inside: [] }
  const open = [root]
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '(') {
      const head = /^[^()]{0,200}/.exec(text.slice(at + 1, at + 201))?.[0] ?? ''
      const node: Node = { head, from: at, to: text.length, inside: [] }
      if (open.length < DEEPEST) open.at(-1)?.inside.push(node)
      open.push(node)
    } else if (character === ')' && open.length > 1) {
      const closed = open.pop()
      if (closed) closed.to = at
    }
  }
  return root
}

const SHIFT = /s\|\s*(\d{1,2}:\d{2}(?:\s*[AaPp][Mm])?)\s*\|f\|\s*(\d{1,2}:\d{2}(?:\s*[AaPp][Mm])?)/g

function spansIn(text: string, { from, to }: Node): DaySpans {
  return tidySpans(
    [...text.slice(from, to).matchAll(SHIFT)].flatMap(([, start = '', finish = '']) => {
      const begin = readTimeOfDay(start)
      const end = readTimeOfDay(finish)
      return begin === undefined || end === undefined ? [] : [{ from: begin, to: end }]
    }),
  )
}

function serialOf({ inside }: Node): number | undefined {
  const serial = Number(/^\s*d\|(\d{1,6})/.exec(inside[0]?.head ?? '')?.[1] ?? Number.NaN)
  return serial >= 1 && serial <= LAST_SERIAL ? serial : undefined
}

/** The `clndr_data` of a week from Monday and the days that depart from it. */
export function writeCalendarData(week: readonly DaySpans[], days: ReadonlyMap<Day, DaySpans>): string {
  const weekdays = [6, 0, 1, 2, 3, 4, 5].map((day, i) => `(0||${i + 1}()(${shifts(week[day] ?? [])}))`)
  const exceptions = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, spans], i) => `(0||${i}(d|${daysBetween(EPOCH, day)})(${shifts(spans)}))`)
  return `(0||CalendarData()((0||DaysOfWeek()(${weekdays.join('')}))(0||Exceptions()(${exceptions.join('')}))))`
}

/** P6 writes the end of the day as 00:00. */
function shifts(spans: DaySpans): string {
  return spans.map(({ from, to }, i) => `(0||${i}(s|${timeOfDay(from)}|f|${timeOfDay(to % 1440)})())`).join('')
}
