import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { permit } from '../../identity/index.ts'
import type { IndicatorQuery, IndicatorUse } from '../schema/indicator.ts'
import { usesOf } from '../store/uses.ts'
import { listVersions, versionsOf, type IndicatorVersion } from '../store/versions.ts'
import type { LibraryParts } from './parts.ts'

const PAGE = 100

/** The library as it is read. */
export function reading({ database, clock }: LibraryParts) {
  return {
    /** Indicators as they hold on a day, by code. */
    list(
      actor: Actor,
      { limit = PAGE, cursor, day = clock.today(), ...filter }: IndicatorQuery,
    ): Promise<{ rows: IndicatorVersion[]; total: number; nextCursor: string | null }> {
      return database.read(permit(actor, 'indicators:read'), async (db) => {
        const after = cursor === undefined ? '' : String(decodeCursor(cursor, 1)[0])
        const { rows, total } = await listVersions(db, { day, ...filter }, after, limit + 1)
        const page = rows.slice(0, limit)
        const last = page.at(-1)
        return { rows: page, total, nextCursor: rows.length > limit && last ? encodeCursor([last.code]) : null }
      })
    },

    /** Every version of an indicator, the newest first. Throws `indicator_not_found`. */
    async get(actor: Actor, code: string): Promise<IndicatorVersion[]> {
      const versions = await database.read(permit(actor, 'indicators:read'), (db) => versionsOf(db, code))
      if (versions.length === 0) throw new AppError('not_found', 'indicator_not_found')
      return versions
    },

    /** The sets, projects and scores that use an indicator. Throws `indicator_not_found`. */
    async usesOf(actor: Actor, code: string): Promise<IndicatorUse> {
      const reach = permit(actor, 'indicators:read')
      return database.read(reach, async (db) => {
        if ((await versionsOf(db, code)).length === 0) throw new AppError('not_found', 'indicator_not_found')
        return usesOf(db, code)
      })
    },
  }
}
