import type { CallOutput } from '@jiheng/api'
import { daysBetween, flatten, type Explanation } from '@jiheng/kernel/base'

export type Project = CallOutput<'getProject'>

/** The explanation inside `of` of one of its inputs, else `of` itself: the number it belongs to is opened either way. */
export function groundOf(of: Explanation | null | undefined, measure: string): Explanation | null {
  return of?.inputs.find((input) => input.measure === measure)?.because ?? of ?? null
}

/** Days since the newest record an explanation rests on: how fresh a sum of entries is. */
export function freshness(of: Explanation): number | null {
  const newest = flatten(of)
    .flatMap((line) => (line.source && line.asOf ? [line.asOf] : []))
    .sort()
    .at(-1)
  return newest === undefined ? null : daysBetween(newest, of.asOf)
}
