import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { sealOf, SEALS } from '../check/migrations.ts'
import { migrationSeals } from './seals.ts'

test('a committed migration keeps its seal however it is edited; one that has not landed is sealed anew', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'jiheng-seals-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd: root,
      stdio: 'pipe',
    })
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const seal = async () => {
    for (const [path, text] of await migrationSeals(root).produce()) write(path, text)
    return JSON.parse((await migrationSeals(root).produce()).get(SEALS) ?? '') as Record<string, string>
  }
  const [landed, drafted] = ['0001_funds__first.sql', '0002_funds__second.sql']
  const folder = dirname(SEALS)

  write(`${folder}/${landed}`, 'select 1;')
  await seal()
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'first')
  write(`${folder}/${drafted}`, 'select 2;')
  await seal()
  write(`${folder}/${landed}`, 'select 10;')
  write(`${folder}/${drafted}`, 'select 20;')
  assert.deepEqual(await seal(), { [landed]: sealOf({ text: 'select 1;' }), [drafted]: sealOf({ text: 'select 20;' }) })
})
