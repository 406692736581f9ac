import type { Day, Rule } from '../base/index.ts'
import { ruleId } from './pack.ts'
import type { PackRule, RuleKey, RulePack, RuleParameters } from './pack.ts'
import { nanjing } from './packs/nanjing.ts'
import { national } from './packs/national.ts'
import { qinzhou } from './packs/qinzhou.ts'

export type ResolvedRules = { [Key in RuleKey]: Rule<RuleParameters[Key]> }
export type Resolved = {
  rules: ResolvedRules
  /** The packs it was made of, the nearest first. */
  packs: readonly RulePack[]
}
export type PackProblem = { problem: 'pack_missing'; id: string } | { problem: 'rule_missing'; key: RuleKey }

/** The packs every installation starts with. */
export const builtinPacks: readonly RulePack[] = [national, nanjing, qinzhou]

/** Every rule of scoring, in the order people read them. */
export const ruleKeys = Object.keys(national.rules) as RuleKey[]

/**
 * The rules that hold in a region on a day: of the packs whose region begins the code, the one with the longest beginning, and what it extends,
 * each in the newest version in effect; a pack that is extended holds in its first version before that too. Each rule says its pack and version.
 */
export function resolvePack(
  packs: readonly RulePack[],
  region: string | null,
  day: Day,
): ({ ok: true } & Resolved) | ({ ok: false } & PackProblem) {
  const chain: RulePack[] = []
  for (let id: string | null = nearestTo(packs, region ?? '', day); id !== null && chain.length < packs.length;) {
    const pack = inEffect(packs, id, day)
    if (!pack) return { ok: false, problem: 'pack_missing', id }
    chain.push(pack)
    id = pack.extends
  }
  if (chain.length === 0) return { ok: false, problem: 'pack_missing', id: national.id }
  const rules = ruleKeys.map((key) => [key, ruleIn(chain, key, day)] as const)
  const missing = rules.find(([, rule]) => rule === null)
  if (missing) return { ok: false, problem: 'rule_missing', key: missing[0] }
  return { ok: true, rules: Object.fromEntries(rules) as ResolvedRules, packs: chain }
}

/** A pack that is not yet in effect stands back for one that is; before any is, the nearest holds. */
function nearestTo(packs: readonly RulePack[], region: string, day: Day): string | null {
  const here = packs.filter((pack) => pack.region === null || region.startsWith(pack.region))
  const begun = here.filter(({ effectiveFrom }) => effectiveFrom <= day)
  const holding = begun.length > 0 ? begun : here
  const length = ({ region: held }: RulePack): number => held?.length ?? 0
  return holding.toSorted((a, b) => length(b) - length(a) || (a.id < b.id ? -1 : 1))[0]?.id ?? null
}

function inEffect(packs: readonly RulePack[], id: string, day: Day): RulePack | undefined {
  const versions = packs.filter((pack) => pack.id === id).toSorted((a, b) => b.version - a.version)
  return versions.find(({ effectiveFrom }) => effectiveFrom <= day) ?? versions.at(-1)
}

/** The nearest pack that has the rule in effect; where none has yet, the farthest one that will. */
function ruleIn(chain: readonly RulePack[], key: RuleKey, day: Day): Rule<RuleParameters[RuleKey]> | null {
  const stated = chain.flatMap((pack) => {
    const rule: PackRule | undefined = pack.rules[key]
    return rule ? [{ pack, rule }] : []
  })
  const found = stated.find(({ rule }) => rule.effectiveFrom <= day) ?? stated.at(-1)
  if (!found) return null
  const { pack, rule } = found
  return {
    id: ruleId(key),
    version: String(pack.version),
    mark: rule.mark,
    source: rule.source,
    pack: pack.name,
    parameters: rule.parameters,
  }
}
