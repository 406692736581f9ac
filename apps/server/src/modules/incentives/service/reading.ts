import { incentivePeriodsBefore } from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, may, namesOf, permit, permitAny } from '../../identity/index.ts'
import { record } from '../../audit/index.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { findBatch, findBatchBefore, insertHanding, listHandings, type BatchRow } from '../store/batches.ts'
import { findProposal, listProposals, type ListedProposal, type ProposalRow } from '../store/proposals.ts'
import { listSchemes, type SchemeRow } from '../store/schemes.ts'
import {
  findStanding,
  isConcerned,
  listAppeals,
  listStandings,
  openScores,
  type AppealRow,
  type ListedStanding,
  type OpenScore,
} from '../store/standings.ts'
import { movedOf, type Moved } from './moving.ts'
import type { IncentiveParts } from './parts.ts'

/** Periods one may simulate: the last ones that are over. */
const PERIODS_BACK = { monthly_bonus: 6, quarterly_promotion: 4, yearly_training: 2 }

export type ListedScheme = SchemeRow & { lists: ListedProposal[]; periods: string[]; mayManage: boolean }
type HandedBatch = Pick<BatchRow, 'id' | 'proposalId' | 'digest' | 'madeAt' | 'corrects'> & {
  handed: { name: string; handedAt: string }[]
}
export type FullList = {
  list: ProposalRow
  standings: ListedStanding[]
  appeals: AppealRow[]
  batch: HandedBatch | null
  /** Of a correcting list: the batch payroll was given of the lists before, to which its own holds the difference. */
  batchBefore: HandedBatch | null
  /** What moved since it was decided. */
  moved: Moved | null
  names: Map<string, string>
  isConcerned: boolean
  /** Of a list nobody was told yet: what keeps it from being told. */
  open: OpenScore[]
  may: { manage: boolean; decide: boolean; export: boolean }
}

/** Reading schemes and lists of one's scope, and handing a final one on. */
export function reading({ database, clock }: IncentiveParts) {
  const keepers = (actor: Actor) => permitAny(actor, ['incentives:manage', 'incentives:decide'])

  return {
    /** Every scheme in reach with its lists. */
    listSchemes(actor: Actor): Promise<ListedScheme[]> {
      return database.read(keepers(actor), (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, async (tx) => {
          const lists = Map.groupBy(await listProposals(tx), ({ schemeId }) => schemeId)
          return (await listSchemes(tx)).map((scheme) => ({
            ...scheme,
            lists: lists.get(scheme.id) ?? [],
            periods: incentivePeriodsBefore(scheme.kind, clock.today(), PERIODS_BACK[scheme.kind]),
            mayManage: may(actor, 'incentives:manage', scheme),
          }))
        }),
      )
    },

    /** One list with everybody in its group. Throws `incentive_list_not_found`. */
    getList(actor: Actor, id: string): Promise<FullList> {
      const reach = keepers(actor)
      return database.read(reach, (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, async (tx) => {
          const list = await findProposal(tx, id)
          if (!list || !covers(reach, list.orgPath)) throw new AppError('not_found', 'incentive_list_not_found')
          const [standings, appeals] = [await listStandings(tx, id), await listAppeals(tx, id)]
          const { simulatedBy, decidedBy, publishedBy, finalBy, openedBy } = list
          const moved = list.corrected ? null : await movedOf(tx, list, clock.today())
          const people = [
            ...[simulatedBy, decidedBy, publishedBy, finalBy, openedBy, moved?.upheld?.upheldBy ?? null],
            ...appeals.map((each) => each.decidedBy),
          ]
          return {
            ...{ list, standings, appeals, moved },
            batch: await handed(tx, await findBatch(tx, id)),
            batchBefore: list.corrects === null ? null : await handed(tx, await findBatchBefore(tx, id)),
            names: await namesOf(tx, [...new Set(people.filter((each) => each !== null))]),
            isConcerned: await isConcerned(tx, id, actor.accountId),
            open: list.publishedAt === null ? await openScores(tx, id, clock.today()) : [],
            may: {
              manage: may(actor, 'incentives:manage', list),
              decide: may(actor, 'incentives:decide', list),
              export: may(actor, 'incentives:export', list),
            },
          }
        }),
      )
    },

    /** How one standing came about. Throws `incentive_standing_not_found`. */
    async explainStanding(actor: Actor, id: string) {
      const reach = keepers(actor)
      const standing = await database.read(reach, (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, (tx) => findStanding(tx, id)),
      )
      if (!standing || !covers(reach, standing.orgPath)) throw new AppError('not_found', 'incentive_standing_not_found')
      return standing.explanation
    },

    /** The batch of a final list, the same each time. Throws `incentive_list_not_found`, `incentive_not_final`. */
    async exportBatch(actor: Actor, id: string): Promise<BatchRow> {
      const reach = permit(actor, 'incentives:export')
      const found = await database.read(reach, (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, async (tx) => ({
          list: await findProposal(tx, id),
          batch: await findBatch(tx, id),
        })),
      )
      const { list, batch } = found
      if (!list || !covers(reach, list.orgPath)) throw new AppError('not_found', 'incentive_list_not_found')
      if (!batch) throw new AppError('rule_violated', 'incentive_not_final')
      await database.write(reach, async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, keeps: true })
        const handing = { handedTo: actor.accountId, handedAt: clock.now().toISOString() }
        await insertHanding(tx, { id: newId(), batchId: batch.id, orgPath: list.orgPath, ...handing })
        record(tx, actor, clock.now(), {
          action: 'incentives.exported',
          orgPath: list.orgPath,
          subject: { kind: 'incentive_batch', id: batch.id, label: `${list.name} ${list.period}` },
          changes: { names: [null, batch.content.items.length] },
        })
      })
      return batch
    },

    /** Whether somebody may make schemes anywhere. */
    mayCreate: (actor: Actor): boolean =>
      actor.grants.some(({ permissions, scopes }) => permissions.has('incentives:manage') && scopes.length > 0),

    today: clock.today,
  }
}

async function handed(db: Db, batch: BatchRow | undefined): Promise<HandedBatch | null> {
  if (!batch) return null
  const { id, proposalId, digest, madeAt, corrects } = batch
  return { id, proposalId, digest, madeAt, corrects, handed: await listHandings(db, id) }
}
