import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { test, type TestContext } from 'node:test'
import type { Check } from './check.ts'

const house = resolve(import.meta.dirname, '../..')
const settings = ['.gitignore', 'tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json', '.dependency-cruiser.mjs']

/**
 * A small tree under the house's own settings, gone after the test: `files` by path.
 */
export function plantTree(t: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'jiheng-planted-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const file of settings) copyFileSync(join(house, file), join(root, file))
  for (const [path, text] of Object.entries({ 'package.json': '{ "type": "module" }\n', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** Lets a tree see the installed packages, one by one: tools that skip node_modules would search a linked one. */
export function linkPackages(root: string): void {
  mkdirSync(join(root, 'node_modules'))
  for (const name of readdirSync(join(house, 'node_modules')).filter((each) => !each.startsWith('.'))) {
    symlinkSync(join(house, 'node_modules', name), join(root, 'node_modules', name))
  }
}

/** A breach of a rule: the files that make it, and how the check must tell it. */
export type Planted = { breach: string; files: Record<string, string>; found: RegExp }

/** Proves that `check` is silent on `inOrder` and finds each breach added to it. */
export function proves(check: Check, inOrder: Record<string, string>, planted: Planted[]): void {
  test(`${check.name}: silent on a tree in order`, async (t) => {
    assert.deepEqual(await check.find(plantTree(t, inOrder)), [])
  })
  for (const { breach, files, found } of planted) {
    test(`${check.name}: ${breach}`, async (t) => {
      assert.match((await check.find(plantTree(t, { ...inOrder, ...files }))).join('\n'), found)
    })
  }
}

/** The same for checks that run a program over the tree: all breaches lie in one, each in files of its own. */
export function provesAtOnce(check: Check, inOrder: Record<string, string>, planted: Planted[]): void {
  const findIn = async (t: TestContext, files: Record<string, string>) => {
    const root = plantTree(t, files)
    linkPackages(root)
    return (await check.find(root)).join('\n')
  }
  test(`${check.name}: silent on a tree in order`, async (t) => assert.equal(await findIn(t, inOrder), ''))
  test(`${check.name}: ${planted.map(({ breach }) => breach).join('; ')}`, async (t) => {
    const found = await findIn(t, Object.assign({ ...inOrder }, ...planted.map(({ files }) => files)))
    for (const each of planted) assert.match(found, each.found, each.breach)
  })
}
