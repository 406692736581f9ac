import { builtinPacks, resolvePack } from '../rule-pack/index.ts'
import type { ResolvedRules } from '../rule-pack/index.ts'

/** The rules a score is computed by, each with the pack and version it stands in. */
export type ScoringRules = ResolvedRules

const national = resolvePack(builtinPacks, null, '2020-01-01')
if (!national.ok) throw new Error('the national pack is not whole')

/** 国家默认, for questions that name no rules. */
export const defaultScoringRules: ScoringRules = national.rules
