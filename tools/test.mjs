// npm test [-- WORD…]: install what is missing, then every check and test, or the tests whose path contains a WORD.
import { execute, requireNode } from './node.mjs'
import { setup } from './setup.mjs'

await setup()
process.exitCode = await execute(requireNode(), ['tools/test/main.ts', ...process.argv.slice(2)])
