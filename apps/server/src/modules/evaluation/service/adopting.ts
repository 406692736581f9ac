import { hash } from 'node:crypto'
import { yearOf } from '@jiheng/kernel/base'
import { packFaults, packText, readSignedFile, type RulePack, type SignedFile } from '@jiheng/kernel/rule-pack'
import { ROOT_PATH, systemReach, type Actor, type Reach } from '../../../platform/actor.ts'
import { explainingConflicts, type Db, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { isSignedBy } from '../../../platform/secrets.ts'
import { record } from '../../audit/index.ts'
import { covers, permit } from '../../identity/index.ts'
import type { PackDecision, PackProposalForm } from '../schema/packs.ts'
import { keepPack } from '../store/packs.ts'
import {
  decideProposal,
  insertProposal,
  listProposals,
  lockProposal,
  placeOver,
  type PackDryRun,
  type ProposalRow,
} from '../store/proposals.ts'
import { packDryRun } from './dry-run.ts'
import { packName, type packKeeping } from './packs.ts'
import type { EvaluationParts } from './parts.ts'

/** Whose signature a file bears: this installation's, one that signed a pack adopted before, or one to be compared with what is published. */
export type Signer = 'own' | 'known' | 'unknown'
export type PackTried = { file: SignedFile; fingerprint: string; signer: Signer; dryRun: PackDryRun }

const conflicts = { rule_pack_proposal_once: 'rule_pack_proposed', rule_pack_proposal_two_people: 'rule_pack_own' }
const stateAfter = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const

/** A new rule pack by two persons: one proposes a signed file, another adopts it; it holds from its day on. */
export function packAdopting(parts: EvaluationParts, { trusted }: Pick<ReturnType<typeof packKeeping>, 'trusted'>) {
  const { database, clock, facts, secrets } = parts
  const own = () => secrets.signer('rule-pack')

  const signerOf = async (db: Db, publicKey: string): Promise<Signer> => {
    if (publicKey === own().publicKey) return 'own'
    const earlier = (await listProposals(db)).filter(({ state }) => state === 'confirmed')
    return earlier.some((one) => one.publicKey === publicKey) ? 'known' : 'unknown'
  }

  const tried = async (db: Db, text: string): Promise<PackTried> => {
    const adopted = (await trusted(db)).map(({ pack }) => pack)
    const file = checkedFile(text, adopted)
    if (file.pack.effectiveFrom < clock.today()) throw unsuitable('rule_effective_in_past')
    const about = { year: yearOf(clock.today()), today: clock.today() }
    return {
      file,
      fingerprint: hash('sha256', packText(file.pack)),
      signer: await signerOf(db, file.publicKey),
      dryRun: await packDryRun(db, adopted, file.pack, about),
    }
  }

  /** The place of who answers for a pack: the whole, or where every project of its region lies. */
  const answering = async (reach: Reach, { region }: RulePack): Promise<string> => {
    if (covers(reach, ROOT_PATH)) return ROOT_PATH
    const place =
      region === null
        ? undefined
        : await database.read(systemReach('rule packs'), (db) => placeOver(db, region, reach.scopes))
    if (place === undefined) throw new AppError('forbidden', 'rule_pack_needs_region')
    return place
  }

  /** What a file would do, and the place that answers for it. */
  const examined = async (reach: Reach, text: string): Promise<PackTried & { orgPath: string }> => {
    const found = await database.read(reach, (db) => tried(db, text))
    return { ...found, orgPath: await answering(reach, found.file.pack) }
  }

  const traced = (tx: Tx, actor: Actor, action: string, { id, pack, fingerprint }: Traced, why: string | null) => {
    record(tx, actor, clock.now(), {
      action,
      subject: { kind: 'rule_pack', id, label: `${pack.name} ${packName(pack)}` },
      orgPath: actor.organisationPath,
      changes: { fingerprint: [null, fingerprint], effectiveFrom: [null, pack.effectiveFrom] },
      ...(why !== null && { why }),
    })
    const live = { topic: 'evaluation', permission: 'evaluation:read', orgPath: actor.organisationPath } as const
    facts.publish(tx, { type: action, id }, live)
  }

  return {
    listPackProposals: (actor: Actor): Promise<ProposalRow[]> =>
      database.read(permit(actor, 'evaluation:read'), listProposals),

    /** What a file says, whose it is, and which scores it would change; nothing is kept. Throws as `proposePack`. */
    tryPack: (actor: Actor, text: string): Promise<PackTried> => examined(permit(actor, 'scoring_rules:write'), text),

    /**
     * Throws `rule_pack_unreadable`, `rule_pack_unsuitable` with every fault, `rule_pack_signature_wrong`, `rule_effective_in_past`,
     * `rule_pack_proposed`, and `rule_pack_needs_region` for who does not reach every project of its region.
     */
    async proposePack(actor: Actor, { file: text, why }: PackProposalForm): Promise<{ id: string }> {
      const reach = permit(actor, 'scoring_rules:write')
      const { file, fingerprint, dryRun, orgPath } = await examined(reach, text)
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const [id, by, at] = [newId(), actor.accountId, clock.now().toISOString()]
          await insertProposal(tx, { id, orgPath, ...file, fingerprint, why, dryRun, by, at })
          traced(tx, actor, 'evaluation.rule_pack_proposed', { id, pack: file.pack, fingerprint }, why)
          return { id }
        }),
      )
    },

    /**
     * Another person adopts or refuses; who proposed may take it back. What is adopted bears this installation's signature. Throws
     * `rule_pack_decided`, `rule_pack_own`, `rule_pack_not_own`, `rule_pack_why_needed`, `rule_pack_not_found`, and as `proposePack`.
     */
    decidePack(actor: Actor, id: string, { decision, why: told }: PackDecision): Promise<{ id: string }> {
      const why = told ?? null
      const reach = permit(actor, 'scoring_rules:write')
      // Packs are kept for the whole installation, whoever answers for this one.
      return database.write({ ...systemReach('rule packs'), actor }, async (tx) => {
        const proposal = await lockProposal(tx, id)
        if (!proposal || !covers(reach, proposal.orgPath)) throw new AppError('not_found', 'rule_pack_not_found')
        refuseUnfit(proposal, actor, decision, why)
        const state = stateAfter[decision]
        const at = clock.now().toISOString()
        if (decision === 'confirm') await adopt(tx, proposal, actor.accountId, at)
        await decideProposal(tx, id, { state, by: actor.accountId, at, why })
        traced(tx, actor, `evaluation.rule_pack_${state}`, proposal, why)
        return { id }
      })
    },
  }

  /** Checked again: other packs may have been adopted meanwhile, or its day have passed. */
  async function adopt(tx: Tx, { pack, fingerprint }: ProposalRow, by: string, adoptedAt: string): Promise<void> {
    refuseFaults(
      pack,
      (await trusted(tx)).map((row) => row.pack),
    )
    if (pack.effectiveFrom < clock.today()) throw unsuitable('rule_effective_in_past')
    const { publicKey, sign } = own()
    await keepPack(tx, { pack, fingerprint, signature: sign(packText(pack)), publicKey, adoptedAt }, by)
  }
}

type Traced = Pick<ProposalRow, 'id' | 'pack' | 'fingerprint'>

function checkedFile(text: string, adopted: readonly RulePack[]): SignedFile {
  const file = readSignedFile(text)
  if (!file) throw unsuitable('rule_pack_unreadable')
  refuseFaults(file.pack, adopted)
  const { signature, publicKey } = file
  const pack = file.pack as RulePack
  if (!isSignedBy(publicKey, packText(pack), signature)) throw unsuitable('rule_pack_signature_wrong')
  return { pack, signature, publicKey }
}

function refuseFaults(pack: unknown, adopted: readonly RulePack[]): void {
  const faults = packFaults(pack, adopted)
  if (faults.length === 0) return
  const [first] = faults
  throw new AppError(
    'invalid_input',
    'rule_pack_unsuitable',
    { path: first?.path ?? '', count: faults.length },
    faults.map(({ path, problem }) => ({ field: `file.${path}`, reason: problem })),
  )
}

function refuseUnfit({ state, proposedBy }: ProposalRow, actor: Actor, decision: string, why: string | null): void {
  if (state !== 'proposed') throw new AppError('conflict', 'rule_pack_decided')
  const isOwn = proposedBy.id === actor.accountId
  if (decision === 'withdraw' && !isOwn) throw new AppError('rule_violated', 'rule_pack_not_own')
  if (decision !== 'withdraw' && isOwn) throw new AppError('rule_violated', 'rule_pack_own')
  if (decision === 'refuse' && why === null)
    throw new AppError('invalid_input', 'rule_pack_why_needed', {}, [{ field: 'why', reason: 'rule_pack_why_needed' }])
}

const unsuitable = (reason: string) => new AppError('invalid_input', reason, {}, [{ field: 'file', reason }])
