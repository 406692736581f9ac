import { sql, type RawBuilder } from 'kysely'
import type { ProjectFilters } from '../schema/finding.ts'

export type Condition = RawBuilder<unknown>

/** A `like` pattern for texts that contain `text`, whatever its letter case. */
export const containing = (text: string): string =>
  `%${text
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`

/** Conditions on `projects.project p`, and on its standing `s` when `readsStanding` says so. */
export function conditionsOf(filters: ProjectFilters): Condition[] {
  const conditions: Condition[] = []
  if (filters.q?.trim()) conditions.push(sql`p.id in (select projects.found_by(${containing(filters.q)}))`)
  if (filters.kind) conditions.push(sql`p.kind = any (${filters.kind})`)
  if (filters.class) conditions.push(sql`p.class = any (${filters.class})`)
  if (filters.stage) conditions.push(sql`p.stage = any (${filters.stage})`)
  if (filters.attention) conditions.push(sql`s.attention = any (${filters.attention})`)
  if (filters.regionCode) conditions.push(inRegion(filters.regionCode))
  if (filters.departmentId) conditions.push(sql`p.department_id = ${filters.departmentId}`)
  if (filters.ownerId) conditions.push(sql`p.owner_id = ${filters.ownerId}`)
  return conditions
}

/** Codes are written to six digits or more, so a shorter one means all that begin with it; a county's `00` end means its city. */
function inRegion(code: string): Condition {
  const stem = code.replace(/(00)+$/, '')
  return sql`p.region_code >= ${stem} and p.region_code < ${`${stem}:`}`
}

export const readsStanding = (filters: ProjectFilters): boolean => filters.attention !== undefined

export const fromProjects = (withStanding: boolean) =>
  withStanding ? sql`projects.project p join projects.standing s on s.project_id = p.id` : sql`projects.project p`

export const where = (conditions: Condition[]) =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
