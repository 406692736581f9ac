import { addDays, daysBetween, isDay } from '../base/index.ts'
import type { Moment, Network } from './network.ts'

/**
 * How a network's moments lie on the axis of ticks (see WorkTable). Offsets and fractions of days are told in millionths;
 * networks of whole days count whole days, so that "before Saturday" is Friday and not a moment before midnight.
 */
export type Axis = {
  kind: 'offset' | 'day' | 'minute'
  dayTicks: number
  unitTicks: number
  dayNames: Map<number, string>
}

/** The longest duration or lag, in days or minutes, that is taken for one. */
export const LONGEST = 1_000_000_000

const EPOCH = '1970-01-01'
const LAST_DAY = daysBetween(EPOCH, '9999-12-31')
const FIRST_DAY = daysBetween(EPOCH, '0100-01-01')
const FINE = 1_000_000
const TIME = /^T([01]\d|2[0-4]):([0-5]\d)(:[0-5]\d(\.\d+)?)?$/

/** The axis of a network: dated when it has a start. */
export function axisOf(network: Network): Axis {
  const dayNames = new Map<number, string>()
  if (typeof network.start !== 'string') return { kind: 'offset', dayTicks: FINE, unitTicks: FINE, dayNames }
  if (network.unit === 'minute') return { kind: 'minute', dayTicks: 1440, unitTicks: 1, dayNames }
  const ticks = isWhole(network) ? 1 : FINE
  return { kind: 'day', dayTicks: ticks, unitTicks: ticks, dayNames }
}

/** Ticks of an amount in the network's unit. */
export function ticksOf(axis: Axis, amount: number): number {
  return Math.round(amount * axis.unitTicks)
}

/** An amount in the network's unit, to a hundred-thousandth. */
export function amountOf(axis: Axis, ticks: number): number {
  const amount = axis.unitTicks === 1 ? ticks : Math.round(ticks / (axis.unitTicks / 100_000)) / 100_000
  return amount === 0 ? 0 : amount
}

/** Where a moment lies when something starts (a day's beginning) or finishes (its end) on it; null when it is none. */
export function instantOf(axis: Axis, moment: Moment, side: 'start' | 'finish'): number | null {
  if (typeof moment === 'number')
    return axis.kind === 'offset' && Number.isFinite(moment) ? ticksOf(axis, moment) : null
  const day = moment.slice(0, 10)
  if (axis.kind === 'offset' || !isDay(day)) return null
  const begin = daysBetween(EPOCH, day) * axis.dayTicks
  const time = moment.length > 10 ? TIME.exec(moment.slice(10)) : null
  if (moment.length > 10 && !time) return null
  if (time && axis.kind === 'minute') return begin + Number(time[1]) * 60 + Number(time[2])
  return side === 'start' ? begin : begin + axis.dayTicks
}

/** The moment at which something starts or finishes at an instant; a finish at midnight is the day that ends. */
export function momentOf(axis: Axis, instant: number, side: 'start' | 'finish'): Moment {
  if (axis.kind === 'offset') return amountOf(axis, instant)
  if (axis.kind === 'day' && side === 'finish') return nameOf(axis, Math.ceil(instant / axis.dayTicks) - 1)
  const day = Math.floor(instant / axis.dayTicks)
  if (axis.kind === 'day') return nameOf(axis, day)
  const minutes = instant - day * axis.dayTicks
  return `${nameOf(axis, day)}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** Whether an instant cannot be written as a day; the end of the last day can where it is told as that day. */
export function isBeyondDays(axis: Axis, instant: number): boolean {
  if (axis.kind === 'offset') return false
  const day = instant / axis.dayTicks
  return day < FIRST_DAY || (axis.kind === 'day' ? day > LAST_DAY + 1 : day >= LAST_DAY + 1)
}

/** The year an instant lies in. */
export function yearAt(axis: Axis, instant: number): number {
  return Number(nameOf(axis, Math.floor(instant / axis.dayTicks)).slice(0, 4))
}

/** Day number of a Day, 0 for 1970-01-01. */
export function dayNumber(day: string): number {
  return daysBetween(EPOCH, day)
}

/** Text of a day number; what would begin when the last day has ended is told as the last day. */
function nameOf(axis: Axis, day: number): string {
  let name = axis.dayNames.get(day)
  if (name === undefined) axis.dayNames.set(day, (name = addDays(EPOCH, Math.min(day, LAST_DAY))))
  return name
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function isWhole({ activities, links }: Network): boolean {
  return (
    activities.every(
      ({ duration, progress }) =>
        Number.isInteger(duration) &&
        Number.isInteger(progress?.remaining ?? 0) &&
        (progress?.percent === undefined || Number.isInteger((duration * progress.percent) / 100)),
    ) && links.every(({ lag }) => Number.isInteger(lag ?? 0))
  )
}
