import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { boundaries } from './check/boundaries.ts'
import { format } from './check/format.ts'
import { migrations } from './check/migrations.ts'
import { ownedTables } from './check/owned-tables.ts'
import { linkPackages, plantTree } from './check/planted-tree.ts'
import { surroundings } from './check/surroundings.ts'
import { types } from './check/types.ts'
import { layOut } from './new-module.ts'
import { namesFor } from './new-module/names.ts'

const house = resolve(import.meta.dirname, '..')

test('names: the record comes from the plural or is told; a name that will not do is refused', () => {
  assert.equal(namesFor('inspections', undefined, 8).record, 'inspection')
  assert.equal(namesFor('policies', undefined, 8).record, 'policy')
  assert.deepEqual(namesFor('feedback', 'opinion', 8), {
    module: 'feedback',
    record: 'opinion',
    Record: 'Opinion',
    Module: 'Feedback',
    migration: '0009',
  })
  assert.throws(() => namesFor('feedback', undefined, 8), /Say what one record of feedback is called/)
  assert.throws(() => namesFor('FeedBack', 'opinion', 8), /one lower-case English word/)
})

test('a laid-out module, wired as told, keeps every rule and passes its own tests', { timeout: 300_000 }, async (t) => {
  const root = plantTree(t, {})
  for (const folder of ['apps/server', 'packages', 'tools', 'package.json']) {
    cpSync(join(house, folder), join(root, folder), {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist)$/.test(path),
    })
  }
  linkPackages(root)
  linkWorkspaces(root)
  await layOut(root, 'inspections')
  wire(root)
  ran(root, 'tools/generate.ts')
  for (const check of [format, migrations, ownedTables, surroundings, boundaries, types]) {
    const breaches = (await check.find(root)).filter((line) => line.includes('inspection'))
    assert.equal(breaches.join('\n'), '', check.name)
  }
  await assert.rejects(layOut(root, 'inspections'), /There is a module inspections already/)
  assert.match(
    ran(root, '--test', ['--test-reporter=tap', 'apps/server/src/modules/inspections/inspections.test.ts']),
    /^# pass 2\n# fail 0$/m,
  )
})

/** The tree's own workspaces in place of the house's. */
function linkWorkspaces(root: string): void {
  unlinkSync(join(root, 'node_modules/@jiheng'))
  mkdirSync(join(root, 'node_modules/@jiheng'))
  for (const name of readdirSync(join(root, 'packages'))) {
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@jiheng', name))
  }
}

/** Steps 2 and 3 of what new-module asks for. */
function wire(root: string): void {
  edit(join(root, 'apps/server/src/modules/identity/permissions.ts'), [
    [/\n\] as const\n/, "\n  'inspections:read',\n  'inspections:write',\n] as const\n"],
    [/(project_office: \{\s+permissions: \[)/, "$1 'inspections:read', 'inspections:write',"],
  ])
  edit(join(root, 'apps/server/src/compose.ts'), [
    [
      /(\n {2}const projects = create.*\n)/,
      '$1  const inspections = createInspections({ database, clock, facts, projects })\n',
    ],
    [/(\n {2}projectRoutes\(.*\n)/, '$1  inspectionRoutes(app, inspections)\n'],
    [/^/, "import { createInspections, inspectionRoutes } from './modules/inspections/index.ts'\n"],
  ])
}

function edit(file: string, changes: [RegExp, string][]): void {
  let text = readFileSync(file, 'utf8')
  for (const [place, words] of changes) {
    assert.match(text, place)
    text = text.replace(place, words)
  }
  writeFileSync(file, text)
}

function ran(root: string, script: string, args: string[] = []): string {
  const { NODE_TEST_CONTEXT: _, JIHENG_TEST_CLUSTER: __, ...env } = process.env
  const run = spawnSync(process.execPath, [script, ...args], { cwd: root, env, encoding: 'utf8' })
  assert.equal(run.status, 0, run.stdout + run.stderr)
  return run.stdout
}
