import { dayOfSerial } from '@jiheng/kernel/base'
import type { DayCell, Epoch } from './sheet.ts'

/** Turns serial numbers into days; undefined for a number that is no day. */
export type SerialDays = (serial: number) => DayCell | undefined

/** The days of one workbook. A list repeats the same few hundred dates, so each is worked out once. */
export function serialDays(epoch: Epoch): SerialDays {
  const known = new Map<number, DayCell | undefined>()
  return (serial) => {
    const whole = Math.floor(serial)
    if (!known.has(whole)) {
      const read = dayOfSerial(whole, epoch)
      known.set(whole, read.ok ? { day: read.day } : undefined)
    }
    return known.get(whole)
  }
}
