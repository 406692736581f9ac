import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test, type TestContext } from 'node:test'
import { closingLine } from './tally.ts'

const imports = "import { describe, test } from 'node:test'\nimport assert from 'node:assert/strict'\n"

/** Runs the given files as npm test would, in a process of its own, and returns what it printed and counted. */
function printed(t: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'jiheng-report-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), imports + text)
  const [runner, tally] = ['node-tests.ts', 'tally.ts'].map((file) => resolve(import.meta.dirname, file))
  const program = `import { runNodeTests } from '${runner}'
    import { closingLine } from '${tally}'
    console.log(closingLine(await runNodeTests(import.meta.dirname, ${JSON.stringify(Object.keys(files))})))`
  writeFileSync(join(root, 'run.mjs'), program)
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return spawnSync(process.execPath, [join(root, 'run.mjs')], { env, encoding: 'utf8' }).stdout
}

test('passed, failed and skipped tests are counted once each, and a failure shows where and why', (t) => {
  const text = printed(t, {
    'sums.test.ts': `describe('sums', () => {
      test('one and one', () => assert.equal(1 + 1, 2))
      test('two and two', () => assert.equal(2 + 2, 5))
      test('of the registry', { skip: 'no registry here' }, () => {})
    })
    test('outer', async (t) => { await t.test('inner', () => { throw new Error('inner fell') }) })`,
    'words.test.ts': "test('a word', () => assert.ok('word'))",
  })
  assert.match(text, /^✗ sums\.test\.ts {2}1 passed, 2 failed, 1 skipped/m)
  assert.match(text, /^✓ words\.test\.ts {2}1 passed/m)
  assert.match(text, /✗ sums › two and two\n.*AssertionError[\s\S]*4 !== 5/)
  assert.match(text, /✗ outer › inner\n.*inner fell/)
  assert.match(text, /– sums › of the registry: no registry here/)
  assert.equal(text.trim().split('\n').at(-1), '2 passed, 2 failed, 1 skipped')
})

test('a file that holds no test, or dies, is a failure and says what it printed', (t) => {
  const text = printed(t, {
    'empty.test.ts': '',
    'broken.test.ts': "console.log('about to load')\nawait import('./nowhere.ts')\n",
  })
  assert.match(text, /✗ holds no test/)
  assert.match(text, /✗ outside any test[\s\S]*about to load[\s\S]*ERR_MODULE_NOT_FOUND/)
  assert.equal(text.trim().split('\n').at(-1), '0 passed, 2 failed')
})

test('the closing line names skipped tests only when there are some', () => {
  assert.equal(closingLine({ passed: 12, failed: 0, skipped: 0 }), '12 passed, 0 failed')
  assert.equal(closingLine({ passed: 12, failed: 1, skipped: 3 }), '12 passed, 1 failed, 3 skipped')
})
