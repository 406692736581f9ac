import type { Check } from './check.ts'
import { linesOf, runPackage } from './program.ts'

/** Every file holds in the type system, under tsconfig.json. */
export const types: Check = {
  name: 'types',
  find: async (root) =>
    linesOf(await runPackage(root, 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', 'tsconfig.json'])),
}
