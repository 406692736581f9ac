import type { Check } from './check.ts'
import { readFiles } from './tree.ts'

const LINES = 400
const folders = ['apps', 'packages', 'tools', 'bench', 'e2e', 'deploy', 'docs']
const written = /\.(tsx?|mjs|css|sql|sh|md)$/
const vague = /(^|[/.-])(utils?|helpers?|common|managers?|misc)([/.-]|$)/

/** Written files have at most 400 lines, a kebab-case name, and a name that says what they hold. */
export const sizes: Check = {
  name: 'sizes',
  find: (root) =>
    folders
      .flatMap((folder) => readFiles(root, folder, written))
      .filter(({ path }) => !/\.gen\.ts$|\/data\//.test(path))
      .flatMap(({ path, text }) => [...lengthOf(path, text), ...nameOf(path)]),
}

function lengthOf(path: string, text: string): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return lines > LINES ? [`${path}: ${lines} lines, at most ${LINES}`] : []
}

function nameOf(path: string): string[] {
  const breaches = []
  if (vague.test(path)) breaches.push(`${path}: the name says nothing about what it holds`)
  const file = path.slice(path.lastIndexOf('/') + 1)
  const shouting = /^[A-Z]+\.md$/.test(file)
  const migration = /^\d{4}_[a-z]+__[a-z0-9_]+\.sql$/.test(file)
  if (!shouting && !migration && !/^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(file))
    breaches.push(`${path}: file names are kebab-case`)
  return breaches
}
