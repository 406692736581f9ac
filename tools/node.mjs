// Runs on any Node ≥ 20 before anything is installed: only `node:` imports here.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Node 24 as package.json pins it, or this process when it is new enough, or nothing. @returns {string | undefined} */
export function pinnedNode() {
  const pinned = join(root, 'node_modules/.bin/node')
  if (existsSync(pinned)) return pinned
  return majorVersion() >= 24 ? process.execPath : undefined
}

/** The pinned Node; leaves with a sentence when there is none. @returns {string} */
export function requireNode() {
  return (
    pinnedNode() ?? leave('Node 24 is not installed here yet. Run `npm ci` (or `npm start`), which brings it along.')
  )
}

/** What one programme compiled, the next reads: starting takes half as long. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }

/**
 * Runs a command, in the repository's root unless told otherwise, with our own input and output and waits for its end. Passes on a request
 * to stop; a Ctrl-C at a terminal reaches the child by itself, so it is not sent twice.
 * @param {string} command @param {string[]} args @param {string} [folder] where it runs
 * @returns {Promise<number>} the exit code, 128 + signal number after a signal
 */
export function execute(command, args, folder = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, stdio: 'inherit', env: { ...compiled, ...process.env } })
    const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal))
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal ?? ''] ?? 0))
    })
  })
}

/** Ends this process with one sentence for the person at the terminal. @param {string} sentence @returns {never} */
export function leave(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Whether the file of this URL is the program being run, not imported. @param {string} url its `import.meta.url` */
export function isProgram(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url)
}

/** The major version of the Node that runs this. @returns {number} */
export function majorVersion() {
  return Number(process.versions.node.split('.')[0])
}
