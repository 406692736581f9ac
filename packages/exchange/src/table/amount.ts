import { toHalfWidth } from '@jiheng/kernel/base'
import { LIMITS } from '../limits.ts'

/** An amount of time as people type it. Elapsed time runs through nights and holidays. */
export type Amount = { value: number; unit: Unit; isElapsed: boolean }

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'percent'

/** What Project counts: eight hours a day, five days a week, twenty days a month; elapsed, 24, 7 and 30. */
const WORKING_DAYS: Record<Exclude<Unit, 'percent'>, number> = {
  minute: 1 / 480,
  hour: 1 / 8,
  day: 1,
  week: 5,
  month: 20,
}
const ELAPSED_DAYS: typeof WORKING_DAYS = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30 }

/** Names of units; a leading e and the Chinese words for calendar days mean elapsed time. */
const UNITS: readonly (readonly [Unit, RegExp, elapsed?: true])[] = [
  ['percent', /^%$/],
  ['percent', /^e%$/, true],
  ['day', /^(d|days?|dys?|天|日|个?工作日|个?工日|工天|个?工作天)$/],
  ['day', /^(ed|edays?|edys?|个?日历[天日]|个?自然[天日]|历[日天]|个?连续[天日]|延隔[天日])$/, true],
  ['hour', /^(h|hrs?|hours?|个?小时|个?工时|时)$/],
  ['hour', /^(eh|ehrs?|ehours?|延隔小?时)$/, true],
  ['minute', /^(m|mins?|minutes?|分钟?|分)$/],
  ['minute', /^(em|emins?|eminutes?|延隔分钟?)$/, true],
  ['week', /^(w|wks?|weeks?|个?周|个?星期|个?工作周)$/],
  ['week', /^(ew|ewks?|eweeks?|延隔周)$/, true],
  ['month', /^(mo|mons?|months?|个?月|个工作月)$/],
  ['month', /^(emo|emons?|emonths?|延隔月)$/, true],
]

const AMOUNT = /^([+-]?\d+(?:\.\d+)?)([^\d.+-]*)$/

/**
 * Reads '5', '5d', '2.5 周', '5 个工作日?', '3ed', '40 hrs', '-1天', '50%'. A number alone counts in `unit`. A question mark,
 * which marks an estimate, says nothing more. Undefined for anything else.
 */
export function readAmount(text: string, unit: Unit = 'day'): Amount | undefined {
  const plain = toHalfWidth(text).toLowerCase().replace(/\s+/g, '').replace(/\?$/, '')
  const parts = AMOUNT.exec(plain)
  if (!parts) return undefined
  const [, number = '', name = ''] = parts
  const value = Number(number)
  if (name === '') return { value, unit, isElapsed: false }
  const found = UNITS.find(([, names]) => names.test(name))
  return found && { value, unit: found[0], isElapsed: found[2] === true }
}

/** Days of an amount; a percentage is of `whole` days. Undefined beyond a century. */
export function daysOf({ value, unit, isElapsed }: Amount, whole = 0): number | undefined {
  const days = unit === 'percent' ? (value / 100) * whole : value * (isElapsed ? ELAPSED_DAYS : WORKING_DAYS)[unit]
  if (Math.abs(days) * 1440 > LIMITS.minutes) return undefined
  return Math.round(days * 1e9) / 1e9
}
