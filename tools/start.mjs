// npm start: install what is missing, build the console if stale, run the server.
import { buildConsole } from './console.mjs'
import { execute, leave, requireNode } from './node.mjs'
import { setup } from './setup.mjs'

await setup()
if ((await buildConsole()) !== 0) leave('The console could not be built; the reason is above.')
process.exitCode = await execute(requireNode(), ['apps/server/src/main/all.ts', ...process.argv.slice(2)])
