#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { execute, requireNode } from '../../tools/node.mjs'

const program = fileURLToPath(new URL('./src/main.ts', import.meta.url))
process.exitCode = await execute(requireNode(), [program, ...process.argv.slice(2)], process.cwd())
