import { dayOf, earlierDay, yearOf, yearProgress, type Day, type Decimal } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import { regionName } from '../../projects/index.ts'
import type { FundsParts } from '../service/parts.ts'
import { figuresOf, groupLines, monthRows, type ExecutionRow, type Figures } from './groups.ts'
import type { ExecutionQuery, Grouping } from './schema.ts'
import { executionLines, monthSums, type ExecutionLine } from './store.ts'

export type ExecutionTable = {
  year: number
  asOf: Day
  by: Grouping
  timePercent: Decimal
  total: Figures
  rows: ExecutionRow[]
  nextCursor: string | null
}

const PAGE = 100

/** 年初预算数, 全年预算数 and 全年执行数 over projects. */
export function executions({ database, clock }: FundsParts) {
  return {
    /**
     * Budget and execution of a year as of a day, grouped; `cut` jan_jul reads them as of 31 July (双监控). Amounts of projects kept
     * in yuan. Throws `day_not_come`, `cursor_unsuitable`.
     */
    async getExecution(actor: Actor, query: ExecutionQuery): Promise<ExecutionTable> {
      const { asOf: asked = clock.today(), year = yearOf(asked), by = 'source', cut } = query
      refuseFuture(asked, clock.today(), 'asOf')
      const asOf = cut === 'jan_jul' ? earlierDay(asked, dayOf(year, 7, 31) ?? asked) : asked
      return database.read(permit(actor, 'contracts:read'), async (db) => {
        const lines = await executionLines(db, year, asOf, query)
        const total = figuresOf(lines, asOf)
        const frame = { year, asOf, by, timePercent: yearProgress(year, asOf), total }
        if (by !== 'month') return { ...frame, ...page(lines, by, asOf, query) }
        return { ...frame, rows: await months(db, frame, query), nextCursor: null }
      })
    },
  }
}

const months = async (
  db: Db,
  { year, asOf, total }: Pick<ExecutionTable, 'year' | 'asOf' | 'total'>,
  query: ExecutionQuery,
) =>
  monthRows(
    { initialFen: total.initialFen, projects: total.projects, year, asOf },
    await monthSums(db, year, asOf, query),
  )

function page(
  lines: readonly ExecutionLine[],
  by: Exclude<Grouping, 'month'>,
  asOf: Day,
  { limit = PAGE, cursor }: ExecutionQuery,
): Pick<ExecutionTable, 'rows' | 'nextCursor'> {
  const groups = groupLines(lines, by)
  const [fullYearFen, last] = cursor === undefined ? [Infinity, ''] : decodeCursor(cursor, 2)
  const from = groups.findIndex(
    (group) =>
      group.fullYearFen < Number(fullYearFen) || (group.fullYearFen === fullYearFen && group.key > String(last)),
  )
  const shown = from < 0 ? [] : groups.slice(from, from + limit)
  const end = shown.at(-1)
  return {
    rows: shown.map(({ key, name, lines: own }) => ({
      key,
      name: by === 'region' ? regionName(key) : name,
      ...figuresOf(own, asOf),
      executedInMonthFen: null,
    })),
    nextCursor: end && from + limit < groups.length ? encodeCursor([end.fullYearFen, end.key]) : null,
  }
}
