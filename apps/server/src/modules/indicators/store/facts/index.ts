import { decimal, type Day } from '@jiheng/kernel/base'
import type { Formula, Given, Origin, Value } from '@jiheng/kernel/formula'
import { periodSpan } from '@jiheng/kernel/formula'
import type { Db } from '../../../../platform/db/database.ts'
import type { FactRow, Reader } from './fact.ts'
import { parts, readParts, type Part } from './parts.ts'
import { budgets, contractItems, monthlyMoney, totals } from './money.ts'
import { reported } from './reported.ts'
import { cooperation, deliveries, monthlyProgress, nodes, position, project, tests } from './work.ts'

const readers: readonly Reader[] = [
  ...[project, budgets, totals, monthlyMoney, contractItems],
  ...[position, monthlyProgress, nodes, tests, deliveries, cooperation, reported],
  parts,
]
const readerOf = new Map(readers.flatMap((reader) => reader.names.map((name) => [name, reader])))

/** Names no reader reads; none, as a test sees to. */
export const unread = (names: readonly string[]): string[] => names.filter((name) => !readerOf.has(name))

/** What a formula is given for one project, in the order of its needs, and where each value was read. */
export type Inputs = { given: Given[]; origins: (Origin | (Origin | null)[] | null)[] }

const EARLIEST = '1990-01-01'
const firstOfYear = (day: Day): Day => `${day.slice(0, 4)}-01-01`

/**
 * Reads what formulas need of many projects as of a day: each kind of figure in one statement, however many projects and formulas. Children
 * of a project are the parts its tree begins with.
 */
export async function readInputs(
  db: Db,
  projectIds: readonly string[],
  formulas: readonly Formula[],
  asOf: Day,
): Promise<(formula: Formula, projectId: string) => Inputs> {
  const wanted = new Map<string, { reader: Reader; span: { asOf: Day; from: Day } }>()
  const needs = formulas.flatMap((formula) => formula.needs)
  for (const { name, over } of needs) {
    const reader = readerOf.get(name.id)
    if (reader && over !== 'children') wanted.set(keyOf(reader, over), { reader, span: spanOf(over, asOf) })
  }
  const rows = new Map<string, Map<string, FactRow[]>>()
  for (const [key, { reader, span }] of wanted) {
    const read = await reader.read(db, [...projectIds], span)
    rows.set(
      key,
      Map.groupBy(read, ({ projectId, name }) => `${projectId} ${name}`),
    )
  }
  const isOverParts = needs.some(({ over }) => over === 'children')
  const partsOf = isOverParts ? await readParts(db, [...projectIds], spanOf(null, asOf)) : new Map<string, Part[]>()
  return (formula, projectId) => {
    const found = formula.needs.map(({ name, over }) => {
      if (over === 'children') return ofEach(partsOf.get(projectId) ?? [], name.id, name.zh)
      const reader = readerOf.get(name.id)
      const all = reader && rows.get(keyOf(reader, over))?.get(`${projectId} ${name.id}`)
      return over === null ? single(all?.at(-1), projectId) : several(all ?? [], projectId)
    })
    return { given: found.map(({ value }) => value), origins: found.map(({ origin }) => origin) }
  }
}

type Over = Formula['needs'][number]['over']

const keyOf = (reader: Reader, over: Over): string => `${reader.names[0]} ${over ?? ''}`

function spanOf(over: Over, asOf: Day): { asOf: Day; from: Day } {
  if (over === null || over === 'children') return { asOf, from: firstOfYear(asOf) }
  const { from, to } = periodSpan(over, asOf)
  return { asOf: to, from: from ?? EARLIEST }
}

/** The figure's own name is told by the formula; rows of a period are told apart by their day. */
const originOf = ({ asOf, evidenceLevel, because }: FactRow, projectId: string, label?: string): Origin => ({
  source: { kind: 'project', id: projectId, ...(label !== undefined && { label }) },
  evidenceLevel,
  ...(asOf !== null && { asOf }),
  ...(because && { because }),
})

/** A row of each part, so that several figures of them go together; null where it is not known of a part. */
const ofEach = (all: readonly Part[], name: string, said: string): { value: Value[]; origin: (Origin | null)[] } => ({
  value: all.map(({ values }) => values[name] ?? null),
  origin: all.map(({ id, title, asOf, evidenceLevel }) => ({
    ...{ source: { kind: 'node' as const, id, label: `${title} · ${said}` }, evidenceLevel },
    ...(asOf !== null && { asOf }),
  })),
})

const valueOf = ({ value }: FactRow): string | null => (value === null ? null : decimal.canonical(value))

function single(row: FactRow | undefined, projectId: string): { value: Value; origin: Origin | null } {
  return row ? { value: valueOf(row), origin: originOf(row, projectId) } : { value: null, origin: null }
}

function several(rows: readonly FactRow[], projectId: string): { value: Value[]; origin: (Origin | null)[] } {
  return {
    value: rows.map(valueOf),
    origin: rows.map((row) => originOf(row, projectId, row.asOf ?? undefined)),
  }
}
