import type { Check } from './check.ts'
import { linesOf, runPackage } from './program.ts'

/** The rules of .oxlintrc.json, with types: no floating promise, no `any`, no long file or function, hooks in order. */
export const lint: Check = {
  name: 'lint',
  find: async (root) => linesOf(await runPackage(root, 'oxlint/bin/oxlint', ['--format=unix', '--deny-warnings'])),
}
