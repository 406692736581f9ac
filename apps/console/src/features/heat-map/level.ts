import { decimal } from '@jiheng/kernel/base'
import { progressBehindRule } from '@jiheng/kernel/alert-rule'
import type { State } from '@jiheng/ui'

/** From how many points behind a state holds: those of the alert rule as delivered, so that colours mean the same everywhere. */
export const steps = progressBehindRule.parameters

/** The state of a deviation in points; ahead and within the first step is green. */
export function levelOf(deviationPoints: string): State {
  const behind = -decimal.toNumber(deviationPoints)
  const over = (step: number | null) => step !== null && behind > step
  return over(steps.redOver) ? 'red' : over(steps.orangeOver) ? 'orange' : over(steps.yellowOver) ? 'yellow' : 'green'
}

/** The twelve months up to the one a day is in, oldest first, as `YYYY-MM`. */
export function monthsUntil(day: string): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(year, month - 12 + n, 1)).toISOString().slice(0, 7))
}
