// node tools/run.mjs FILE [args…] — runs a TypeScript file with the pinned Node.
import { execute, leave, requireNode } from './node.mjs'

const args = process.argv.slice(2)
if (args.length === 0) leave('Usage: node tools/run.mjs FILE [args…]')
process.exitCode = await execute(requireNode(), args)
