import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/ids.ts'
import type { RemindedKind } from '../states.ts'

/** Somebody, or whoever runs rounds at a place, for whom something with a day waits. */
export type Waiting = {
  kind: RemindedKind
  roundId: string | null
  aboutId: string
  orgPath: string
  accountId: string | null
  dueOn: string
}

/** Everything anywhere that people are reminded of. */
export async function waitingEverywhere(db: Db): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select 'declare' as kind, r.id as "roundId", r.id as "aboutId", r.org_path::text as "orgPath", e.account_id as "accountId", r.declare_until as "dueOn"
    from evaluation.round r join evaluation.expert e on e.is_active and (e.org_path <@ r.org_path or e.org_path @> r.org_path)
    where r.state = 'declaring' and not exists (select from evaluation.declaration d where d.round_id = r.id and d.expert_id = e.id)
    union all
    select distinct 'score', r.id, r.id, r.org_path::text, t.account_id, r.score_until
    from evaluation.round r join evaluation.task t on t.round_id = r.id and t.state = 'open' where r.state = 'scoring'
    union all
    select 'chase', r.id, r.id, r.org_path::text, null, r.score_until
    from evaluation.round r where r.state = 'scoring' and exists (select from evaluation.task t where t.round_id = r.id and t.state = 'open')
    union all
    select 'answer', r.id, a.id, r.org_path::text, null, a.answer_until
    from evaluation.appeal a join evaluation.round r on r.id = a.round_id where r.state = 'announced' and a.outcome is null and a.answer_until is not null
    union all
    select 'answer_score', null, a.id, a.org_path::text, null, a.answer_until from evaluation.subject_appeal a where a.outcome is null`.execute(
    db,
  )
  return rows
}

export type Given = Waiting & { standing: 'soon' | 'today' | 'late' }

/** Notes reminders; answers those that were not given before. */
export async function keepReminders(tx: Tx, given: readonly Given[], at: string): Promise<Given[]> {
  const rows = given.map((one) => ({ id: newId(), ...one }))
  const { rows: kept } = await sql<{ id: string }>`
    insert into evaluation.reminder (id, kind, round_id, about_id, org_path, account_id, due_on, standing, given_at)
    select id, kind, "roundId", "aboutId", "orgPath", "accountId", "dueOn", standing, ${at}
    from json_to_recordset(${JSON.stringify(rows)}) as x (id uuid, kind text, "roundId" uuid, "aboutId" uuid, "orgPath" ltree, "accountId" uuid, "dueOn" date, standing text)
    on conflict on constraint reminder_once do nothing returning id`.execute(tx)
  const fresh = new Set(kept.map(({ id }) => id))
  return rows.filter(({ id }) => fresh.has(id))
}

/** Reminders of a round, those given together as one, the newest first. */
export type GivenTogether = {
  kind: RemindedKind
  standing: Given['standing']
  dueOn: string
  at: string
  people: number
}

export async function remindersOf(db: Db, roundId: string): Promise<GivenTogether[]> {
  const { rows } = await sql<GivenTogether>`
    select kind, standing, due_on as "dueOn", given_at as at, count(account_id) as people from evaluation.reminder where round_id = ${roundId}
    group by kind, standing, due_on, given_at order by given_at desc, kind`.execute(db)
  return rows
}
