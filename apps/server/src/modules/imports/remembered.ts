import { plainHeader, type ColumnChoice, type ListChoice, type ListSummary } from './reader/index.ts'

/** What somebody settled about columns, by the words of their headers, so that it fits a list whose columns moved. */
export type RememberedColumns = Record<string, ColumnChoice>

/** Keeps the columns a person chose by hand; undefined when all was found automatically. */
export function rememberColumns(choice: ListChoice, summary: ListSummary): RememberedColumns | undefined {
  const chosen = summary.columns.flatMap(({ column, header }) => {
    const each = choice.columns?.[column]
    return each === undefined ? [] : [[plainHeader(header), each] as const]
  })
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen)
}

/** The choice for a list whose columns have the same headers. */
export function recallColumns(remembered: RememberedColumns, summary: ListSummary): ListChoice {
  const columns = summary.columns.flatMap(({ column, header }) => {
    const name = plainHeader(header)
    const each = Object.hasOwn(remembered, name) ? remembered[name] : undefined
    return each === undefined ? [] : [[column, each] as const]
  })
  return { columns: Object.fromEntries(columns) }
}
