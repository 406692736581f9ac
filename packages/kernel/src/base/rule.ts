/** How well a rule is founded: V read in a text that states it, P seen in practice, U to be confirmed by the authority. */
export type Mark = 'V' | 'P' | 'U'

/** Names the version of a rule a value was computed by, and where the rule comes from; `pack` is the rule pack it stands in. */
export type RuleReference = { id: string; version: string; mark?: Mark; source?: string; pack?: string }

/** A rule as data: rule packs replace its parameters; the version says which ones a stored result used. */
export type Rule<Parameters> = RuleReference & { parameters: Parameters }

/** The reference an explanation keeps of a rule. */
export function referenceTo({ id, version, mark, source, pack }: RuleReference): RuleReference {
  return { id, version, ...(mark && { mark }), ...(source && { source }), ...(pack && { pack }) }
}
