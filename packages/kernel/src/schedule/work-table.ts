/**
 * Working time as a table, so that instants and working time convert in constant time. Instants are ticks since
 * 1970-01-01T00:00 local time, working time is ticks of work since the table's first day. The first and the last seven
 * days of the table depart in nothing from the week, which goes on like this on both sides for ever.
 */
export type WorkTable = {
  /** Around the clock: working time is time. The other fields are not looked at. */
  readonly isAlways: boolean
  readonly dayTicks: number
  /** Day number of the first day. */
  readonly firstDay: number
  /** Work before day n of the table; one more entry than days. */
  readonly before: Float64Array
  /** Shifts of day n: pairs from, to in ticks of the day, ascending. */
  readonly shifts: readonly Float64Array[]
  readonly weekWork: number
  /** The first day with work after `bucket` × n ticks of work: where to look for an instant. */
  readonly dayOfWork: Int32Array
  readonly bucket: number
}

const NO_NUMBERS = new Float64Array(0)

/** Work around the clock, e.g. elapsed durations and networks without dates. */
export const always: WorkTable = {
  isAlways: true,
  dayTicks: 1,
  firstDay: 0,
  before: NO_NUMBERS,
  shifts: [],
  weekWork: 7,
  dayOfWork: new Int32Array(0),
  bucket: 1,
}

/** A table of the days' shifts, see WorkTable; the last seven days must hold work. */
export function workTable(firstDay: number, dayTicks: number, shifts: readonly Float64Array[]): WorkTable {
  const before = new Float64Array(shifts.length + 1)
  let bucket = dayTicks
  shifts.forEach((day, n) => {
    const work = workOf(day)
    if (work > 0) bucket = Math.min(bucket, Math.max(work, dayTicks / 32))
    before[n + 1] = before[n]! + work
  })
  const total = before[shifts.length]!
  const dayOfWork = new Int32Array(Math.ceil(total / bucket) + 1)
  for (let n = 0, day = 0; n < dayOfWork.length; n++) {
    while (day < shifts.length - 1 && before[day + 1]! <= n * bucket) day++
    dayOfWork[n] = day
  }
  const weekWork = total - before[shifts.length - 7]!
  return { isAlways: false, dayTicks, firstDay, before, shifts, weekWork, dayOfWork, bucket }
}

/** Working time that lies before an instant. */
export function workBefore(table: WorkTable, instant: number): number {
  if (table.isAlways) return instant
  const { dayTicks, before, shifts } = table
  let day = Math.floor(instant / dayTicks) - table.firstDay
  const time = instant - (day + table.firstDay) * dayTicks
  let weeks = 0
  if (day < 0) weeks = Math.floor(day / 7)
  else if (day >= shifts.length) weeks = Math.floor((day - shifts.length) / 7) + 1
  day -= weeks * 7
  let work = before[day]! + weeks * table.weekWork
  const today = shifts[day]!
  for (let n = 0; n < today.length && today[n]! < time; n += 2) work += Math.min(time, today[n + 1]!) - today[n]!
  return work
}

/** The earliest instant before which this much work lies: the end of a shift rather than the beginning of the next. */
export function endOfWork(table: WorkTable, work: number): number {
  if (table.isAlways) return work
  const { before, shifts, weekWork } = table
  const total = before[shifts.length]!
  let weeks = 0
  if (work <= 0) weeks = Math.ceil(work / weekWork) - 1
  else if (work > total) weeks = Math.ceil((work - total) / weekWork)
  const within = work - weeks * weekWork
  let day = table.dayOfWork[Math.floor((within - 1) / table.bucket)]!
  while (before[day + 1]! < within) day++
  const today = shifts[day]!
  let left = within - before[day]!
  let n = 0
  for (; left > today[n + 1]! - today[n]!; n += 2) left -= today[n + 1]! - today[n]!
  return (table.firstDay + day + weeks * 7) * table.dayTicks + today[n]! + left
}

/** The latest instant before which only this much work lies: the beginning of a shift rather than the end of the last. */
export function startOfWork(table: WorkTable, work: number): number {
  if (table.isAlways) return work
  const { before, shifts, weekWork } = table
  const total = before[shifts.length]!
  let weeks = 0
  if (work < 0) weeks = Math.floor(work / weekWork)
  else if (work >= total) weeks = Math.floor((work - total) / weekWork) + 1
  const within = work - weeks * weekWork
  let day = table.dayOfWork[Math.floor(within / table.bucket)]!
  while (before[day + 1]! <= within) day++
  const today = shifts[day]!
  let left = within - before[day]!
  let n = 0
  for (; left >= today[n + 1]! - today[n]!; n += 2) left -= today[n + 1]! - today[n]!
  return (table.firstDay + day + weeks * 7) * table.dayTicks + today[n]! + left
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
