import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'

/** `value` × 10^by, exact: shifted('12.5', -2) is '0.125'. */
export function shifted(value: Decimal, by: number): Decimal {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal.canonical(value)) ?? []
  const digits = `${whole}${fraction}`
  const point = whole.length + by
  const text =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}0`
  return decimal.canonical(`${sign}${text}`)
}
