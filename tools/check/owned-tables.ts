import ts from 'typescript'
import type { Check } from './check.ts'
import { mentionsIn, plainSql, readMigrations, relationsIn, type Mention, type Migration } from './sql.ts'
import { lineAt, readFiles, type SourceFile } from './tree.ts'

/** The only tables another module's foreign keys may point to. */
const keyTargets = new Set(['identity.account', 'identity.organisation', 'projects.project'])

/** ARCHITECTURE.md rule 4: a module's SQL touches its own tables and others' `v_…` views, and names the schema of each. */
export const ownedTables: Check = {
  name: 'owned tables',
  find: (root) => {
    const migrations = readMigrations(root)
    const relations = relationsIn(migrations)
    const stores = readFiles(
      root,
      'apps/server/src',
      /^apps\/server\/src\/(platform\/.*|modules\/[^/]+\/store(\/.*)?)(?<!\.test)\.ts$/,
    )
    return [
      ...migrations.flatMap((migration) => [...foreignIn(migration, relations), ...unqualifiedIn(migration)]),
      ...stores.flatMap((file) => foreignInStore(file, relations)),
    ]
  },
}

function foreignIn(migration: Migration, relations: Set<string>): string[] {
  const sql = plainSql(migration.text)
  return foreignTo(migration.owner, mentionsIn(sql), relations)
    .filter(
      ({ schema, name, offset }) =>
        !(/\breferences\s+$/.test(sql.slice(0, offset)) && keyTargets.has(`${schema}.${name}`)),
    )
    .map(({ schema, name, offset }) => {
      const key = /\breferences\s+$/.test(sql.slice(0, offset))
      const rule = key ? 'no foreign key may point there' : `it is private to ${schema}; read one of its v_ views`
      return `${migration.path}:${lineAt(sql, offset)}: ${schema}.${name}: ${rule}`
    })
}

/** Tables, views and key targets without a schema would land wherever the search path points. */
function unqualifiedIn(migration: Migration): string[] {
  const sql = plainSql(migration.text)
  const places =
    /\b(?:create\s+(?:or\s+replace\s+)?(?:unlogged\s+|materialized\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?|alter\s+table\s+(?:only\s+)?|references\s+)([a-z_]\w*)(?![\w.])/g
  return [...sql.matchAll(places)]
    .filter(([, name]) => !['if', 'only', 'on'].includes(String(name)))
    .map((match) => `${migration.path}:${lineAt(sql, match.index)}: ${match[1]}: name the schema`)
}

function foreignInStore(file: SourceFile, relations: Set<string>): string[] {
  const owner = /modules\/([^/]+)\//.exec(file.path)?.[1] ?? 'platform'
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  return textsIn(source).flatMap(({ text, node }) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line
    const sql = plainSql(text)
    return foreignTo(owner, mentionsIn(sql), relations).map(
      ({ schema, name, offset }) =>
        `${file.path}:${line + lineAt(sql, offset)}: ${schema}.${name}: it is private to ${schema}; read one of its v_ views`,
    )
  })
}

function foreignTo(owner: string | undefined, mentions: Mention[], relations: Set<string>): Mention[] {
  return mentions.filter(
    ({ schema, name }) => schema !== owner && !name.startsWith('v_') && relations.has(`${schema}.${name}`),
  )
}

function textsIn(source: ts.SourceFile): { text: string; node: ts.Node }[] {
  const found: { text: string; node: ts.Node }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ text: node.text, node })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
