import type { Check } from './check.ts'
import { readFiles } from './tree.ts'
import { runPackage } from './program.ts'

const folders = ['packages', 'apps', 'bench', 'e2e']

type Cruise = {
  summary: { violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[] }
  modules: { source: string; dependencies: unknown[] }[]
}

/** The dependency rules of ARCHITECTURE.md that imports can tell (.dependency-cruiser.mjs). */
export const boundaries: Check = {
  name: 'boundaries',
  find: async (root) => {
    const sources = folders.flatMap((folder) => readFiles(root, folder, /(?<!\.d)\.tsx?$/))
    const present = folders.filter((folder) => sources.some(({ path }) => path.startsWith(`${folder}/`)))
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...present]
    const run = await runPackage(root, 'dependency-cruiser/bin/dependency-cruise.mjs', args)
    if (!run.output.startsWith('{')) return [run.errors.trim() || 'dependency-cruiser printed nothing']
    const cruise = JSON.parse(run.output) as Cruise
    return [...unread(sources, cruise), ...broken(cruise)]
  },
}

/** dependency-cruiser is silent about files it cannot parse; a file with imports must therefore show dependencies. */
function unread(sources: { path: string; text: string }[], cruise: Cruise): string[] {
  const seen = new Map(cruise.modules.map((module) => [module.source, module.dependencies.length]))
  return sources
    .filter(({ path, text }) => /^(import|export) .*from '/m.test(text) && !seen.get(path))
    .map(({ path }) => `${path}: dependency-cruiser saw none of its imports`)
}

function broken(cruise: Cruise): string[] {
  return cruise.summary.violations.map(({ from, to, rule, cycle }) => {
    const way = cycle ? cycle.map((step) => step.name).join(' → ') : to
    return `${rule.name}: ${from} → ${way}`
  })
}
