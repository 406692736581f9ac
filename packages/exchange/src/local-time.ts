import { isDay, type Day } from '@jiheng/kernel/base'
import { LIMITS } from './limits.ts'

/** A local date and time of day to the minute, 'YYYY-MM-DDTHH:MM'. */
export type LocalTime = string

export type LocalTimeReading =
  | { ok: true; at: LocalTime; hasTime: boolean }
  | { ok: false; problem: 'not_a_date' | 'year_out_of_range' }

const SHAPE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads a date with or without a time of day as Project ('2026-03-02T08:00:00') and P6 ('2026-03-02 08:00') write it. A zone
 * is left aside: plans are written in the local time of their site. Seconds are cut.
 */
export function readLocalTime(text: string): LocalTimeReading {
  const parts = SHAPE.exec(text.trim())
  if (!parts) return { ok: false, problem: 'not_a_date' }
  const [, year = '', month = '', dayOfMonth = '', hour = '0', minute = '0'] = parts
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  if (Number(year) < LIMITS.firstYear || Number(year) > LIMITS.lastYear)
    return { ok: false, problem: 'year_out_of_range' }
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59) return { ok: false, problem: 'not_a_date' }
  return { ok: true, at: `${day}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`, hasTime: parts[4] !== undefined }
}

export function dayOfLocalTime(at: LocalTime): Day {
  return at.slice(0, 10)
}

/** Minutes since midnight of 'HH:MM', 'H:MM:SS', '8:00 AM' or the time of a date; undefined for anything else. */
export function readTimeOfDay(text: string): number | undefined {
  const parts = /^(?:.*T)?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:([AaPp])[Mm])?$/.exec(text.trim())
  if (!parts) return undefined
  const [, hour = '', minute = '', half] = parts
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hours > 24 || Number(minute) > 59 || hours * 60 + Number(minute) > 1440) return undefined
  return hours * 60 + Number(minute)
}

/** 'HH:MM' of minutes since midnight; 1440 is '24:00'. */
export function timeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
