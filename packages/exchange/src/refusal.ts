import type { PhraseKey, PhraseParams } from '@jiheng/phrases'

/** Why a file cannot be read, as a phrase and its parameters: what happened and what to do. */
export type ReadingProblem = { ok: false; problem: PhraseKey; params: PhraseParams }

/** Thrown inside the readers only; `readSchedule` turns it into a `ReadingProblem`. */
export class Unreadable extends Error {
  readonly problem: PhraseKey
  readonly params: PhraseParams

  constructor(problem: PhraseKey, params: PhraseParams = {}) {
    super(problem)
    this.name = 'Unreadable'
    this.problem = problem
    this.params = params
  }
}

/** @throws Unreadable `exchange.file.too_many` when `count` goes beyond `limit`. */
export function within(
  limit: number,
  count: number,
  what: 'activities' | 'links' | 'assignments' | 'resources' | 'calendars' | 'days',
): void {
  if (count > limit) throw new Unreadable(`exchange.file.too_many_${what}`, { limit })
}
