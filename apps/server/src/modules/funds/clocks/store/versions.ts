import { sql } from 'kysely'
import type { Day, Mark } from '@jiheng/kernel/base'
import {
  officeVersion,
  versionsAt,
  type FundClockVersion,
  type OfficeRules,
  type OfficeVersion,
  type Standing,
} from '@jiheng/kernel/fund-clock'
import type { Db, Tx } from '../../../../platform/db/database.ts'

export type VersionState = 'proposed' | 'confirmed' | 'refused' | 'withdrawn'

/** How many standing amounts a version would have judged otherwise, by the level before and after. */
export type DryRun = {
  amounts: number
  changed: { from: Standing['level']; to: Standing['level']; count: number; amountFen: number }[]
}

export type VersionRow = {
  id: string
  number: number
  orgPath: string
  organisation: { id: string; name: string }
  effectiveFrom: Day
  rules: OfficeRules
  mark: Mark
  source: string
  why: string
  dryRun: DryRun
  state: VersionState
  proposedBy: { id: string; name: string }
  proposedAt: string
  decidedBy: { id: string; name: string } | null
  decidedAt: string | null
  decidedWhy: string | null
}

const versionSelect = sql`
  select v.id, v.number, v.org_path::text as "orgPath", json_build_object('id', o.id, 'name', o.name) as organisation, v.effective_from as "effectiveFrom",
    v.rules, v.mark, v.source, v.why, v.dry_run as "dryRun", v.state, json_build_object('id', v.proposed_by, 'name', coalesce(a.display_name, '')) as "proposedBy",
    v.proposed_at as "proposedAt", case when v.decided_by is not null then json_build_object('id', v.decided_by, 'name', coalesce(d.display_name, '')) end as "decidedBy",
    v.decided_at as "decidedAt", v.decided_why as "decidedWhy"
  from funds.clock_version v join identity.v_organisation o on o.path = v.org_path
  left join identity.v_account a on a.id = v.proposed_by left join identity.v_account d on d.id = v.decided_by`

/** All versions offices ever proposed, newest first. */
export async function listVersions(db: Db): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`${versionSelect} order by v.number desc`.execute(db)
  return rows
}

export async function findVersion(db: Db, id: string): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`${versionSelect} where v.id = ${id}`.execute(db)
  return rows[0]
}

/** Keeps one proposal from being decided twice at a time. */
export async function lockVersion(tx: Tx, id: string): Promise<VersionRow | undefined> {
  await sql`select from funds.clock_version where id = ${id} for update`.execute(tx)
  return findVersion(tx, id)
}

export type NewVersion = Pick<
  VersionRow,
  'id' | 'orgPath' | 'effectiveFrom' | 'rules' | 'mark' | 'source' | 'why' | 'dryRun'
> & {
  proposedBy: string
  proposedAt: string
}

/** Adds a proposal and answers its number; the versions of all places are numbered one after another. */
export async function insertVersion(tx: Tx, row: NewVersion): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('funds.clock_version'))`.execute(tx)
  const { rows } = await sql<{ number: number }>`
    insert into funds.clock_version (id, number, org_path, effective_from, rules, mark, source, why, dry_run, proposed_by, proposed_at)
    values (${row.id}, funds.next_clock_version(), ${row.orgPath}::ltree, ${row.effectiveFrom}, ${JSON.stringify(row.rules)}::jsonb, ${row.mark}, ${row.source},
      ${row.why}, ${JSON.stringify(row.dryRun)}::jsonb, ${row.proposedBy}, ${row.proposedAt}) returning number`.execute(
    tx,
  )
  return rows[0]?.number ?? 0
}

export async function decideVersion(
  tx: Tx,
  id: string,
  { state, by, at, why }: { state: VersionState; by: string; at: string; why: string | null },
): Promise<void> {
  await sql`
    update funds.clock_version set state = ${state}, decided_by = ${by}, decided_at = ${at}, decided_why = ${why} where id = ${id}`.execute(
    tx,
  )
}

type Placed = { number: number; orgPath: string; effectiveFrom: Day; rules: OfficeRules; mark: Mark; source: string }

/** How a version of an office is named in what was judged by it. */
export const nameOf = (number: number): string => `L${number}`

/** An office's version as the clocks read it. */
export const asRead = ({ number, effectiveFrom, rules, mark, source }: Omit<Placed, 'orgPath'>): FundClockVersion =>
  officeVersion(rules, { version: nameOf(number), effectiveFrom, mark, source })

async function confirmed(db: Db): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select number, org_path::text as "orgPath", effective_from as "effectiveFrom", rules, mark, source from funds.clock_version
    where state = 'confirmed' order by number`.execute(db)
  return rows
}

/** The versions offices have confirmed, by name. */
export async function officeVersions(db: Db): Promise<Map<string, FundClockVersion>> {
  return new Map((await confirmed(db)).map((row) => [nameOf(row.number), asRead(row)]))
}

const depthOf = (path: string): number => path.split('.').length
const isAbove = (path: string, below: string): boolean => below === path || below.startsWith(`${path}.`)

/** Which versions hold for each of many projects; undefined where no office in sight has set any. */
export async function versionsOf(
  db: Db,
  projectIds: readonly string[],
): Promise<((projectId: string) => readonly FundClockVersion[]) | undefined> {
  const placed = (await confirmed(db)).map((row): OfficeVersion & { orgPath: string } => ({
    ...asRead(row),
    orgPath: row.orgPath,
    depth: depthOf(row.orgPath),
  }))
  if (placed.length === 0) return undefined
  const { rows } = await sql<{ id: string; orgPath: string }>`
    select id, org_path::text as "orgPath" from projects.v_project where id = any (${[...projectIds]}::uuid[])`.execute(
    db,
  )
  const byPath = new Map<string, readonly FundClockVersion[]>()
  const held = new Map(
    rows.map(({ id, orgPath }) => {
      const known =
        byPath.get(orgPath) ?? versionsAt(placed.filter((version) => isAbove(version.orgPath, orgPath)).map(plain))
      byPath.set(orgPath, known)
      return [id, known]
    }),
  )
  const national = versionsAt([])
  return (projectId) => held.get(projectId) ?? national
}

const plain = ({ orgPath: _, ...version }: OfficeVersion & { orgPath: string }): OfficeVersion => version

/** The projects at a place and below it. */
export async function projectsAt(db: Db, orgPath: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from projects.v_project where org_path <@ ${orgPath}::ltree order by id`.execute(db)
  return rows.map(({ id }) => id)
}
