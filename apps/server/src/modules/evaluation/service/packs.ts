import { hash } from 'node:crypto'
import { builtinPacks, packText, resolvePack, type RulePack } from '@jiheng/kernel/rule-pack'
import type { ScoringRules } from '@jiheng/kernel/scoring'
import { SYSTEM_ACCOUNT, systemReach, type Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { isSignedBy } from '../../../platform/secrets.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { keepPack, listPacks, type PackRow } from '../store/packs.ts'
import type { EvaluationParts } from './parts.ts'

/** The rules that hold at a place on a day, and the packs they stand in as `id version`, the nearest first. */
export type RulesInForce = { rules: ScoringRules; names: string[] }
export type RuleBook = (region: string, day: string) => RulesInForce

export const packName = ({ id, version }: Pick<RulePack, 'id' | 'version'>): string => `${id} ${version}`
const fingerprintOf = (pack: RulePack): string => hash('sha256', packText(pack))

/** Rule packs: adopted with the installation's signature, and refused the moment they no longer match it. */
export function packKeeping({ database, clock, secrets }: EvaluationParts) {
  const reach = systemReach('rule packs')
  const signer = () => secrets.signer('rule-pack')

  /** Adopts the packs this version brings; those it knows already stay as they are. */
  const adoptBuiltins = (): Promise<void> => {
    const { publicKey, sign } = signer()
    return database.write(reach, async (tx) => {
      for (const pack of builtinPacks) {
        const signed = { pack, fingerprint: fingerprintOf(pack), signature: sign(packText(pack)), publicKey }
        const isNew = await keepPack(tx, { ...signed, adoptedAt: clock.now().toISOString() }, SYSTEM_ACCOUNT)
        if (!isNew) continue
        record(tx, reach.actor, clock.now(), {
          action: 'evaluation.rule_pack_adopted',
          subject: { kind: 'rule_pack', id: packName(pack), label: pack.name },
          orgPath: reach.actor.organisationPath,
          changes: { fingerprint: [null, signed.fingerprint] },
        })
      }
    })
  }
  let adopted: Promise<void> | undefined
  const prepare = async (): Promise<void> => {
    adopted ??= adoptBuiltins()
    await adopted.catch((cause: unknown) => {
      adopted = undefined
      throw cause
    })
  }

  /** The packs adopted here, each checked against its signature. Throws `rule_pack_altered`. */
  const trusted = async (db: Db): Promise<PackRow[]> => {
    await prepare()
    const rows = await listPacks(db)
    const { publicKey } = signer()
    for (const row of rows) {
      const isOurs = row.publicKey === publicKey && row.fingerprint === fingerprintOf(row.pack)
      if (isOurs && isSignedBy(publicKey, packText(row.pack), row.signature)) continue
      throw new AppError('unavailable', 'rule_pack_altered', { name: row.pack.name, version: row.pack.version })
    }
    return rows
  }

  return {
    prepare,
    trusted,
    today: (): string => clock.today(),

    /** The rules of every region and day, for one pass over projects. Throws `rule_pack_altered`, and when asked `rule_pack_missing`. */
    async ruleBook(db: Db): Promise<RuleBook> {
      const packs = (await trusted(db)).map(({ pack }) => pack)
      const known = new Map<string, RulesInForce>()
      return (region, day) => {
        const key = `${region} ${day}`
        const before = known.get(key)
        if (before) return before
        const resolved = resolvePack(packs, region, day)
        if (!resolved.ok) throw new AppError('unavailable', 'rule_pack_missing')
        const found = { rules: resolved.rules, names: resolved.packs.map(packName) }
        known.set(key, found)
        return found
      }
    },

    listPacks: (actor: Actor): Promise<PackRow[]> => database.read(permit(actor, 'evaluation:read'), trusted),
  }
}
