import { sumFen } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'

export type ComparedKind = 'allocation' | 'cash_arrival' | 'payment'

/** An entry of one book. `amountFen` counts with its sign: what undoes an entry takes it away again. */
export type BookEntry = {
  id: string
  projectId: string
  year: number
  source: string
  kind: ComparedKind
  day: Day
  amountFen: Fen
}

/** One line of the budget in one month: what both books say, and by how much the finance system says more. */
export type Compared = {
  projectId: string
  year: number
  source: string
  kind: ComparedKind
  /** `YYYY-MM`. */
  month: string
  financeFen: Fen
  ourFen: Fen
  differenceFen: Fen
  financeEntries: number
  ourEntries: number
}

export type Comparison = {
  rows: Compared[]
  /** What the finance system has said nothing of: such projects and kinds cannot differ. */
  untold: { projects: number; ourFen: Fen }
}

/**
 * Compares what the finance system says with what we say, to the fen, by line of the budget and month. A project is compared in a
 * kind once the finance system has told any entry of it; the rest is counted apart.
 */
export function compareBooks(finance: readonly BookEntry[], ours: readonly BookEntry[]): Comparison {
  const scopeOf = ({ projectId, year, kind }: BookEntry): string => `${projectId} ${year} ${kind}`
  const told = new Set(finance.map(scopeOf))
  const untold = ours.filter((entry) => !told.has(scopeOf(entry)))
  const theirLines = Map.groupBy(finance, lineOf)
  const ourLines = Map.groupBy(
    ours.filter((entry) => told.has(scopeOf(entry))),
    lineOf,
  )
  const rows = [...new Set([...theirLines.keys(), ...ourLines.keys()])].sort().map((line): Compared => {
    const [theirs, own] = [theirLines.get(line) ?? [], ourLines.get(line) ?? []]
    const [{ projectId, year, source, kind, day }] = [...theirs, ...own] as [BookEntry]
    const [financeFen, ourFen] = [sumOf(theirs), sumOf(own)]
    return {
      ...{ projectId, year, source, kind, month: day.slice(0, 7), financeFen, ourFen },
      ...{
        differenceFen: financeFen - ourFen,
        financeEntries: theirs.length,
        ourEntries: own.length,
      },
    }
  })
  return {
    rows,
    untold: { projects: new Set(untold.map(({ projectId }) => projectId)).size, ourFen: sumOf(untold) },
  }
}

const lineOf = ({ projectId, year, source, kind, day }: BookEntry): string =>
  [projectId, year, source, kind, day.slice(0, 7)].join(' ')

const sumOf = (entries: readonly BookEntry[]): Fen => sumFen(entries.map(({ amountFen }) => amountFen))
