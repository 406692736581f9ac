import { sql } from 'kysely'
import {
  ledgerOf,
  type AcceptedProgress,
  type Bid,
  type ContractChange,
  type ContractItem,
  type Evidence,
  type Invoice,
  type Ledger,
  type LedgerAcceptance,
  type LedgerContract,
  type LedgerPayment,
  type Party,
  type Relation,
  type Transfer,
} from '@jiheng/kernel/lead'
import type { Db } from '../../../../platform/db/database.ts'
import { nameKey } from '../../../projects/index.ts'

/** So much of an account's digest is enough to tell accounts apart, and too little to try numbers against. */
const ACCOUNT_DIGITS = 12
const account = (digest: ReturnType<typeof sql>) => sql`left(${digest}, ${ACCOUNT_DIGITS})`
const digestOf = (column: string) => sql`encode(sha256(convert_to(${sql.ref(column)}, 'UTF8')), 'hex')`

/** The books of every project in reach, as the rules read them; parties are known by their names. One statement for each kind. */
export async function loadLedger(db: Db): Promise<Ledger> {
  const owners = await ownersOf(db)
  const keyOf = remembered(nameKey)
  const buyerOf = (projectId: string): string => keyOf(owners.get(projectId) ?? projectId)
  const contracts = (await contractsOf(db)).map((row) => ({
    ...row,
    buyerId: buyerOf(row.projectId),
    partyId: keyOf(row.partyName),
  }))
  const payments = (await paymentsOf(db)).map((row) => ({
    ...row,
    buyerId: buyerOf(row.projectId),
    payeeId: keyOf(row.payeeName),
  }))
  const invoices = (await invoicesOf(db)).map((row) => ({ ...row, sellerId: keyOf(row.sellerName) }))
  const told = await partiesOf(db)
  const keyById = new Map(told.map(({ id, name }) => [id, keyOf(name)]))
  const links = (await linksOf(db)).map((row) => ({
    ...row,
    fromId: keyById.get(row.fromId) ?? row.fromId,
    toId: keyById.get(row.toId) ?? row.toId,
  }))
  return ledgerOf({
    contracts,
    payments,
    invoices,
    parties: merged([
      ...told.map((party) => ({ ...party, id: keyOf(party.name) })),
      ...namesOf(owners.values(), keyOf),
    ]),
    transfers: links.flatMap(transferOf),
    relations: links.flatMap(relationOf),
    bids: (await bidsOf(db)).map((row) => ({ ...row, partyId: keyById.get(row.partyId) ?? row.partyId })),
    changes: await changesOf(db),
    items: await itemsOf(db),
    acceptances: await acceptancesOf(db),
    evidence: await evidenceOf(db),
    progress: await progressOf(db),
  })
}

function remembered(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const key = known.get(name) ?? make(name)
    known.set(name, key)
    return key
  }
}

/** What was told of one party at several places is put together; where it differs the first stands. */
function merged(parties: readonly Party[]): Party[] {
  return [...Map.groupBy(parties, ({ id }) => id).values()].map((same) =>
    same.reduce((known, more) => ({
      ...known,
      account: known.account ?? more.account,
      phone: known.phone ?? more.phone,
      address: known.address ?? more.address,
      legalPerson: known.legalPerson ?? more.legalPerson,
    })),
  )
}

const namesOf = (names: Iterable<string>, keyOf: (name: string) => string): Party[] =>
  [...new Set(names)].map((name) => ({
    id: keyOf(name),
    name,
    account: null,
    phone: null,
    address: null,
    legalPerson: null,
  }))

async function ownersOf(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, coalesce(o.name, p.owner_name) as name from projects.v_project p left join identity.v_organisation o on o.id = p.owner_id
    where coalesce(o.name, p.owner_name) is not null`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function contractsOf(db: Db): Promise<Omit<LedgerContract, 'buyerId' | 'partyId'>[]> {
  const { rows } = await sql<Omit<LedgerContract, 'buyerId' | 'partyId'>>`
    select c.id, c.project_id as "projectId", c.name, case when c.kind in ('works', 'goods') then c.kind else 'services' end as kind,
      c.contractor_name as "partyName", c.payee_name as "payeeName", c.procurement in ('open_tender', 'invited_tender') as "isTendered",
      c.signed_on as "signedOn", c.original_fen as "originalFen", c.advance_fen as "advanceFen", ${account(digestOf('c.payee_account'))} as account,
      coalesce(x.retention_due_on, c.retention_due_on) as "retentionDueOn"
    from funds.contract c left join lateral (select retention_due_on from funds.v_contract_change where contract_id = c.id
      and reversed_on is null and retention_due_on is not null order by day desc, recorded_at desc limit 1) x on true`.execute(
    db,
  )
  return rows
}

async function changesOf(db: Db): Promise<ContractChange[]> {
  const { rows } = await sql<ContractChange>`
    select id, contract_id as "contractId", day, amount_fen as "amountFen" from funds.v_contract_change
    where reverses_id is null and reversed_on is null and amount_fen <> 0`.execute(db)
  return rows
}

async function itemsOf(db: Db): Promise<ContractItem[]> {
  const { rows } = await sql<ContractItem>`
    select id, contract_id as "contractId", name, unit, unit_price_fen as "unitPriceFen" from funds.contract_item`.execute(
    db,
  )
  return rows
}

async function bidsOf(db: Db): Promise<Bid[]> {
  const { rows } = await sql<Bid>`
    select id, contract_id as "contractId", party_id as "partyId", is_winner as "isWinner" from funds.bid`.execute(db)
  return rows
}

async function acceptancesOf(db: Db): Promise<LedgerAcceptance[]> {
  const { rows } = await sql<LedgerAcceptance>`
    select id, contract_id as "contractId", day, amount_fen as "amountFen" from funds.v_movement
    where kind = 'acceptance' and contract_id is not null and reverses_id is null and reversed_on is null`.execute(db)
  return rows
}

async function invoicesOf(db: Db): Promise<Omit<Invoice, 'sellerId'>[]> {
  const { rows } = await sql<Omit<Invoice, 'sellerId'>>`
    select id, project_id as "projectId", nullif(code, '') as code, number, seller_name as "sellerName", day, amount_fen as "amountFen"
    from funds.invoice where voided_on is null`.execute(db)
  return rows
}

/** Payments that stand. Who was paid is told by the entry, or is the contract's party. */
async function paymentsOf(db: Db): Promise<Omit<LedgerPayment, 'buyerId' | 'payeeId'>[]> {
  const { rows } = await sql<Omit<LedgerPayment, 'buyerId' | 'payeeId'>>`
    select m.id, m.project_id as "projectId", m.contract_id as "contractId", m.day, m.amount_fen as "amountFen",
      coalesce(m.payee_name, c.payee_name, c.contractor_name, o.name, m.counterparty_name, '') as "payeeName",
      ${account(digestOf('m.payee_account'))} as "payeeAccount",
      case when m.purpose in ('advance', 'final', 'retention') then m.purpose else 'progress' end as purpose
    from funds.movement m left join funds.contract c on c.id = m.contract_id left join identity.v_organisation o on o.id = m.counterparty_id
    where m.kind = 'payment' and m.reverses_id is null and not exists (select from funds.movement r where r.reverses_id = m.id)`.execute(
    db,
  )
  return rows
}

async function partiesOf(db: Db): Promise<Party[]> {
  const { rows } = await sql<Party>`
    select id, name, left(account_digest, ${ACCOUNT_DIGITS}) as account, phone, address, legal_person as "legalPerson"
    from funds.party order by recorded_at, id`.execute(db)
  return rows
}

type Link = { id: string; fromId: string; toId: string; kind: string; day: string | null; amountFen: number | null }

async function linksOf(db: Db): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select id, from_id as "fromId", to_id as "toId", kind, day, amount_fen as "amountFen" from funds.party_link`.execute(
    db,
  )
  return rows
}

const transferOf = ({ id, fromId, toId, day, amountFen }: Link): Transfer[] =>
  day === null || amountFen === null ? [] : [{ id, fromId, toId, day, amountFen }]
const relationOf = ({ id, fromId, toId, kind }: Link): Relation[] =>
  kind === 'transfer' ? [] : [{ id, aId: fromId, bId: toId }]

async function evidenceOf(db: Db): Promise<Evidence[]> {
  const { rows } = await sql<Evidence>`
    select id, project_id as "projectId", report_id as "claimId", file_hash as hash, day from progress.v_evidence where state <> 'returned'`.execute(
    db,
  )
  return rows
}

/** The physical progress of a project as last computed from accepted reports. */
async function progressOf(db: Db): Promise<AcceptedProgress[]> {
  const { rows } = await sql<AcceptedProgress>`
    select p.project_id as "projectId", p.actual_percent as percent, p.as_of as day, r.report_id as "reportId"
    from progress.v_position p join lateral (select report_id from progress.v_latest l where l.project_id = p.project_id
      and l.report_id is not null order by l.as_of desc limit 1) r on true
    where p.problem is null and p.actual_percent is not null`.execute(db)
  return rows
}
