import { sql } from 'kysely'
import { decimal, type Day } from '@jiheng/kernel/base'
import type {
  ContractTerms,
  Exclusion,
  FundMovement,
  FundQuestion,
  HandOver,
  Suspension,
} from '@jiheng/kernel/fund-clock'
import type { Db } from '../../../platform/db/database.ts'
import { versionsOf } from '../clocks/store/versions.ts'

/** All the clocks of a project read, without the day. */
export type ClockBooks = Omit<FundQuestion, 'today'>

/**
 * What the clocks of projects read as of a day, by project id: entries that stand then, oldest first, what excuses them, terms and
 * steps of requests. Half a million entries come as one text per project: rows of their own would take several times as long.
 */
export async function clockBooks(db: Db, projectIds: readonly string[], asOf: Day): Promise<Map<string, ClockBooks>> {
  const ids = [...projectIds]
  const { rows } = await sql<{ projectId: string; entries: string }>`
    select m.project_id as "projectId", string_agg(concat(m.id, m.day, left(m.kind, 3), m.amount_fen, chr(31), m.contract_id, chr(31), m.budget_line_id,
      chr(31), m.reverses_id, chr(31), m.settles, chr(31), translate(m.label, chr(31), ''), chr(31)), '' order by m.day desc, m.id desc) as entries
    from funds.movement m
    where m.project_id = any (${ids}::uuid[]) and m.day <= ${asOf}
      and m.kind in ('allocation', 'cash_arrival', 'acceptance', 'payment', 'refund', 'return')
    group by m.project_id`.execute(db)
  const exclusions = await exclusionsOf(db, ids)
  const suspensions = await suspensionsOf(db, ids)
  const contracts = await termsOf(db, ids)
  const handOvers = await handOversOf(db, ids, asOf)
  const versions = await versionsOf(db, ids)
  return new Map(
    rows.map(({ projectId, entries }) => [
      projectId,
      {
        // Read when they are asked for: of thousands of projects one after the other, and none of them is kept.
        get movements() {
          return standing(entries)
        },
        exclusions: exclusions.get(projectId) ?? [],
        suspensions: suspensions.get(projectId) ?? [],
        contracts: contracts.get(projectId) ?? NO_TERMS,
        handOvers: handOvers.get(projectId) ?? [],
        ...(versions && { versions: versions(projectId) }),
      },
    ]),
  )
}

const NO_TERMS: ReadonlyMap<string, ContractTerms> = new Map()
const SEPARATOR = '\u001f'
const KINDS: Record<string, FundMovement['kind']> = {
  ...{ all: 'allocation', acc: 'acceptance', cas: 'cash_arrival' },
  ...{ pay: 'payment', ret: 'return', ref: 'refund' },
}

/** Reads entries, newest first, and leaves out those that were undone by then together with what undid them. */
function standing(entries: string): FundMovement[] {
  const movements: FundMovement[] = []
  const undone = new Set<string>()
  let at = 0
  /** The text up to the next separator. */
  const field = (): string => {
    const from = at
    const end = entries.indexOf(SEPARATOR, from)
    at = end + 1
    return end === from ? '' : entries.slice(from, end)
  }
  while (at < entries.length) {
    const id = entries.slice(at, at + 36)
    const day = entries.slice(at + 36, at + 46)
    const kind = KINDS[entries.slice(at + 46, at + 49)]
    at += 49
    const amountFen = Number(field())
    const [contractId, budgetLineId, reverses, settles, label] = [field(), field(), field(), field(), field()]
    if (reverses !== '') undone.add(reverses)
    if (reverses !== '' || undone.has(id) || kind === undefined) continue
    const movement: FundMovement = { id, kind, day, amountFen }
    if (contractId !== '') movement.contractId = contractId
    if (budgetLineId !== '') movement.budgetLineId = budgetLineId
    if (settles.length > 2) movement.against = settles.slice(1, -1).split(',')
    if (label !== '') movement.label = label
    movements.push(movement)
  }
  return movements.reverse()
}

async function exclusionsOf(db: Db, ids: string[]): Promise<Map<string, Exclusion[]>> {
  type Row = Pick<Exclusion, 'id' | 'movementId' | 'amountFen' | 'reason'> & {
    projectId: string
    from: string | null
    until: string | null
  }
  const { rows } = await sql<Row>`
    select id, project_id as "projectId", movement_id as "movementId", amount_fen as "amountFen", reason, starts_on as "from", until
    from funds.exclusion where project_id = any (${ids}::uuid[]) order by recorded_at, id`.execute(db)
  const told = rows.map(({ from, until, ...row }) => ({
    ...row,
    ...(from !== null && { from }),
    ...(until !== null && { until }),
  }))
  return Map.groupBy(told, ({ projectId }) => projectId)
}

async function suspensionsOf(db: Db, ids: string[]): Promise<Map<string, Suspension[]>> {
  type Row = {
    id: string
    projectId: string
    contractId: string | null
    movementId: string | null
    from: Day
    until: Day | null
  }
  const { rows } = await sql<Row>`
    select id, project_id as "projectId", contract_id as "contractId", movement_id as "movementId", starts_on as "from", ends_on as until
    from funds.suspension where project_id = any (${ids}::uuid[]) order by starts_on, id`.execute(db)
  const told = rows.map(({ contractId, movementId, until, ...row }) => ({
    ...row,
    ...(contractId !== null && { contractId }),
    ...(movementId !== null && { movementId }),
    ...(until !== null && { until }),
  }))
  return Map.groupBy(told, ({ projectId }) => projectId)
}

async function termsOf(db: Db, ids: string[]): Promise<Map<string, Map<string, ContractTerms>>> {
  type Row = { id: string; projectId: string; termDays: number; latePercent: string | null; signedOn: Day }
  const { rows } = await sql<Row>`
    select id, project_id as "projectId", payment_term_days as "termDays", late_interest_percent as "latePercent", signed_on as "signedOn"
    from funds.contract where project_id = any (${ids}::uuid[])`.execute(db)
  const terms = new Map<string, Map<string, ContractTerms>>()
  for (const { id, projectId, termDays, latePercent, signedOn } of rows) {
    const ofProject = terms.get(projectId) ?? new Map<string, ContractTerms>()
    terms.set(projectId, ofProject)
    const rate = latePercent === null ? {} : { latePercentPerDay: decimal.canonical(latePercent) }
    ofProject.set(id, { termDays, signedOn, ...rate })
  }
  return terms
}

async function handOversOf(db: Db, ids: string[], asOf: Day): Promise<Map<string, HandOver[]>> {
  const { rows } = await sql<HandOver & { projectId: string }>`
    select s.request_id as "requestId", q.contract_id as "contractId", s.project_id as "projectId", s.day, s.holder
    from funds.payment_request_step s join funds.payment_request q on q.id = s.request_id
    where s.project_id = any (${ids}::uuid[]) and s.day <= ${asOf} order by s.day, s.done_at, s.id`.execute(db)
  return Map.groupBy(rows, ({ projectId }) => projectId)
}
