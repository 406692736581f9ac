import type { LintFinding } from '@jiheng/kernel/indicator-lint'
import { isProblem, type FormState } from '@jiheng/ui'
import type { Draft } from './draft.ts'

/** The form while it is filled in, with what the linter says of it. */
export type Revising = { form: FormState<Draft>; findings: readonly LintFinding[] }

const sentAs: Partial<Record<keyof Draft, string>> = {
  code: 'code',
  why: 'why',
  met: 'definition.bands.met',
  partlyMet: 'definition.bands.partlyMet',
  notMet: 'definition.bands.notMet',
}

/** What the server said against a field. */
export function refusalOf({ form }: Revising, name: keyof Draft): string | undefined {
  const field = sentAs[name] ?? `definition.${name}`
  if (!isProblem(form.problem)) return undefined
  return form.problem.errors?.find((error) => error.field === field)?.message
}
