import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staleFiles } from './generated.ts'
import { lockfile } from './lockfile.ts'
import { migrations, readSeals, sealOf } from './migrations.ts'
import { ownedTables } from './owned-tables.ts'
import { phrases } from './phrases.ts'
import { plantTree, proves } from './planted-tree.ts'
import { sizes } from './sizes.ts'
import { surroundings } from './surroundings.ts'
import { words } from './words.ts'

const module = 'apps/server/src/modules'
const tidy = {
  'packages/kernel/src/sum.ts': 'export const sum = (left: number, right: number): number => left + right\n',
}

proves(
  surroundings,
  {
    'apps/server/src/platform/clock.ts': 'export const now = () => new Date()\n',
    'apps/server/src/main/all.ts': 'export const env = process.env\n',
    [`${module}/funds/service.ts`]: "export const day = new Date('2026-03-01')\n",
  },
  [
    {
      breach: 'the time by Date.now()',
      files: { [`${module}/funds/a.ts`]: 'export const at = Date.now()\n' },
      found: /funds\/a\.ts:1: reads the time \(Date\.now\)/,
    },
    {
      breach: 'the time by new Date()',
      files: { 'packages/kernel/src/base/a.ts': '\nexport const at = new Date()\n' },
      found: /base\/a\.ts:2: reads the time/,
    },
    {
      breach: 'the environment',
      files: { 'apps/server/src/platform/log.ts': 'export const level = process.env.LOG_LEVEL\n' },
      found: /log\.ts:1: reads the environment/,
    },
    {
      breach: 'the environment by destructuring',
      files: { [`${module}/funds/a.ts`]: 'const { env } = process\nexport const debug = env.DEBUG\n' },
      found: /a\.ts:1: reads the environment/,
    },
  ],
)

proves(sizes, tidy, [
  {
    breach: 'a file over 400 lines',
    files: { 'packages/ui/src/page.css': 'a {}\n'.repeat(401) },
    found: /page\.css: 401 lines/,
  },
  {
    breach: 'a name that says nothing',
    files: { 'apps/cli/src/date-utils.ts': '' },
    found: /date-utils\.ts: the name says nothing/,
  },
  {
    breach: 'a name in camel case',
    files: { 'apps/cli/src/dateOf.ts': '' },
    found: /dateOf\.ts: file names are kebab-case/,
  },
])

const somebody = ['', 'home', 'somebody', 'jiheng'].join('/')
const registry = ['https:/', 'registry.example.cn', 'pkg'].join('/')
const intranet = ['http:/', '192.168.3.4', 'maps'].join('/')

proves(words, { 'docs/guide.md': 'Data lives in ./data; a backup goes to /var/backups.\n' }, [
  {
    breach: 'a path of one machine',
    files: { 'docs/a.md': `see ${somebody}\n` },
    found: /docs\/a\.md:1: a path of one machine/,
  },
  { breach: 'a registry by name', files: { 'docs/a.md': `from ${registry}\n` }, found: /a package registry by name/ },
  { breach: 'a private address', files: { 'docs/a.md': `from ${intranet}\n` }, found: /a private network address/ },
])

const lock = (packages: Record<string, object>) => ({ 'package-lock.json': JSON.stringify({ packages }) })
const parts = { version: '1.0.0', optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } }

proves(lockfile, lock({ 'node_modules/tool': parts, 'node_modules/tool-linux': {}, 'node_modules/tool-darwin': {} }), [
  {
    breach: 'a platform left out',
    files: lock({ 'node_modules/tool': parts, 'node_modules/tool-linux': {} }),
    found: /tool-darwin is not in the lock/,
  },
  {
    breach: 'an address',
    files: lock({ 'node_modules/tool': { version: '1.0.0', resolved: `${registry}/tool.tgz` } }),
    found: /node_modules\/tool: carries an address/,
  },
])

const sqlOf = (name: string, text: string) => ({ [`apps/server/migrations/${name}.sql`]: text })
const sealed = (files: Record<string, string>) => ({
  ...files,
  'apps/server/migrations/checksums.json': JSON.stringify(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.slice('apps/server/migrations/'.length), sealOf({ text })]),
    ),
  ),
})
const accounts =
  'create table identity.account (id uuid);\ncreate table identity.session (id uuid);\ncreate view identity.v_account as select id from identity.account;\n'
const payments = `-- pays a project; identity.session is not touched
create table funds.payment (id uuid, paid_by uuid references identity.account (id));
create view funds.v_paid as select p.id from funds.payment p join identity.v_account a on a.id = p.paid_by;
`
const twoModules = {
  ...sealed({ ...sqlOf('0001_identity__accounts', accounts), ...sqlOf('0002_funds__payments', payments) }),
  [`${module}/identity/store.ts`]: "export const from = 'identity.session as session'\n",
  [`${module}/funds/store.ts`]: "export const from = ['funds.payment', 'identity.v_account as account']\n",
}

proves(migrations, twoModules, [
  {
    breach: 'a gap in the numbers',
    files: sqlOf('0004_funds__more', ''),
    found: /0004_funds__more\.sql: number 3 was expected/,
  },
  {
    breach: 'a number twice',
    files: sqlOf('0002_identity__roles', ''),
    found: /0002_identity__roles\.sql: number 3 was expected/,
  },
  { breach: 'a name without a module', files: sqlOf('0003_more', ''), found: /the name is not NNNN_<module>__<what>/ },
  { breach: 'an unknown module', files: sqlOf('0003_weather__rain', ''), found: /there is no module weather/ },
  {
    breach: 'an edited landed file',
    files: sqlOf('0001_identity__accounts', `${accounts} `),
    found: /0001_identity__accounts\.sql: a landed migration is never edited/,
  },
  {
    breach: 'a landed file gone',
    files: { 'apps/server/migrations/checksums.json': '{ "0000_platform__first.sql": "" }' },
    found: /0000_platform__first\.sql: a landed migration is never removed/,
  },
  {
    breach: 'a new file without its seal',
    files: sqlOf('0003_funds__more', ''),
    found: /0003_funds__more\.sql: not in .* yet/,
  },
])

proves(ownedTables, twoModules, [
  {
    breach: "another module's table in a migration",
    files: sqlOf('0003_funds__who', 'create view funds.v_who as\n  select id from identity.session;'),
    found: /0003_funds__who\.sql:2: identity\.session: it is private to identity/,
  },
  {
    breach: "another module's table made here",
    files: sqlOf('0003_funds__who', 'create table identity.extra (id uuid);'),
    found: /identity\.extra: it is private to identity/,
  },
  {
    breach: 'a foreign key to a private table',
    files: sqlOf('0003_funds__key', 'alter table funds.payment add session uuid references identity.session (id);'),
    found: /identity\.session: no foreign key may point there/,
  },
  {
    breach: 'a table without its schema',
    files: sqlOf('0003_funds__loose', 'create table refund (id uuid references account (id));'),
    found: /refund: name the schema\n.*account: name the schema/,
  },
  {
    breach: "another module's table in a store",
    files: { [`${module}/funds/store.ts`]: "\nexport const from = 'identity.session as session'\n" },
    found: /funds\/store\.ts:2: identity\.session: it is private to identity/,
  },
  {
    breach: "another module's table in raw SQL",
    files: {
      [`${module}/funds/store/who.ts`]:
        'export const query = (id: string) => `select *\n  from "identity"."session" where id = ${id}`\n',
    },
    found: /who\.ts:2: identity\.session/,
  },
])

const speaking = (faults: string, unknown: string) =>
  `export const checkPhrases = () => ${faults}\nexport const unknownKeys = (keys: Iterable<string>) => [...keys].filter((key) => ${unknown})\n`

proves(
  phrases,
  {
    'packages/phrases/src/index.ts': speaking('[]', "key !== 'errors.too_late'"),
    [`${module}/funds/service.ts`]: "throw new AppError('conflict', 'too_late')\n",
  },
  [
    {
      breach: 'a text missing in English',
      files: {
        'packages/phrases/src/index.ts': speaking("[{ locale: 'en', key: 'funds.paid', problem: 'missing' }]", 'false'),
      },
      found: /en funds\.paid: missing/,
    },
    {
      breach: 'an error without words',
      files: { [`${module}/funds/a.ts`]: "throw new AppError('conflict', 'paid_twice')\n" },
      found: /funds\/a\.ts: nobody wrote the phrase errors\.paid_twice/,
    },
    {
      breach: 'a conflict without words',
      files: { [`${module}/funds/a.ts`]: "explainingConflicts({ payment_key: 'paid_again' }, save)\n" },
      found: /errors\.paid_again/,
    },
  ],
)

test('generated: a file that differs from what its generator makes, or is missing', async (t) => {
  const root = plantTree(t, { 'a.gen.ts': 'export const a = 1\n', 'b.gen.ts': 'export const b = 1\n' })
  const made = new Map([
    ['a.gen.ts', 'export const a = 1\n'],
    ['b.gen.ts', 'export const b = 2\n'],
    ['c.gen.ts', ''],
  ])
  const found = await staleFiles(root, [{ name: 'letters', produce: () => Promise.resolve(made) }])
  assert.deepEqual(found, [
    'b.gen.ts: stale (letters); run `npm run generate`',
    'c.gen.ts: missing (letters); run `npm run generate`',
  ])
})

test('migrations: seals are read as they stand', (t) => {
  assert.deepEqual(Object.keys(readSeals(plantTree(t, twoModules))), [
    '0001_identity__accounts.sql',
    '0002_funds__payments.sql',
  ])
})
