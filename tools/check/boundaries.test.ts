import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundaries } from './boundaries.ts'
import { plantTree } from './planted-tree.ts'

const modules = 'apps/server/src/modules'
const names = ['kysely', 'pg', 'fastify', 'antd', 'big.js', 'lodash']
const exported = (name: string) => `export const ${name.replaceAll(/\W/g, '_')} = 1\n`
const imports = (...paths: string[]) =>
  paths.map((path, index) => `import * as i${index} from '${path}'\n`).join('') + 'export const here = 1\n'

const packages = Object.fromEntries(
  names.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {}\n'],
  ]),
)

/** A house in order: every import below is allowed. */
const inOrder: Record<string, string> = {
  ...packages,
  'package.json': JSON.stringify({
    name: 'tree',
    dependencies: Object.fromEntries(names.filter((name) => name !== 'lodash').map((name) => [name, '1.0.0'])),
  }),
  'packages/kernel/src/base/index.ts': imports('big.js'),
  'packages/kernel/src/formula/index.ts': imports('../base/index.ts'),
  'packages/kernel/src/scoring/index.ts': imports('../base/index.ts', '../formula/index.ts'),
  'packages/kernel/src/scoring/scoring.test.ts': imports('node:test', './index.ts'),
  'packages/kernel/src/schedule/index.ts': imports('../base/index.ts'),
  'packages/ui/src/index.ts': imports('antd'),
  'apps/server/src/compose.ts': imports('fastify', './modules/projects/index.ts', './platform/db/database.ts'),
  'apps/server/src/platform/db/database.ts': imports('kysely', 'pg'),
  'apps/server/src/platform/http/app.ts': imports('fastify'),
  [`${modules}/audit/index.ts`]: exported('audit'),
  [`${modules}/identity/index.ts`]: imports('../audit/index.ts'),
  [`${modules}/projects/index.ts`]: imports('./routes.ts', '../identity/index.ts'),
  [`${modules}/projects/routes.ts`]: imports('fastify', './store.ts'),
  [`${modules}/projects/store.ts`]: imports('kysely'),
  [`${modules}/funds/index.ts`]: imports('../projects/index.ts', './store/pay.ts'),
  [`${modules}/funds/store/pay.ts`]: imports('kysely'),
  'apps/console/src/shared/api.ts': exported('api'),
  'apps/console/src/features/projects/page.tsx': imports(
    '../../shared/api.ts',
    '../../../../../packages/ui/src/index.ts',
  ),
  'apps/console/src/features/funds/page.tsx': imports('../../shared/api.ts'),
  'apps/console/src/app/routes.tsx': imports('../features/projects/page.tsx', '../features/funds/page.tsx'),
}

/** One breach of each rule: the rule, the file that breaks it, what it imports. */
const breaches: [rule: string, file: string, imported: string][] = [
  ['kernel-is-pure', 'packages/kernel/src/base/disk.ts', 'node:fs'],
  ['kernel-folders-import-base', 'packages/kernel/src/schedule/score.ts', '../scoring/index.ts'],
  ['kernel-scoring-may-import-formula', 'packages/kernel/src/scoring/plan.ts', '../schedule/index.ts'],
  ['spreadsheet-knows-formats-only', 'packages/spreadsheet/src/list.ts', 'pg'],
  ['exchange-knows-formats-only', 'packages/exchange/src/chart.ts', '../../ui/src/index.ts'],
  ['platform-knows-no-module', 'apps/server/src/platform/log.ts', '../modules/audit/index.ts'],
  ['module-by-its-face', `${modules}/funds/service.ts`, '../projects/store.ts'],
  ['module-by-its-face-from-outside', 'apps/server/src/start.ts', './modules/projects/store.ts'],
  ['spine-audit', `${modules}/audit/record.ts`, '../identity/index.ts'],
  ['spine-identity', `${modules}/identity/service.ts`, '../projects/index.ts'],
  ['spine-others', `${modules}/projects/service.ts`, '../funds/index.ts'],
  ['http-in-routes', `${modules}/funds/policy.ts`, 'fastify'],
  ['sql-in-stores', `${modules}/funds/subscribers.ts`, 'kysely'],
  ['sql-in-stores', 'apps/server/src/platform/http/pool.ts', 'pg'],
  ['apps-not-the-server', 'apps/cli/src/main.ts', '../../server/src/compose.ts'],
  ['packages-not-apps', 'packages/ui/src/page.tsx', '../../../apps/console/src/shared/api.ts'],
  ['features-apart', 'apps/console/src/features/funds/list.tsx', '../projects/page.tsx'],
  ['shared-below-features', 'apps/console/src/features/funds/menu.tsx', '../../app/routes.tsx'],
  ['shared-knows-no-feature', 'apps/console/src/shared/menu.tsx', '../features/funds/page.tsx'],
  ['antd-in-ui', 'apps/console/src/features/funds/table.tsx', 'antd'],
  ['resolvable', 'apps/cli/src/gone.ts', './nowhere.ts'],
  ['declared', 'apps/cli/src/undeclared.ts', 'lodash'],
  ['tests-are-leaves', 'packages/ui/src/sample.ts', '../../kernel/src/scoring/scoring.test.ts'],
]

test('a house in order has no breach', async (t) => {
  assert.deepEqual(await boundaries.find(plantTree(t, inOrder)), [])
})

test('one planted breach of each dependency rule is found, and by its own rule', async (t) => {
  const planted = Object.fromEntries(breaches.map(([, file, imported]) => [file, imports(imported)]))
  const circle = { 'packages/ui/src/left.ts': imports('./right.ts'), 'packages/ui/src/right.ts': imports('./left.ts') }
  const found = await boundaries.find(plantTree(t, { ...inOrder, ...planted, ...circle }))
  for (const [rule, file] of breaches)
    assert.ok(
      found.some((line) => line.startsWith(`${rule}: ${file} → `)),
      `${rule} ${file}\n${found.join('\n')}`,
    )
  assert.ok(
    found.some((line) => line.startsWith('no-cycles: packages/ui/src/left.ts → ')),
    found.join('\n'),
  )
})

test('a file whose imports were not read is told, so that the check never passes by seeing nothing', async (t) => {
  const blind = { ...inOrder, '.dependency-cruiser.mjs': 'export default { forbidden: [], options: {} }\n' }
  const importing = Object.keys(inOrder).filter((path) => inOrder[path]?.startsWith('import'))
  const found = await boundaries.find(plantTree(t, blind))
  assert.deepEqual(
    new Set(found),
    new Set(importing.map((path) => `${path}: dependency-cruiser saw none of its imports`)),
  )
})
