import { resolvePack, ruleId, ruleKeys, sentenceOf, type PackRule, type RulePack } from '@jiheng/kernel/rule-pack'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import type { PackProposal, RulePackShown } from './schema/packs.ts'
import type { PackTried } from './service/adopting.ts'
import type { PackRow } from './store/packs.ts'
import type { ProposalRow } from './store/proposals.ts'

/** A pack with every rule as people read it. */
const saidPack = (pack: RulePack, fingerprint: string, publicKey: string) => ({
  ...{ id: pack.id, name: pack.name, version: pack.version, region: pack.region, extends: pack.extends },
  ...{ effectiveFrom: pack.effectiveFrom, fingerprint, publicKey },
  rules: ruleKeys.flatMap((key) => {
    const rule: PackRule | undefined = pack.rules[key]
    if (!rule) return []
    const { mark, source, effectiveFrom, parameters } = rule
    return [{ id: ruleId(key), says: sentenceOf(key, parameters), mark, source, effectiveFrom }]
  }),
})

export function presentPacks(rows: readonly PackRow[], today: string): RulePackShown[] {
  const packs = rows.map(({ pack }) => pack)
  return rows.map(({ pack, fingerprint, publicKey, adoptedBy, adoptedAt }) => {
    const found = resolvePack(packs, pack.region, today)
    const isInForce = found.ok && found.packs.includes(pack)
    return { ...saidPack(pack, fingerprint, publicKey), adoptedBy, adoptedAt, isInForce }
  })
}

export const presentTrial = ({ file: { pack, publicKey }, fingerprint, signer, dryRun }: PackTried) => ({
  ...saidPack(pack, fingerprint, publicKey),
  signer,
  dryRun,
})

export const isRuleKeeper = (actor: Actor): boolean =>
  actor.grants.some(({ permissions }) => permissions.has('scoring_rules:write'))

export const presentProposal = (row: ProposalRow, actor: Actor): PackProposal => {
  const { id, pack, fingerprint, publicKey, why, dryRun, state, proposedBy, proposedAt } = row
  const { decidedBy, decidedAt, decidedWhy } = row
  return {
    ...{ id, pack: saidPack(pack, fingerprint, publicKey), why, dryRun, state, proposedBy, proposedAt },
    ...{ decidedBy, decidedAt, decidedWhy, allowed: allowedOf(row, actor) },
  }
}

function allowedOf({ state, proposedBy, orgPath }: ProposalRow, actor: Actor): string[] {
  if (state !== 'proposed' || !may(actor, 'scoring_rules:write', { orgPath })) return []
  return proposedBy.id === actor.accountId ? ['withdraw'] : ['confirm', 'refuse']
}
