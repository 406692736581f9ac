import type { CallOutput, OperationId } from '@jiheng/api'

export type Packs = CallOutput<'listRulePacks'>
export type Pack = Packs['items'][number]
export type Proposal = Packs['proposals'][number]
export type Trial = CallOutput<'tryRulePack'>
export type DryRun = Trial['dryRun']

/** What a decision changes on screen. */
export const refreshed: readonly OperationId[] = ['listRulePacks', 'getEvaluation']

/** How many rules are read in a text, seen in practice, to be confirmed. */
export function markCounts(rules: Pick<Pack, 'rules'>['rules']): { v: number; p: number; u: number } {
  const count = (mark: string) => rules.filter((rule) => rule.mark === mark).length
  return { v: count('V'), p: count('P'), u: count('U') }
}
