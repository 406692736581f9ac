import type { Check } from './check.ts'
import { linesOf, runPackage } from './program.ts'

/** Every file looks as `npm run format` leaves it. */
export const format: Check = {
  name: 'format',
  find: async (root) => linesOf(await runPackage(root, 'oxfmt/bin/oxfmt', ['--list-different'])),
}
