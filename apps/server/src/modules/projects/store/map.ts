import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { ProjectFilters } from '../schema/finding.ts'
import { conditionsOf, fromProjects, where } from './filters.ts'

export type PlacedRow = { id: string; name: string; longitude: number; latitude: number; attention: string }

/** Every project with a location under these filters, for a map, and how many have none. */
export async function listPlaces(db: Db, filters: ProjectFilters): Promise<{ rows: PlacedRow[]; unplaced: number }> {
  const { rows } = await sql<{
    [K in keyof PlacedRow]: PlacedRow[K] | (K extends 'longitude' | 'latitude' ? null : never)
  }>`
    select p.id, p.name, p.longitude::float8 as longitude, p.latitude::float8 as latitude, s.attention
    from ${fromProjects(true)} ${where(conditionsOf(filters))}`.execute(db)
  const placed = rows.filter((row): row is PlacedRow => row.longitude !== null && row.latitude !== null)
  return { rows: placed, unplaced: rows.length - placed.length }
}
