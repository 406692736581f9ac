import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { PartyLinkForm } from '../schema/parties.ts'

export type PartyRow = {
  id: string
  orgPath: string
  name: string
  nameKey: string
  creditCode: string | null
  accountDigest: string | null
  phone: string | null
  address: string | null
  legalPerson: string | null
  recordedBy: string
  recordedAt: string
}

/** Keeps a party under its name at one place; what is told anew replaces what was known, what is not told stays. Answers its id. */
export async function keepParty(tx: Tx, row: PartyRow): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into funds.party (id, org_path, name, name_key, credit_code, account_digest, phone, address, legal_person, recorded_by, recorded_at)
    values (${row.id}, ${row.orgPath}::ltree, ${row.name}, ${row.nameKey}, ${row.creditCode}, ${row.accountDigest}, ${row.phone}, ${row.address},
      ${row.legalPerson}, ${row.recordedBy}, ${row.recordedAt})
    on conflict on constraint party_once do update set credit_code = coalesce(excluded.credit_code, party.credit_code),
      account_digest = coalesce(excluded.account_digest, party.account_digest), phone = coalesce(excluded.phone, party.phone),
      address = coalesce(excluded.address, party.address), legal_person = coalesce(excluded.legal_person, party.legal_person)
    returning id`.execute(tx)
  return rows[0]!.id
}

export type BidRow = {
  id: string
  projectId: string
  contractId: string
  partyId: string
  amountFen: number | null
  isWinner: boolean
  recordedBy: string
  recordedAt: string
}
export const insertBids = (tx: Tx, rows: readonly BidRow[]): Promise<void> => insertRows(tx, 'funds.bid', rows)

export type LinkRow = {
  id: string
  orgPath: string
  fromId: string
  toId: string
  kind: string
  day: string | null
  amountFen: number | null
  toldBy: string
  recordedBy: string
  recordedAt: string
}
export const insertLinks = (tx: Tx, rows: readonly LinkRow[]): Promise<void> => insertRows(tx, 'funds.party_link', rows)

export async function findContract(
  db: Db,
  id: string,
): Promise<{ id: string; projectId: string; name: string; contractorName: string } | undefined> {
  const { rows } = await sql<{ id: string; projectId: string; name: string; contractorName: string }>`
    select id, project_id as "projectId", name, contractor_name as "contractorName" from funds.contract where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export type ListedBid = {
  id: string
  name: string
  creditCode: string | null
  amountFen: number | null
  isWinner: boolean
}
export async function bidsOn(db: Db, contractId: string): Promise<ListedBid[]> {
  const { rows } = await sql<ListedBid>`
    select b.id, p.name, p.credit_code as "creditCode", b.amount_fen as "amountFen", b.is_winner as "isWinner"
    from funds.bid b join funds.party p on p.id = b.party_id where b.contract_id = ${contractId} order by b.is_winner desc, b.amount_fen, p.name`.execute(
    db,
  )
  return rows
}

export type ListedLink = {
  id: string
  from: { id: string; name: string }
  to: { id: string; name: string }
  kind: PartyLinkForm['kind']
  day: string | null
  amountFen: number | null
  toldBy: string
  recordedAt: string
}
export async function listLinks(db: Db): Promise<ListedLink[]> {
  const { rows } = await sql<ListedLink>`
    select l.id, json_build_object('id', f.id, 'name', f.name) as "from", json_build_object('id', t.id, 'name', t.name) as "to", l.kind, l.day,
      l.amount_fen as "amountFen", l.told_by as "toldBy", l.recorded_at as "recordedAt"
    from funds.party_link l join funds.party f on f.id = l.from_id join funds.party t on t.id = l.to_id order by l.recorded_at desc, l.id limit 500`.execute(
    db,
  )
  return rows
}
