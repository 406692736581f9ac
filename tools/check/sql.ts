import { basename } from 'node:path'
import { readFiles, type SourceFile } from './tree.ts'

export const MIGRATIONS = 'apps/server/migrations'
const migrationName = /^(\d{4})_([a-z]+)__[a-z0-9_]+\.sql$/

/** A migration; `owner` is the module (or `platform`) its name gives it to, undefined when the name has another shape. */
export type Migration = SourceFile & { number: number; owner: string | undefined }

/** A mention of `schema.name` in SQL. */
export type Mention = { schema: string; name: string; offset: number }

/** Every .sql file of the migrations folder, in order. */
export function readMigrations(root: string): Migration[] {
  return readFiles(root, MIGRATIONS, /\.sql$/).map((file) => {
    const [, number, owner] = migrationName.exec(basename(file.path)) ?? []
    return { ...file, number: Number(number ?? Number.NaN), owner }
  })
}

/** SQL with comments blanked out and identifiers unquoted; offsets keep their line. */
export function plainSql(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ')
  return text
    .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, blank)
    .replaceAll('"', '')
    .toLowerCase()
}

/** Tables and views the migrations create, as `schema.name`. */
export function relationsIn(migrations: Migration[]): Set<string> {
  const create =
    /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+|materialized\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([a-z_][\w]*\.[a-z_]\w*)/g
  return new Set(migrations.flatMap(({ text }) => [...plainSql(text).matchAll(create)].map(([, name]) => String(name))))
}

/** Everything written `schema.name` in plain SQL. */
export function mentionsIn(sql: string): Mention[] {
  return [...sql.matchAll(/(?<![\w.])([a-z_]\w*)\.([a-z_]\w*)/g)].map((match) => ({
    schema: String(match[1]),
    name: String(match[2]),
    offset: match.index,
  }))
}
