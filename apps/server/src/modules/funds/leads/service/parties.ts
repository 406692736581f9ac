import { createHash } from 'node:crypto'
import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { refuseFuture } from '../../../../platform/past-day.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import { nameKey } from '../../../projects/index.ts'
import type { BidsForm, PartyForm, PartyLinkForm } from '../schema/parties.ts'
import {
  bidsOn,
  findContract,
  insertBids,
  insertLinks,
  keepParty,
  listLinks,
  type BidRow,
  type LinkRow,
  type ListedBid,
  type ListedLink,
  type PartyRow,
} from '../store/parties.ts'
import type { LeadsParts } from './parts.ts'

/** Rows of the tables with the caller's ids, brought in at once. */
export type PartiesHistory = { parties: readonly PartyRow[]; bids: readonly BidRow[]; links: readonly LinkRow[] }

/** Who bid, and how parties hang together: what rules about tenders and circles read. */
export function parties({ database, clock, projects }: LeadsParts) {
  const keep = (tx: Tx, actor: Actor, orgPath: string, told: PartyForm): Promise<string> =>
    keepParty(tx, {
      id: newId(),
      orgPath,
      name: told.name,
      nameKey: nameKey(told.name),
      creditCode: told.creditCode ?? null,
      accountDigest: told.account === undefined ? null : digestOf(told.account),
      phone: told.phone ?? null,
      address: told.address ?? null,
      legalPerson: told.legalPerson ?? null,
      recordedBy: actor.accountId,
      recordedAt: clock.now().toISOString(),
    })

  return {
    /** Keeps the bidders of a contract. Throws `contract_not_found`, `bid_recorded`, `bid_winner_taken`. */
    recordBids: (actor: Actor, contractId: string, { bids }: BidsForm): Promise<{ items: ListedBid[] }> =>
      explainingConflicts({ bid_once: 'bid_recorded', bid_one_winner: 'bid_winner_taken' }, () =>
        database.write(permit(actor, 'funds:write'), async (tx) => {
          const contract = await findContract(tx, contractId)
          if (!contract) throw new AppError('not_found', 'contract_not_found')
          const project = await projects.lock(tx, contract.projectId)
          const rows: BidRow[] = []
          for (const { party, amountFen = null, isWinner } of bids) {
            const partyId = await keep(tx, actor, project.org_path, party)
            const recorded = { recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
            rows.push({ id: newId(), projectId: project.id, contractId, partyId, amountFen, isWinner, ...recorded })
          }
          await insertBids(tx, rows)
          record(tx, actor, clock.now(), {
            action: 'funds.bids_recorded',
            subject: { kind: 'contract', id: contractId, label: contract.name },
            projectId: project.id,
            orgPath: project.org_path,
            changes: { bidders: [null, bids.map(({ party }) => party.name)] },
          })
          return { items: await bidsOn(tx, contractId) }
        }),
      ),

    /** Throws `contract_not_found`. */
    listBids: (actor: Actor, contractId: string): Promise<ListedBid[]> =>
      database.read(permit(actor, 'leads:read'), async (db) => {
        if (!(await findContract(db, contractId))) throw new AppError('not_found', 'contract_not_found')
        return bidsOn(db, contractId)
      }),

    /** Keeps that two parties belong together, or that money went from one to the other. Throws `party_link_incomplete`, `party_link_to_itself`. */
    async recordLink(actor: Actor, { from, to, kind, day, amountFen, toldBy }: PartyLinkForm): Promise<{ id: string }> {
      const reach = permit(actor, 'leads:handle')
      const orgPath = actor.organisationPath
      const isTransfer = kind === 'transfer'
      if (isTransfer !== (day !== undefined && amountFen !== undefined))
        throw new AppError('invalid_input', 'party_link_incomplete')
      if (nameKey(from.name) === nameKey(to.name)) throw new AppError('invalid_input', 'party_link_to_itself')
      if (day !== undefined) refuseFuture(day, clock.today(), 'day')
      return database.write(reach, async (tx) => {
        const [fromId, toId] = [await keep(tx, actor, orgPath, from), await keep(tx, actor, orgPath, to)]
        const id = newId()
        const recorded = { recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
        await insertLinks(tx, [
          { id, orgPath, fromId, toId, kind, day: day ?? null, amountFen: amountFen ?? null, toldBy, ...recorded },
        ])
        record(tx, actor, clock.now(), {
          action: 'leads.party_link_recorded',
          subject: { kind: 'party_link', id, label: kind },
          orgPath,
          changes: { from: [null, from.name], to: [null, to.name] },
        })
        return { id }
      })
    },

    listLinks: (actor: Actor): Promise<ListedLink[]> => database.read(permit(actor, 'leads:read'), listLinks),

    /** What was known before the programme was there. */
    async loadParties(tx: Tx, actor: Actor, past: PartiesHistory): Promise<void> {
      const ids = new Map<string, string>()
      for (const party of past.parties) ids.set(party.id, await keepParty(tx, party))
      const known = (id: string): string => ids.get(id) ?? id
      await insertBids(
        tx,
        past.bids.map((bid) => ({ ...bid, partyId: known(bid.partyId) })),
      )
      await insertLinks(
        tx,
        past.links.map((link) => ({ ...link, fromId: known(link.fromId), toId: known(link.toId) })),
      )
      record(tx, actor, clock.now(), {
        action: 'leads.parties_loaded',
        subject: { kind: 'party', id: '' },
        changes: {
          parties: [null, past.parties.length],
          bids: [null, past.bids.length],
          links: [null, past.links.length],
        },
      })
    },
  }
}

const digestOf = (account: string): string => createHash('sha256').update(account).digest('hex')
