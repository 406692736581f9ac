// Builds apps/console when its sources changed since the last build. Runs as a program or by import.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execute, isProgram, requireNode, root } from './node.mjs'

const sources = [
  'package-lock.json',
  'apps/console',
  'packages/ui',
  'packages/phrases',
  'packages/api',
  'packages/kernel',
  'packages/exchange',
]
const stamp = join(root, 'apps/console/dist/.sources')

/** Builds the console if it is stale. @returns {Promise<number>} 0, or the build's exit code */
export async function buildConsole() {
  const hash = hashOf(sources.flatMap((path) => filesIn(path)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 0
  console.log('Building the console …')
  const started = Date.now()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const code = await execute(requireNode(), [vite, 'build', 'apps/console', '--logLevel=warn'])
  if (code !== 0) return code
  writeFileSync(stamp, hash)
  console.log(`Console built in ${Math.round((Date.now() - started) / 1000)} s.`)
  return 0
}

/** @param {string} path @returns {string[]} files below it, as paths from the root, sorted */
function filesIn(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  const entries = readdirSync(join(root, path), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return entries
    .filter((entry) => !['node_modules', 'dist'].includes(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesIn(`${path}/${entry.name}`))
}

/** @param {string[]} files @returns {string} */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

if (isProgram(import.meta.url)) process.exitCode = await buildConsole()
