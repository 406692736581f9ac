import { toldExample, toldFinding, type LintFinding } from '@jiheng/kernel/indicator-lint'
import type { State } from '@jiheng/ui'

/** A finding as it is shown: found here while typing, or kept with a record by the server. */
export type Told = {
  rule: string
  severity: LintFinding['severity']
  mark?: 'V' | 'P' | 'U' | null | undefined
  source?: string | null | undefined
  name: string
  message: string
  why: string
  cells: readonly { indicator: number | null; field: string }[]
  example: readonly string[]
}

/** A finding of the kernel in the reader's words. */
export function toldOf(
  finding: LintFinding,
  say: (key: string, params?: Record<string, string | number>) => string,
): Told {
  const { rule, severity, cells, example } = finding
  return {
    ...{ rule: rule.id, severity, mark: rule.mark, source: rule.source, cells },
    ...toldFinding(finding, say),
    example: toldExample(example, say),
  }
}

export const severities = ['must', 'should', 'consider'] as const

/** Must be changed, should be, may be: how it is marked. */
export const severityState: Record<LintFinding['severity'], State> = {
  must: 'red',
  should: 'orange',
  consider: 'yellow',
}
