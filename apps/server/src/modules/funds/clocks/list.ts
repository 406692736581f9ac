import type { Day, Explanation } from '@jiheng/kernel/base'
import { readClocks, type FundClockVersion } from '@jiheng/kernel/fund-clock'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { sightOf } from '../policy.ts'
import type { FundsParts } from '../service/parts.ts'
import { clockBooks } from '../store/clocks.ts'
import { clocksOn, holdersOf } from './past.ts'
import { compare, firstOf, placeOf, type ClockRow, type HolderRow, type Place } from './row.ts'
import type { FundClockQuery } from './schema.ts'
import {
  contractNamesOf,
  contractsOf,
  keptHolders,
  keptRows,
  lastRead,
  namesOf,
  projectsAsked,
  type ContractName,
  type ProjectName,
} from './store/amounts.ts'
import { officeVersions } from './store/versions.ts'

export type ExplainedRow = Omit<ClockRow, 'explanation'> & { explanation: Explanation }

export type ClockPage = {
  asOf: Day
  rows: ExplainedRow[]
  nextCursor: string | null
  holders: HolderRow[]
  names: Map<string, ProjectName>
  contracts: Map<string, ContractName>
  /** Versions of offices, by name. */
  versions: Map<string, FundClockVersion>
}

type Page = { rows: ExplainedRow[]; nextCursor: string | null; holders: HolderRow[] }

/** Standing money across projects: whose move it is, and how long already. */
export function clockLists({ database, clock }: FundsParts) {
  return {
    /**
     * Of today as the clocks were last read; of a past day from the books. Who asks to be paid sees the amounts of the own contracts.
     * Throws `day_not_come`, `cursor_unsuitable`.
     */
    async listFundClocks(actor: Actor, query: FundClockQuery): Promise<ClockPage> {
      const { reach, ownPath } = sightOf(actor)
      if (query.asOf !== undefined) refuseFuture(query.asOf, clock.today(), 'asOf')
      return database.read(reach, async (db) => {
        const readOn = (await lastRead(db)) ?? clock.today()
        const asOf = query.asOf ?? readOn
        const page = asOf === readOn ? await kept(db, query, ownPath, asOf) : await past(db, query, ownPath, asOf)
        const names = await namesOf(db, [...new Set(page.rows.map(({ projectId }) => projectId))])
        const contracts = await contractNamesOf(db, [
          ...new Set(page.rows.flatMap(({ contractId }) => contractId ?? [])),
        ])
        return { asOf, ...page, names, contracts, versions: await officeVersions(db) }
      })
    },
  }
}

const PAGE = 50

async function kept(db: Db, query: FundClockQuery, ownPath: string | null, asOf: Day): Promise<Page> {
  const { sort: order = 'holder', limit = PAGE } = query
  const found = await keptRows(db, query, ownPath, { order, from: startOf(query), limit })
  const rows = found.slice(0, limit)
  return {
    rows: await explained(db, rows, asOf),
    nextCursor: found.length > limit ? cursorOf(rows.at(-1)) : null,
    holders: await keptHolders(db, query, ownPath),
  }
}

/** Explanations are kept of what has to be answered for; the others are made anew from the books. */
async function explained(db: Db, rows: readonly ClockRow[], asOf: Day): Promise<ExplainedRow[]> {
  const missing = rows.filter(({ explanation }) => explanation === null).map(({ projectId }) => projectId)
  const books = missing.length === 0 ? new Map() : await clockBooks(db, [...new Set(missing)], asOf)
  const made = new Map<string, Explanation>()
  for (const book of books.values())
    for (const told of readClocks({ ...book, today: asOf }).standing) made.set(sameAs(told), told.explain())
  return rows.flatMap((row): ExplainedRow[] => {
    const explanation = row.explanation ?? made.get(sameAs(row))
    return explanation ? [{ ...row, explanation }] : []
  })
}

const sameAs = ({
  clock,
  movementId,
  since,
  amountFen,
}: Pick<ClockRow, 'clock' | 'movementId' | 'since' | 'amountFen'>) => `${clock} ${movementId} ${since} ${amountFen}`

async function past(db: Db, query: FundClockQuery, ownPath: string | null, asOf: Day): Promise<Page> {
  const { sort: order = 'holder', limit = PAGE, holder, clock, level, contractId } = query
  const own = ownPath === null ? null : await contractsOf(db, ownPath)
  const all = await clocksOn(db, await projectsAsked(db, query), asOf)
  const seen = all.filter(
    (row) =>
      (!clock || clock.includes(row.clock)) &&
      (!level || level.includes(row.level)) &&
      (!contractId || row.contractId === contractId) &&
      (!own || (row.contractId !== null && own.has(row.contractId))),
  )
  const from = startOf(query)
  const asked = seen.flatMap((row) => {
    const place = placeOf(row)
    const isShown = (!holder || holder.includes(row.holder)) && (from === null || compare(order, from, place) < 0)
    return isShown ? [{ row, place }] : []
  })
  const first = firstOf(asked, limit + 1, (a, b) => compare(order, a.place, b.place))
  const rows = first.slice(0, limit).map(({ row }) => row)
  return {
    rows: await explained(db, rows, asOf),
    nextCursor: first.length > limit ? cursorOf(rows.at(-1)) : null,
    holders: holdersOf(seen),
  }
}

const startOf = ({ cursor }: FundClockQuery): Place | null =>
  cursor === undefined ? null : (decodeCursor(cursor, 4) as unknown as Place)

const cursorOf = (row: ClockRow | undefined): string | null => (row ? encodeCursor([...placeOf(row)]) : null)
