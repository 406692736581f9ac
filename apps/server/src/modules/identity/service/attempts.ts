import type { Clock } from '../../../platform/clock.ts'
import { AppError } from '../../../platform/errors.ts'

const PER_MINUTE = 20
const REMEMBERED = 20_000

/** How many wrong tries lock an account, and for how long. */
export const ATTEMPTS = 5
export const LOCK_MINUTES = 15

type Tries = { inMinute: number; minute: number; failed: number; lockedUntil: number }

/**
 * Tries by sign-in name, on this server. A name is tried at most 20 times a minute; and a name nobody has is locked like one
 * somebody has, so that an answer never tells which names exist.
 */
export function createAttempts(clock: Clock) {
  const known = new Map<string, Tries>()

  const of = (name: string): Tries => {
    const key = name.toLowerCase()
    const minute = Math.floor(clock.now().getTime() / 60_000)
    let tries = known.get(key)
    if (!tries) {
      if (known.size >= REMEMBERED) known.clear()
      tries = { inMinute: 0, minute, failed: 0, lockedUntil: 0 }
      known.set(key, tries)
    }
    if (tries.minute !== minute) Object.assign(tries, { minute, inMinute: 0 })
    return tries
  }

  return {
    /** Counts a try. Throws `rate_limited` when the name was tried too often. */
    count(name: string): void {
      const tries = of(name)
      tries.inMinute += 1
      if (tries.inMinute > PER_MINUTE)
        throw new AppError('rate_limited', 'rate_limited', {
          seconds: 60 - (Math.floor(clock.now().getTime() / 1000) % 60),
        })
    },
    /** What to answer to a name nobody has: a wrong password, and a lock after as many tries as a real one. */
    refusalOfStranger(name: string): AppError {
      const tries = of(name)
      const now = clock.now()
      if (tries.lockedUntil > now.getTime()) return lockedOut(new Date(tries.lockedUntil), now)
      tries.failed += 1
      if (tries.failed < ATTEMPTS) return new AppError('password_wrong')
      Object.assign(tries, { failed: 0, lockedUntil: lockEnd(now).getTime() })
      return lockedOut(lockEnd(now), now)
    },
    succeeded: (name: string): void => void known.delete(name.toLowerCase()),
  }
}

export const lockEnd = (now: Date): Date => new Date(now.getTime() + LOCK_MINUTES * 60_000)

export function lockedOut(until: Date, now: Date): AppError {
  return new AppError('locked_out', 'locked_out', {
    until: until.toISOString(),
    seconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
  })
}
