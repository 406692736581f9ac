import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { Client } from 'pg'
import type { Result } from '../main.ts'
import { captureSql } from './captured-sql.ts'
import { openScene, type Scene } from './scene.ts'

const CONNECTIONS = 16
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const ROUNDS = 3

type Load = { url: string; requests: autocannon.Request[] }
type Measured = { requestsPerSecond: number; p50Ms: number; p99Ms: number }

/** The three calls people make all day, each against bare Fastify and pg doing the same SQL. */
export async function benchmarkHttp(wanted: (name: string) => boolean): Promise<Result[]> {
  const scene = await openScene()
  const sqlFile = join(scene.dataDir, 'captured.json')
  const query = {
    kind: ['road', 'port'],
    class: ['continued'],
    regionCode: '4507',
    sort: 'planned_finish',
    limit: 50,
  } as const
  const ids = await projectIds(scene)
  writeFileSync(
    sqlFile,
    JSON.stringify(
      await captureSql(scene.ownerUrl, { ...query, kind: [...query.kind], class: [...query.class] }, ids[0] ?? ''),
    ),
  )
  const product = await startServer('product-server.ts', [scene.ownerUrl, scene.appUrl, scene.dataDir])
  const floor = await startServer('floor-server.ts', [scene.ownerUrl, sqlFile])
  const headers = { authorization: `Bearer ${product.token}`, 'content-type': 'application/json' }
  const listPath = '/api/v1/projects?kind=road&kind=port&class=continued&regionCode=4507&sort=planned_finish&limit=50'
  const edits = ids.slice(0, 2_000)
  const calls: { bench: string; aim: string; product: Load; floor: Load }[] = [
    {
      bench: 'http.list_projects',
      aim: '≥ 0.6',
      product: { url: product.address, requests: [{ path: listPath, headers }] },
      floor: { url: floor.address, requests: [{ path: '/list' }] },
    },
    {
      bench: 'http.project_detail',
      aim: '≥ 0.5',
      product: {
        url: product.address,
        requests: ids.slice(0, 500).map((id) => ({ path: `/api/v1/projects/${id}`, headers })),
      },
      floor: { url: floor.address, requests: ids.slice(0, 500).map((id) => ({ path: `/detail/${id}` })) },
    },
    {
      bench: 'http.update_project',
      aim: '≥ 0.3',
      product: { url: product.address, requests: edits.map((id) => productEdit(id, headers)) },
      floor: { url: floor.address, requests: ids.slice(2_000, 4_000).map((id) => floorEdit(id)) },
    },
  ]
  try {
    const results: Result[] = []
    for (const call of calls) if (wanted(call.bench)) results.push(await compare(call))
    return results
  } finally {
    product.stop()
    floor.stop()
    await scene.close()
  }
}

/** Runs product and floor in turn, so that both meet the same moods of the machine; medians of the rounds are told. */
async function compare(call: { bench: string; aim: string; product: Load; floor: Load }): Promise<Result> {
  const rounds: { product: Measured; floor: Measured }[] = []
  await load(call.product, 1)
  await load(call.floor, 1)
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ product: await load(call.product, SECONDS), floor: await load(call.floor, SECONDS) })
  const ratios = rounds
    .map(({ product, floor }) => product.requestsPerSecond / floor.requestsPerSecond)
    .toSorted((a, b) => a - b)
  const middle = rounds.toSorted((a, b) => a.product.requestsPerSecond - b.product.requestsPerSecond)[
    Math.floor(ROUNDS / 2)
  ]
  if (!middle) throw new Error('no round was run')
  return {
    bench: call.bench,
    ratio: Number((ratios[Math.floor(ROUNDS / 2)] ?? 0).toFixed(2)),
    aim: call.aim,
    product: middle.product,
    floor: middle.floor,
  }
}

async function load({ url, requests }: Load, seconds: number): Promise<Measured> {
  let connection = 0
  // Each connection goes through records of its own, as people at different desks do.
  const setupClient = (client: autocannon.Client) => {
    const mine = connection++
    const own = requests.filter((_, index) => index % CONNECTIONS === mine)
    client.setRequests(own.length > 0 ? own : requests)
  }
  const result = await autocannon({ url, requests, connections: CONNECTIONS, duration: seconds, setupClient })
  const failed = result.non2xx + result.errors
  // The last edit of a round may be cut off after it was counted; its record then answers once that the version is stale.
  if (failed > result.requests.total * 0.1)
    throw new Error(
      `${failed} of ${result.requests.total} requests to ${url} failed: ${JSON.stringify(result.statusCodeStats)}`,
    )
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  }
}

let editions = 0

/** Edits the version the last answer told, as a page that just saved it would. */
function productEdit(id: string, headers: Record<string, string>): autocannon.Request {
  let version = 1
  return {
    method: 'PATCH',
    path: `/api/v1/projects/${id}`,
    setupRequest: (request) => ({
      ...request,
      headers: { ...headers, 'if-match': `"${version}"` },
      body: JSON.stringify({ description: `第 ${++editions} 次修改` }),
    }),
    onResponse: (status, body) => {
      if (status === 200) version = (JSON.parse(body) as { version: number }).version
      if (status === 412) version++
    },
  }
}

function floorEdit(id: string): autocannon.Request {
  return {
    method: 'PATCH',
    path: `/update/${id}`,
    headers: { 'content-type': 'application/json' },
    setupRequest: (request) => ({ ...request, body: JSON.stringify({ description: `第 ${++editions} 次修改` }) }),
  }
}

async function projectIds(scene: Scene): Promise<string[]> {
  const client = new Client({ connectionString: scene.ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from projects.project order by md5(id::text)')
  await client.end()
  return rows.map((row) => row.id)
}

/** Starts a server of this folder in a process of its own; it tells its address in its first line. */
export async function startServer(
  file: string,
  args: string[],
): Promise<{ address: string; token: string; stop(): void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { address, token = '' } = JSON.parse(line.toString()) as { address: string; token?: string }
  return { address, token, stop: () => child.kill('SIGTERM') }
}
