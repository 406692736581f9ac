export const zooms = ['day', 'week', 'month', 'quarter'] as const
export type Zoom = (typeof zooms)[number]
export type Unit = Zoom | 'year'

/** Days along the chart: day number `first` begins at 0, each day is `perDay` pixels wide. */
export type Axis = { zoom: Zoom; first: number; days: number; perDay: number; width: number }

const pixelsPerDay: Record<Zoom, number> = { day: 28, week: 10, month: 3.5, quarter: 1.25 }
const margin = 48
/** Browsers cannot lay out much more; a plan that runs to the year 9999 is squeezed. */
const mostPixels = 8_000_000

/** The axis over a span of days with a margin on both sides, at least `least` pixels wide. */
export function axisOf(zoom: Zoom, span: { first: number; last: number }, least: number): Axis {
  const days = span.last - span.first + 1
  const perDay = Math.min(pixelsPerDay[zoom], mostPixels / days)
  const before = Math.ceil(margin / perDay)
  const all = Math.max(before * 2 + days, Math.ceil(least / perDay))
  return { zoom, first: span.first - before, days: all, perDay, width: Math.ceil(all * perDay) }
}

/** Where a day begins. */
export function xOf(axis: Axis, day: number): number {
  return (day - axis.first) * axis.perDay
}

/** The day at a place, with its fraction. */
export function dayAt(axis: Axis, x: number): number {
  return axis.first + x / axis.perDay
}

const units: Record<Zoom, { upper: Unit; lower: Unit }> = {
  day: { upper: 'month', lower: 'day' },
  week: { upper: 'month', lower: 'week' },
  month: { upper: 'year', lower: 'month' },
  quarter: { upper: 'year', lower: 'quarter' },
}

export type Tick = { unit: Unit; from: number; until: number }

/** The periods of the head's two lines that touch the days from `from` to `to`; `until` is the next one's first day. */
export function ticksOf(zoom: Zoom, from: number, to: number): { upper: Tick[]; lower: Tick[] } {
  const periods = (unit: Unit): Tick[] => {
    const ticks: Tick[] = []
    for (let day = startOf(unit, Math.floor(from)); day <= to; day = ticks.at(-1)!.until)
      ticks.push({ unit, from: day, until: startOf(unit, day + longest[unit]) })
    return ticks
  }
  const { upper, lower } = units[zoom]
  return { upper: periods(upper), lower: periods(lower) }
}

/** From the first day of a period this many days lead into the next one and not beyond it. */
const longest: Record<Unit, number> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

/** The first day of the period a day is in; weeks begin on Monday (1 January 1970 was a Thursday). */
function startOf(unit: Unit, day: number): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const date = new Date(day * 86_400_000)
  const month = date.getUTCMonth()
  const first = unit === 'year' ? 0 : unit === 'quarter' ? month - (month % 3) : month
  return Date.UTC(date.getUTCFullYear(), first, 1) / 86_400_000
}
