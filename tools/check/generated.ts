import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Generator } from '../generate/generator.ts'
import type { Check } from './check.ts'

/** Every generated file is what its generator makes now. The generators load the server, so only this check does. */
export const generated: Check = {
  name: 'generated',
  find: async (root) => staleFiles(root, (await import('../generate.ts')).generators),
}

/** The files below `root` that differ from what the generators make. */
export async function staleFiles(root: string, chosen: Generator[]): Promise<string[]> {
  const stale: string[] = []
  for (const { name, produce } of chosen) {
    for (const [path, text] of await produce()) {
      const present = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined
      if (present !== text)
        stale.push(`${path}: ${present === undefined ? 'missing' : 'stale'} (${name}); run \`npm run generate\``)
    }
  }
  return stale
}
