export type Verdict = 'agree' | 'refuse'

/** How many experts must have looked before a revision can be adopted. */
export const REVIEWS_NEEDED = 2

/** Where the review of a revision stands: more experts are needed; most agree; or not. */
export type ReviewStanding = 'waiting' | 'agreed' | 'disputed'

/** A revision can be adopted once at least two experts agree and more agree than refuse. */
export function reviewStanding(verdicts: readonly Verdict[]): ReviewStanding {
  const agreed = verdicts.filter((verdict) => verdict === 'agree').length
  if (agreed >= REVIEWS_NEEDED && agreed > verdicts.length - agreed) return 'agreed'
  return verdicts.length < REVIEWS_NEEDED ? 'waiting' : 'disputed'
}
