import { dayInShanghai, type Day } from '@jiheng/kernel/base'

/** The only source of time. `today` is the civil day in Asia/Shanghai. */
export type Clock = { now(): Date; today(): Day }

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayInShanghai(new Date().toISOString()),
}

/** A clock that stands where it is put; tests move it by hand. */
export function standingClock(instant: string): Clock & { set(instant: string): void } {
  let current = new Date(instant)
  return {
    now: () => new Date(current),
    today: () => dayInShanghai(current.toISOString()),
    set: (next) => {
      current = new Date(next)
    },
  }
}
