import type { Constraint, LinkType } from '@jiheng/kernel/schedule'
import { LIMITS } from '../limits.ts'

/** PredecessorLink/Type (Project XML data interchange schema). */
export const LINK_TYPES: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS']

/** Task/ConstraintType; 0 is as soon as possible. */
export const CONSTRAINT_TYPES: readonly (Constraint['type'] | undefined)[] = [
  undefined,
  'ALAP',
  'MSO',
  'MFO',
  'SNET',
  'SNLT',
  'FNET',
  'FNLT',
]

/**
 * Whether a DurationFormat or LagFormat counts elapsed time: the even codes from 4 (em) to 12 (emo) and 20 (e%), and the same
 * 32 higher where the value is an estimate.
 */
export function isElapsed(format: string | undefined): boolean {
  const code = plainFormat(format)
  return code % 2 === 0 && ((code >= 4 && code <= 12) || code === 20)
}

/** Whether a LagFormat is a percentage of the predecessor's duration. */
export function isPercent(format: string | undefined): boolean {
  const code = plainFormat(format)
  return code === 19 || code === 20
}

function plainFormat(format: string | undefined): number {
  const code = Number(format ?? Number.NaN)
  return code >= 35 ? code - 32 : code
}

const DURATION =
  /^(-)?P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Minutes of 'PT8H30M0S'; days, which Project itself never writes, count 24 hours. Undefined for anything else or beyond a century. */
export function readDuration(text: string | undefined): number | undefined {
  const parts = DURATION.exec(text?.trim() ?? '')
  if (!parts || !/\d/.test(parts[0])) return undefined
  const [, minus, years = '0', months = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] = parts
  const wholeDays = Number(years) * 365 + Number(months) * 30 + Number(days)
  const total = wholeDays * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  if (total > LIMITS.minutes) return undefined
  const rounded = Math.round(total * 1000) / 1000
  return minus === undefined || rounded === 0 ? rounded : -rounded
}

/** Minutes as 'PT8H30M0S'. */
export function writeDuration(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60)
  const sign = minutes < 0 && seconds > 0 ? '-' : ''
  return `${sign}PT${Math.floor(seconds / 3600)}H${Math.floor((seconds % 3600) / 60)}M${seconds % 60}S`
}

/** A whole number of a field, or undefined. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** A decimal of a field, or undefined. */
export function decimalNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,15}(\.\d+)?(E-?\d{1,2})?$/i.test(text) ? Number(text) : undefined
}

/** True for '1' and 'true'. */
export function flag(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
