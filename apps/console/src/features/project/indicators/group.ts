import type { Evaluation } from './evaluation.ts'

export type Row = Evaluation['rows'][number]
export type Level1 = Row['indicator']['level1']

/** Rows under their second-level names under their first, in the order they come. */
export function grouped(
  rows: readonly Row[],
): { name: Level1; count: number; groups: { name: string; rows: Row[] }[] }[] {
  const byLevel1 = Map.groupBy(rows, (row) => row.indicator.level1)
  return [...byLevel1].map(([name, own]) => {
    const byLevel2 = Map.groupBy(own, (row) => row.indicator.level2)
    return { name, count: own.length, groups: [...byLevel2].map(([level2, below]) => ({ name: level2, rows: below })) }
  })
}
