import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '../errors.ts'

/**
 * Holds a data folder for this process, so that what a killed server left behind can be told from a server at work.
 * Returns the release. Throws `StartRefused` while another server holds the folder.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'server.lock')
  const mine = JSON.stringify({ pid: process.pid, bornAt: birthOf(process.pid) })
  try {
    writeFileSync(file, mine, { flag: 'wx' })
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause
    const holder = readHolder(file)
    if (holder && holder.pid !== process.pid && birthOf(holder.pid) === holder.bornAt)
      throw new StartRefused('second_server', { folder })
    writeFileSync(file, mine)
  }
  return () => rmSync(file, { force: true })
}

function readHolder(file: string): { pid: number; bornAt: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; bornAt: string }
  } catch {
    return undefined // Cut short by a full disk or a power failure: nobody holds the folder.
  }
}

/** When a process started, as the system tells it; process numbers are used again, births are not. */
function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const [state, ...numbers] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return state === 'Z' ? undefined : numbers[18]
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
