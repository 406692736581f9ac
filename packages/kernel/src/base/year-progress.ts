import { addDays, dayOfYear } from './day.ts'
import type { Day } from './day.ts'
import * as decimal from './decimal.ts'
import type { Decimal } from './decimal.ts'

/** 序时进度: the share of a year that has passed at the end of a day, in percent, half up to 2 decimals; 0 before and 100 after it. */
export function yearProgress(year: number, day: Day): Decimal {
  const last = addDays(`${year + 1}-01-01`, -1)
  if (day < `${year}-01-01`) return '0'
  if (day >= last) return '100'
  return decimal.percentOf(String(dayOfYear(day) + 1), String(dayOfYear(last) + 1)) ?? '0'
}
