import { assignFields, type Assigned, type Candidate } from '../../../../platform/lists/assign-fields.ts'
import { dictionaryOf } from '../../../../platform/lists/header-score.ts'
import type { HeaderColumn } from '../../../../platform/lists/header.ts'
import type { Row } from '@jiheng/spreadsheet'
import { columnFacts, type ColumnFacts } from './column-facts.ts'
import { definitionOf, FIELDS, type Field } from './fields.ts'

/** The words of lists of projects. */
export const words = dictionaryOf<Field>(FIELDS, 'name')

/** A column with the field it was given, or null, and what its values look like. */
export type Match = Assigned<Field> & { facts: ColumnFacts }

/** Gives columns their fields, judged by the header's words and by whether the values can be that field. */
export function matchColumns(
  columns: readonly HeaderColumn[],
  body: readonly Row[],
  byHand: ReadonlyMap<number, Field | null>,
): Match[] {
  const facts = new Map(columns.map(({ column }) => [column, columnFacts(body, column)]))
  const factsOf = ({ column }: HeaderColumn): ColumnFacts => facts.get(column) ?? columnFacts(body, column)
  return assignFields(columns, byHand, (column) => candidatesFor(column, factsOf(column))).map((match) => ({
    ...match,
    facts: factsOf(match.column),
  }))
}

function candidatesFor(column: HeaderColumn, facts: ColumnFacts): Candidate<Field>[] {
  const named = words.namedFields(column).map(({ field, score }): Candidate<Field> => ({
    field,
    score: round(score * fit(field, facts)),
    because: 'name',
  }))
  return [...named, ...recognised(facts)]
}

/** How far the values allow the field: 1 when they fit or say nothing, little when they contradict. */
function fit(field: Field, facts: ColumnFacts): number {
  if (facts.telling === 0) return 0.9
  switch (definitionOf(field).kind) {
    case 'money':
      // A column of days or years passes for numbers.
      return facts.money >= 0.5 && facts.day < 0.9 ? 1 : facts.money >= 0.5 ? 0.7 : 0.2
    case 'day':
      return facts.day >= 0.5 ? 1 : 0.2
    case 'class':
      return facts.class >= 0.5 ? 1 : 0.3
    case 'rating':
      return facts.rating >= 0.5 ? 1 : 0.6
    case 'number':
      return facts.number >= 0.5 ? 1 : 0.3
    default:
      return fitText(field, facts)
  }
}

function fitText(field: Field, facts: ColumnFacts): number {
  if (field === 'name') return facts.meanLength > 120 || facts.distinct < 0.05 || facts.money > 0.9 ? 0.4 : 1
  if (field === 'code') return facts.projectCode >= 0.5 ? 1 : 0.8
  if (field === 'externalId') return facts.meanLength <= 40 ? 1 : 0.3
  if (field === 'region' || field === 'department' || field === 'stage')
    return facts.meanLength <= 60 && facts.day < 0.5 ? 1 : 0.4
  return 1
}

/** Fields that values give away whatever the header says. */
function recognised(facts: ColumnFacts): Candidate<Field>[] {
  const found: Candidate<Field>[] = []
  if (facts.telling >= 2 && facts.projectCode >= 0.6) found.push({ field: 'code', score: 0.95, because: 'values' })
  if (facts.telling >= 2 && facts.class >= 0.8) found.push({ field: 'class', score: 0.72, because: 'values' })
  return found
}

const round = (score: number): number => Math.round(score * 1000) / 1000
