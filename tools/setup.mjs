// Installs what package-lock.json asks for and node_modules lacks. Runs on any Node ≥ 20 with nothing installed.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isProgram, leave, majorVersion, root } from './node.mjs'

/** Brings node_modules to the state of package-lock.json; silent when nothing is missing, a sentence when it cannot. */
export async function setup() {
  if (majorVersion() < 20) leave(`Node 20 or newer is needed; this is ${process.versions.node}.`)
  if (isInstalled()) return
  console.log('Installing packages (npm ci) …')
  const started = Date.now()
  const { code, complaints } = await npmCi()
  const told = complaints.trim().split('\n').slice(0, 8).join('\n')
  if (code !== 0) leave(`${reason(complaints)}\n\n${told}`)
  if (told) console.error(told)
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** npm writes node_modules/.package-lock.json last, so it tells what a finished install left there. */
function isInstalled() {
  const wanted = packages('package-lock.json')
  const present = packages('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    return found ? found.version === entry.version && found.integrity === entry.integrity : Boolean(entry.optional)
  })
}

/** @param {string} file @returns {Record<string, {version?: string, integrity?: string, optional?: boolean}> | undefined} */
function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @returns {Promise<{code: number | null, complaints: string}>} */
function npmCi() {
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund']
  return new Promise((resolve) => {
    const npm = spawn('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaints = ''
    npm.stderr.on('data', (chunk) => (complaints += chunk))
    npm.on('error', (error) => resolve({ code: 1, complaints: error.message }))
    npm.on('close', (code) => resolve({ code, complaints }))
  })
}

/** @param {string} complaints what npm printed @returns {string} what happened and what to do next */
function reason(complaints) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(complaints))
    return 'The packages could not be fetched: the npm registry did not answer. Check the network or the proxy, then run this again.'
  if (/ENOSPC/.test(complaints)) return 'The packages could not be installed: the disk is full. About 1.5 GB is needed.'
  if (/EACCES|EPERM/.test(complaints))
    return 'The packages could not be installed: this user may not write to node_modules.'
  if (/spawn npm ENOENT/.test(complaints)) return 'npm was not found. It comes with Node: install Node 20 or newer.'
  if (/EUSAGE/.test(complaints))
    return 'package-lock.json does not fit package.json: run `npm install` and commit what it changes.'
  return 'The packages could not be installed (npm ci failed):'
}

if (isProgram(import.meta.url)) await setup()
