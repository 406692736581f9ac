import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Actor } from '../../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { permit } from '../../identity/index.ts'
import { writeErrorWorkbook } from '../reader/index.ts'
import { failedEntries, listEntries, type EntryQuery, type EntryRow } from '../store/entries.ts'
import { findImport, listImports, type ListedImport } from '../store/lists.ts'
import { found, type ImportsParts } from './parts.ts'

const PAGE = 50

/** What people look at: lists handed in, what would become or became of each row, and the workbook of rows to correct. */
export function finding({ database }: ImportsParts) {
  return {
    async list(
      actor: Actor,
      { cursor, limit = PAGE }: { cursor?: string; limit?: number },
    ): Promise<{ items: ListedImport[]; nextCursor: string | null }> {
      const after = cursor === undefined ? undefined : (decodeCursor(cursor, 2) as [string, string])
      const rows = await database.read(permit(actor, 'projects:import'), (db) => listImports(db, limit + 1, after))
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.created_at, last.id]) : null }
    },

    async get(actor: Actor, id: string): Promise<ListedImport> {
      return found(await database.read(permit(actor, 'projects:import'), (db) => findImport(db, id)))
    },

    async entries(
      actor: Actor,
      id: string,
      query: Omit<EntryQuery, 'after' | 'limit'> & { cursor?: string; limit?: number },
    ): Promise<{ items: EntryRow[]; nextCursor: string | null }> {
      const { cursor, limit = PAGE, ...filters } = query
      const after = cursor === undefined ? undefined : Number(decodeCursor(cursor, 1)[0])
      const rows = await database.read(permit(actor, 'projects:import'), async (db) => {
        found(await findImport(db, id))
        return listEntries(db, id, { ...filters, after, limit: limit + 1 })
      })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.row_number]) : null }
    },

    /** An .xlsx of the rows that did not go in, with what is wrong in comments, to be corrected and handed in again. */
    async errorWorkbook(actor: Actor, id: string, locale: Locale): Promise<{ fileName: string; content: Uint8Array }> {
      const { list, failed } = await database.read(permit(actor, 'projects:import'), async (db) => ({
        list: found(await findImport(db, id)),
        failed: await failedEntries(db, id),
      }))
      const columns = list.summary?.columns ?? []
      const headers = Array.from(
        { length: Math.max(0, ...columns.map(({ column }) => column + 1)) },
        (_, column) => columns.find((each) => each.column === column)?.header ?? '',
      )
      const nameColumn = columns.find(({ field }) => field === 'name')?.column ?? 0
      const content = writeErrorWorkbook({
        sheetName: phraseOf(locale, 'imports.error_sheet'),
        author: phraseOf(locale, 'app.name'),
        headers,
        addedHeaders: { row: phraseOf(locale, 'imports.original_row'), problems: phraseOf(locale, 'imports.problems') },
        rows: failed.map(({ row_number, name, problems, original }) => ({
          at: row_number,
          cells: original ?? headers.map((_, column) => (column === nameColumn ? name : null)),
          notes: problems
            .filter(({ severity }) => severity === 'error')
            .map(({ column, key, params }) => ({ column, text: phraseOf(locale, key, params) })),
        })),
      })
      return {
        fileName: `${list.file_name.replace(/\.[^.]*$/, '')}-${phraseOf(locale, 'imports.error_sheet')}.xlsx`,
        content,
      }
    },
  }
}
