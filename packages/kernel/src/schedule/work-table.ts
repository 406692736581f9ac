/**
 * Working time as a table, so that instants and working time convert in constant time, by look-up rather than by going
 * through shifts. Instants are ticks since 1970-01-01T00:00 local time, working time is ticks of work since the table's first
 * day. The first and the last seven days of the table depart in nothing from the week, which goes on like this on both sides
 * for ever.
 */
export type WorkTable = {
  /** Around the clock: working time is time. The other fields are not looked at. */
  readonly isAlways: boolean
  readonly dayTicks: number
  /** Day number of the first day. */
  readonly firstDay: number
  readonly days: number
  /** Work before day n of the table; one more entry than days. */
  readonly before: Float64Array
  readonly weekWork: number
  /** The first day with work after `bucket` × n ticks of work: where to look for an instant. */
  readonly dayOfWork: Int32Array
  readonly bucket: number
  /** A day in slots of so many ticks: shifts begin and end with one. */
  readonly slot: number
  /** The first slot of the pattern day n is worked by. */
  readonly pattern: Int32Array
  /** In a slot so many ticks of each tick are worked, 0 or 1, … */
  readonly rate: Uint8Array
  /** … and at tick t of the day `rate` × t + `worked` are behind. */
  readonly worked: Int32Array
  /** With w slots of a day's work behind, work w ends and goes on so many ticks later. */
  readonly away: Int32Array
}

const NO_FLOATS = new Float64Array(0)
const NO_NUMBERS = new Int32Array(0)

/** Work around the clock, e.g. elapsed durations and networks without dates. */
export const always: WorkTable = {
  ...{ isAlways: true, dayTicks: 1, firstDay: 0, days: 0, before: NO_FLOATS, weekWork: 7 },
  ...{ dayOfWork: NO_NUMBERS, bucket: 1, slot: 1 },
  ...{ pattern: NO_NUMBERS, rate: new Uint8Array(0), worked: NO_NUMBERS, away: NO_NUMBERS },
}

/**
 * A table of the days' shifts: of day n pairs from, to in ticks of the day, ascending. Days with the same array share their
 * pattern. The last seven days must hold work.
 */
export function workTable(firstDay: number, dayTicks: number, shifts: readonly Float64Array[]): WorkTable {
  const days = shifts.length
  const before = new Float64Array(days + 1)
  let bucket = dayTicks
  shifts.forEach((day, n) => {
    const work = workOf(day)
    if (work > 0) bucket = Math.min(bucket, Math.max(work, dayTicks / 32))
    before[n + 1] = before[n]! + work
  })
  const total = before[days]!
  const dayOfWork = new Int32Array(Math.ceil(total / bucket) + 1)
  for (let n = 0, day = 0; n < dayOfWork.length; n++) {
    while (day < days - 1 && before[day + 1]! <= n * bucket) day++
    dayOfWork[n] = day
  }
  const weekWork = total - before[days - 7]!
  const patterns = patternsOf(dayTicks, shifts)
  return { isAlways: false, dayTicks, firstDay, days, before, weekWork, dayOfWork, bucket, ...patterns }
}

/** The different days of a table, cut into slots (see WorkTable). */
function patternsOf(dayTicks: number, shifts: readonly Float64Array[]) {
  const kinds = [...new Set(shifts)]
  const slot = kinds.flatMap((day) => [...day]).reduce(commonMeasure, dayTicks)
  const slots = dayTicks / slot
  const firstSlot = new Map(kinds.map((day, n) => [day, n * slots]))
  const rate = new Uint8Array(kinds.length * slots)
  const worked = new Int32Array(kinds.length * slots)
  const away = new Int32Array(kinds.length * slots)
  kinds.forEach((day, n) => {
    let [at, work] = [n * slots, 0]
    for (let shift = 0; shift < day.length; shift += 2) {
      const [from, to] = [day[shift]!, day[shift + 1]!]
      worked.fill(work, at, n * slots + from / slot)
      rate.fill(1, n * slots + from / slot, n * slots + to / slot)
      worked.fill(work - from, n * slots + from / slot, n * slots + to / slot)
      away.fill(from - work, n * slots + work / slot, n * slots + (work + to - from) / slot)
      at = n * slots + to / slot
      work += to - from
    }
    worked.fill(work, at, (n + 1) * slots)
  })
  return { slot, pattern: Int32Array.from(shifts, (day) => firstSlot.get(day)!), rate, worked, away }
}

function commonMeasure(a: number, b: number): number {
  return b === 0 ? a : commonMeasure(b, a % b)
}

/** Working time that lies before an instant. */
export function workBefore(table: WorkTable, instant: number): number {
  if (table.isAlways) return instant
  const { dayTicks, firstDay, days } = table
  let day = Math.floor(instant / dayTicks) - firstDay
  const time = (instant - (day + firstDay) * dayTicks) | 0
  let before = 0
  if (day < 0 || day >= days) {
    const weeks = day < 0 ? Math.floor(day / 7) : Math.floor((day - days) / 7) + 1
    day -= weeks * 7
    before = weeks * table.weekWork
  }
  const slot = table.pattern[day]! + ((time / table.slot) | 0)
  return before + table.before[day]! + (table.rate[slot]! * time + table.worked[slot]!)
}

/** The earliest instant before which this much work lies: the end of a shift rather than the beginning of the next. */
export function endOfWork(table: WorkTable, work: number): number {
  if (table.isAlways) return work
  const { before, weekWork, days } = table
  const total = before[days]!
  let weeks = 0
  if (work <= 0) weeks = Math.ceil(work / weekWork) - 1
  else if (work > total) weeks = Math.ceil((work - total) / weekWork)
  const within = work - weeks * weekWork
  let day = table.dayOfWork[Math.floor((within - 1) / table.bucket)]!
  while (before[day + 1]! < within) day++
  const left = (within - before[day]!) | 0
  const away = table.away[table.pattern[day]! + (((left - 1) / table.slot) | 0)]!
  return (table.firstDay + day + weeks * 7) * table.dayTicks + left + away
}

/** The latest instant before which only this much work lies: the beginning of a shift rather than the end of the last. */
export function startOfWork(table: WorkTable, work: number): number {
  if (table.isAlways) return work
  const { before, weekWork, days } = table
  const total = before[days]!
  let weeks = 0
  if (work < 0) weeks = Math.floor(work / weekWork)
  else if (work >= total) weeks = Math.floor((work - total) / weekWork) + 1
  const within = work - weeks * weekWork
  let day = table.dayOfWork[Math.floor(within / table.bucket)]!
  while (before[day + 1]! <= within) day++
  const left = (within - before[day]!) | 0
  const away = table.away[table.pattern[day]! + ((left / table.slot) | 0)]!
  return (table.firstDay + day + weeks * 7) * table.dayTicks + left + away
}

/**
 * An instant moved by working time, forwards or (negative) backwards: the earliest instant by which the lag has passed.
 * A lag of 0 moves nothing.
 */
export function afterLag(table: WorkTable, instant: number, lag: number): number {
  return lag === 0 ? instant : endOfWork(table, workBefore(table, instant) + lag)
}

/** The latest instant from which the lag has passed by `instant`: what `afterLag` asks, read backwards. */
export function beforeLag(table: WorkTable, instant: number, lag: number): number {
  return lag === 0 ? instant : startOfWork(table, workBefore(table, instant) - lag)
}

/** The first instant at or after `instant` at which something without duration can be: in working time or at its ends. */
export function settleLater(table: WorkTable, instant: number): number {
  const work = workBefore(table, instant)
  return endOfWork(table, work) === instant ? instant : startOfWork(table, work)
}

/** The last instant at or before `instant` at which something without duration can be. */
export function settleEarlier(table: WorkTable, instant: number): number {
  const work = workBefore(table, instant)
  return startOfWork(table, work) === instant ? instant : endOfWork(table, work)
}

/** Work before the latest beginning of work at or before `instant`: one tick less where nobody works. */
export function workToStartBy(table: WorkTable, instant: number): number {
  const work = workBefore(table, instant)
  return startOfWork(table, work) > instant ? work - 1 : work
}

function workOf(shifts: Float64Array): number {
  let work = 0
  for (let n = 0; n < shifts.length; n += 2) work += shifts[n + 1]! - shifts[n]!
  return work
}
