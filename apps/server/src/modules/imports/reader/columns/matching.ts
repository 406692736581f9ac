import { createHash } from 'node:crypto'
import { columnFacts, type ColumnFacts } from './column-facts.ts'
import { definitionOf, fieldKeys, type Field } from './fields.ts'
import { plainHeader } from './header-name.ts'
import { namedFields } from './header-score.ts'
import type { HeaderColumn } from './header.ts'
import type { Row } from '@jiheng/spreadsheet'

/** Why a column was given its field. */
export type MatchReason = 'name' | 'values' | 'by_hand'

/** A column with the field it was given, or null, and how sure that is (0 to 1). */
export type Match = {
  column: HeaderColumn
  field: Field | null
  score: number
  because: MatchReason
  facts: ColumnFacts
}

/** Below this a likeness is chance. */
const LEAST_SCORE = 0.5

/**
 * Gives each column at most one field and each field at most one column: best pairs first, judged by the header's words
 * and by whether the values can be that field. What a person chose by hand stands; `null` by hand means "leave out".
 */
export function matchColumns(
  columns: readonly HeaderColumn[],
  body: readonly Row[],
  byHand: ReadonlyMap<number, Field | null>,
): Match[] {
  const matches: Match[] = columns.map((column) => {
    const chosen = byHand.get(column.column)
    const facts = columnFacts(body, column.column)
    return {
      column,
      field: chosen ?? null,
      score: chosen === undefined ? 0 : 1,
      because: chosen === undefined ? 'name' : 'by_hand',
      facts,
    }
  })
  const taken = new Set<Field>([...byHand.values()].filter((field) => field !== null))
  const candidates = matches
    .filter((match) => !byHand.has(match.column.column))
    .flatMap((match) => candidatesFor(match).map((candidate) => ({ match, ...candidate })))
    .sort((a, b) => b.score - a.score)
  for (const { match, field, score, because } of candidates) {
    if (match.field !== null || taken.has(field)) continue
    taken.add(field)
    Object.assign(match, { field, score, because })
  }
  return matches
}

type Candidate = { field: Field; score: number; because: MatchReason }

function candidatesFor({ column, facts }: Match): Candidate[] {
  const named = namedFields(column).map(({ field, score }): Candidate => ({
    field,
    score: round(score * fit(field, facts)),
    because: 'name',
  }))
  return [...named, ...recognised(facts)].filter(({ score }) => score >= LEAST_SCORE)
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
function recognised(facts: ColumnFacts): Candidate[] {
  const found: Candidate[] = []
  if (facts.telling >= 2 && facts.projectCode >= 0.6) found.push({ field: 'code', score: 0.95, because: 'values' })
  if (facts.telling >= 2 && facts.class >= 0.8) found.push({ field: 'class', score: 0.72, because: 'values' })
  return found
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}

/**
 * A name for a set of columns, the same whatever their order, so that a mapping made by hand is found again for next
 * month's list. A stated year does not matter.
 */
export function signatureOf(columns: readonly HeaderColumn[]): string {
  const names = columns.map(({ path }) => plainHeader(path.join(' '))).sort()
  return createHash('sha256').update(names.join('\n')).digest('hex')
}

/** True for a string that names a field. */
export function isField(text: string): text is Field {
  return (fieldKeys as readonly string[]).includes(text)
}
