import { addDays, chinaCalendar, daysBetween, workdaysBetween, type Day } from '@jiheng/kernel/base'
import type { Planned, PlanSettings } from './network.ts'

type Units = Pick<PlanSettings, 'unit' | 'minutesPerDay'>

const MINUTES_OF_DAY = 1440

const perDay = ({ unit, minutesPerDay }: Units, durationIs: Planned['durationIs']): number =>
  unit === 'day' ? 1 : durationIs === 'elapsed' ? MINUTES_OF_DAY : minutesPerDay

/** An amount of the plan's unit in days, to a hundredth. */
export const daysOf = (units: Units, amount: number, durationIs: Planned['durationIs'] = 'working'): number =>
  Math.round((amount / perDay(units, durationIs)) * 100) / 100

/** Days in the plan's unit. */
export const amountOf = (units: Units, days: number, durationIs: Planned['durationIs'] = 'working'): number =>
  units.unit === 'day' ? days : Math.round(days * perDay(units, durationIs))

/** The day on which a moment lies when something starts at it. */
export const startDay = (moment: string): Day => moment.slice(0, 10)

/** The day on which a moment lies when something that began at `start` finishes at it: midnight belongs to the day that ends. */
export function finishDay(moment: string, start: string): Day {
  const day = moment.slice(0, 10)
  return moment.endsWith('T00:00') && moment > start ? addDays(day, -1) : day
}

/** Working days from one day to another, both included; of years nobody announced yet five in seven. */
export function workdaysWithin(start: Day, finish: Day): number {
  const counted = workdaysBetween(chinaCalendar, addDays(start, -1), finish)
  return Math.max(1, counted.ok ? counted.workdays : Math.round(((daysBetween(start, finish) + 1) * 5) / 7))
}
