import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartRefused } from '../errors.ts'

/**
 * PostgreSQL refuses to run as root. A started command is therefore wrapped: as an ordinary user it runs as it is; as
 * root it runs as the owner of the data folder or the system's `postgres`/`nobody` user where that user can reach the
 * files, and otherwise inside a user namespace in which the caller is not root.
 */
export type RunAs = {
  wrap(command: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number }
}

const plain: RunAs = { wrap: (command, args) => ({ command, args }) }

const NAMESPACE_USER = '1000'

const namespaced: RunAs = {
  wrap: (command, args) => ({
    command: 'unshare',
    args: ['--user', `--map-user=${NAMESPACE_USER}`, '--', command, ...args],
  }),
}

/** Chooses how PostgreSQL runs on `clusterDir` (which exists). Throws `StartRefused` when there is no way. */
export function chooseRunAs(clusterDir: string, binDir: string): RunAs {
  if (process.getuid?.() !== 0) return plain
  const owner = statSync(clusterDir)
  if (owner.uid !== 0) return as(owner.uid, owner.gid)
  const user = existsSync(`${clusterDir}/PG_VERSION`) ? undefined : systemUser()
  if (user && othersReach(clusterDir) && othersReach(binDir)) {
    chownSync(clusterDir, user.uid, user.gid)
    return as(user.uid, user.gid)
  }
  if (spawnSync('unshare', ['--user', `--map-user=${NAMESPACE_USER}`, '--', 'true']).status === 0) return namespaced
  throw new StartRefused('root_cannot_run_database', { folder: clusterDir })
}

function as(uid: number, gid: number): RunAs {
  return { wrap: (command, args) => ({ command, args, uid, gid }) }
}

function systemUser(): { uid: number; gid: number } | undefined {
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0], line.split(':')]),
  )
  const user = users.get('postgres') ?? users.get('nobody')
  return user && { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Whether every folder from the root down to `path` lets others pass. */
function othersReach(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    accessSync(folder, constants.X_OK)
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
