import type { Client } from 'pg'

/** Entries of each project's books: 50, for two contracts and three budget lines over two years. */
export const ENTRIES = 500_000

/**
 * Half a million entries for the 10,000 projects of the scene: allocations, arrivals, acceptances and payments, some undone, with
 * retention money, disputes, contracts of 30 and 60 days and requests for payment. Loaded as rows with what lies where; nothing is posted.
 */
export async function loadBooks(client: Client): Promise<void> {
  await client.query(`set session_replication_role = replica`)
  for (const statement of [
    lines,
    contracts,
    movements,
    undone,
    exclusions,
    requests,
    steps,
    lineBalances,
    contractBalances,
  ])
    await client.query(statement)
  await client.query(`set session_replication_role = origin`)
  await client.query('vacuum analyze')
}

const id = (kind: string, n: string) => `('${kind}-0000-7000-b000-' || lpad((${n})::text, 12, '0'))::uuid`
const by = `'00000000-0000-7000-8000-000000000000'`

const lines = `
  insert into funds.budget_line (id, project_id, year, source, initial_fen, recorded_by, recorded_at)
  select ${id('0000000b', 'p.n * 3 + k')}, p.id, (array[2025, 2026, 2026])[k + 1], (array['fiscal_current', 'fiscal_current', 'special_bond'])[k + 1],
    900000000, ${by}, '2025-01-10'
  from (select id, row_number() over (order by id) as n from projects.project) p, generate_series(0, 2) as k`

const contracts = `
  insert into funds.contract (id, project_id, number, name, kind, procurement, contractor_name, signed_on, original_fen, retention_percent,
    payment_term_days, advance_fen, advance_recovery_percent, recorded_by, recorded_at)
  select ${id('0000000c', 'p.n * 2 + k')}, p.id, 'HT-' || k, '合成合同', 'works', 'open_tender', '合成施工单位', '2025-01-20', 2000000000, 3,
    (array[30, 60])[1 + (p.n % 5 = 0)::int], 0, 0, ${by}, '2025-01-20'
  from (select id, row_number() over (order by id) as n from projects.project) p, generate_series(0, 1) as k`

/** Entry e of project n: twelve rounds of allocation, arrival, acceptance and payment; each third project pays late, each third has not paid the last round. */
const movements = `
  insert into funds.movement (id, project_id, kind, day, amount_fen, budget_line_id, label, settles, recorded_by, recorded_at, contract_id)
  select ${id('0000000d', 'n * 100 + e')}, project_id, kind, date '2025-02-01' + (e / 4) * 50 + (n * 7 % 40)::int + (e % 4) * (5 + n % 3 * 8)::int,
    1000000 + (n * 31 + e / 4 * 977) % 9000000,
    case when kind <> 'acceptance' then ${id('0000000b', 'n * 3 + least(e / 26, 1) + (n % 2) * (e / 26)')} end, '第' || e || '笔', '{}', ${by}, now(),
    case when kind in ('acceptance', 'payment') then ${id('0000000c', 'n * 2 + e / 4 % 2')} end
  from (select p.id as project_id, p.n, e, (array['allocation', 'cash_arrival', 'acceptance', 'payment'])[1 + e % 4] as kind
    from (select id, row_number() over (order by id) as n from projects.project) p, generate_series(0, 49) as e) entry
  where not (e = 49 and n % 10 = 0) and not (e = 47 and n % 3 = 2)`

const undone = `
  insert into funds.movement (id, project_id, kind, day, amount_fen, budget_line_id, label, settles, reverses_id, why, recorded_by, recorded_at, contract_id)
  select ${id('0000000e', 'row_number() over ()')}, project_id, kind, day + 3, amount_fen, budget_line_id, label, '{}', id, '录错', ${by}, now(), contract_id
  from funds.movement where id::text ~ '[13579]43$' order by id
  limit ${ENTRIES} - (select count(*) from funds.movement)`

const exclusions = `
  insert into funds.exclusion (id, project_id, movement_id, amount_fen, reason, until, starts_on, why, recorded_by, recorded_at)
  select ${id('0000000f', 'row_number() over ()')}, project_id, id, amount_fen * 3 / 100, case when right(id::text, 2) = '46' then 'dispute' else 'retention' end,
    case when right(id::text, 2) = '02' then date '2026-06-30' end, case when right(id::text, 2) = '46' then day + 12 end, '合成', ${by}, now()
  from funds.movement where kind = 'acceptance' and right(id::text, 2) in ('02', '22', '46')`

const requests = `
  insert into funds.payment_request (id, project_id, contract_id, number, day, amount_fen, purpose, invoice_ids, note, state, holder, held_since, submitted_by, submitted_at)
  select ${id('00000010', 'row_number() over ()')}, project_id, id, 1, '2026-09-01', 1000000, 'progress', '{}', '', 'approved', 'finance', '2026-09-08', ${by}, now()
  from funds.contract where right(id::text, 1) in ('3', '7')`

const steps = `
  insert into funds.payment_request_step (id, project_id, request_id, day, action, holder, why, done_by, done_at)
  select gen_random_uuid(), project_id, id, date '2026-09-01' + k * 7, (array['submitted', 'approved'])[k + 1], (array['owner_unit', 'finance'])[k + 1], '', ${by},
    timestamptz '2026-09-01' + k * interval '7 days'
  from funds.payment_request, generate_series(0, 1) as k`

const counted = `(select budget_line_id, contract_id, kind, case when reverses_id is null then amount_fen else -amount_fen end as fen from funds.movement) m`

/** What is left of each budget line, issued and at hand. */
const lineBalances = `
  insert into funds.balance (subject_id, place, project_id, budget_line_id, amount_fen)
  select l.id, p.place, l.project_id, l.id, greatest(0, case p.place when 'budgeted' then l.initial_fen - s.issued when 'allocated' then s.issued - s.arrived else s.arrived - s.paid end)
  from funds.budget_line l
  join (select budget_line_id, coalesce(sum(fen) filter (where kind = 'allocation'), 0) as issued, coalesce(sum(fen) filter (where kind = 'cash_arrival'), 0) as arrived,
    coalesce(sum(fen) filter (where kind = 'payment'), 0) as paid from ${counted} group by budget_line_id) s on s.budget_line_id = l.id,
    (values ('budgeted'), ('allocated'), ('on_hand')) as p (place)`

/** What is left to be built of each contract. */
const contractBalances = `
  insert into funds.balance (subject_id, place, project_id, contract_id, amount_fen)
  select c.id, 'contracted', c.project_id, c.id, greatest(0, c.original_fen - coalesce(s.accepted, 0)) from funds.contract c
  left join (select contract_id, sum(fen) as accepted from ${counted} where kind = 'acceptance' group by contract_id) s on s.contract_id = c.id`
