import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { TestContext } from 'node:test'

const house = resolve(import.meta.dirname, '../..')
const settings = ['tsconfig.json', '.oxlintrc.json', '.oxfmtrc.json', '.dependency-cruiser.mjs']

/**
 * A small tree under the house's own settings, gone after the test: `files` by path. It sees the installed packages unless
 * it brings its own node_modules.
 */
export function plantTree(t: TestContext, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'jiheng-planted-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const file of settings) copyFileSync(join(house, file), join(root, file))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  if (!Object.keys(files).some((path) => path.startsWith('node_modules/'))) {
    symlinkSync(join(house, 'node_modules'), join(root, 'node_modules'))
  }
  return root
}
