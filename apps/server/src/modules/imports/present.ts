import { phraseOf, type Locale } from '@jiheng/phrases'
import type { EntryRow } from './store/entries.ts'
import type { ListedImport } from './store/lists.ts'
import type { ListSummary } from './reader/index.ts'
import type { ImportEntry, ImportShape } from './schema.ts'

/** A list as its people see it, with sentences in the reader's language. */
export function presentImport(list: ListedImport, locale: Locale): ImportShape {
  const { problem } = list
  return {
    id: list.id,
    state: list.state,
    fileName: list.file_name,
    fileSize: list.file_size,
    organisation: { id: list.organisation_id, name: list.organisation_name },
    asOf: list.as_of,
    problem: problem && { reason: problem.key, message: phraseOf(locale, problem.key, problem.params) },
    summary: list.summary && presentSummary(list.summary),
    counts: list.counts,
    progress: { imported: list.imported, toImport: list.to_import },
    createdBy: { id: list.created_by, name: list.created_by_name },
    createdAt: list.created_at,
    version: list.version,
  }
}

function presentSummary({
  format,
  encoding,
  delimiter,
  sheets,
  sheet,
  header,
  columns,
  missing,
  counts,
}: ListSummary): ImportShape['summary'] {
  const { withErrors: _, ...rows } = counts
  return {
    format,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    sheets,
    sheet,
    header,
    columns,
    missing,
    rows,
  }
}

export function presentEntry(entry: EntryRow, locale: Locale): ImportEntry {
  return {
    row: entry.row_number,
    name: entry.name,
    outcome: entry.outcome,
    isImported: entry.is_imported,
    projectId: entry.project_id,
    changes: Object.entries(entry.changes).map(([field, [old, now]]) => ({ field, old, now })),
    problems: entry.problems.map(({ severity, cell, field, key, params }) => ({
      severity,
      cell,
      field,
      reason: key,
      message: phraseOf(locale, key, params),
    })),
    withheld: Object.entries(entry.withheld).map(([field, words]) => ({ field, words })),
    daysLater: entry.days_later,
    moreFen: entry.more_fen,
  }
}
