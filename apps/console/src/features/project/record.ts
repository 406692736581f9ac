import type { CallOutput } from '@jiheng/api'
import { dayInShanghai, type Explanation } from '@jiheng/kernel/base'

export type Project = CallOutput<'getProject'>

/** The day it is in Shanghai now. */
export const today = (): string => dayInShanghai(new Date())

/** What was filled in: empty fields are not told. */
export function filled<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], null | ''> } {
  const pairs = Object.entries(value).filter(([, each]) => each !== null && each !== '')
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], null | ''> }
}

/** The explanation inside `of` of one of its inputs, else `of` itself: the number it belongs to is opened either way. */
export function groundOf(of: Explanation | null | undefined, measure: string): Explanation | null {
  return of?.inputs.find((input) => input.measure === measure)?.because ?? of ?? null
}
