import { Client } from 'pg'
import { writeMspdi } from '@jiheng/exchange'
import type { Activity, Network } from '@jiheng/kernel/schedule'
import { startServer } from './http/benchmarks.ts'
import { openScene } from './http/scene.ts'
import type { Result } from './main.ts'

const MOVES = 40
const READS = 20

/** Schedules through the API among 10,000 projects: a move that 200 activities follow, and reading one of 5,000 activities. */
export async function benchmarkSchedules(): Promise<Result[]> {
  const scene = await openScene()
  const server = await startServer('product-server.ts', [scene.ownerUrl, scene.appUrl, scene.dataDir])
  const owner = new Client({ connectionString: scene.ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ id: string }>('select id from projects.project order by id limit 2')
    const [short = '', long = ''] = rows.map(({ id }) => id)
    const call = caller(server.address, server.token)
    await importPlan(call, short, chain(200))
    await importPlan(call, long, chain(5_000))
    await owner.query('analyze')
    return [await cascade(call, owner, short), await read(call, owner, long)]
  } finally {
    await owner.end()
    server.stop()
    await scene.close()
  }
}

type Call = (method: string, path: string, body?: unknown, version?: number) => Promise<{ text: string; ms: number }>

function caller(address: string, token: string): Call {
  return async (method, path, body, version) => {
    const isForm = body instanceof FormData
    const began = performance.now()
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
    return { text, ms: performance.now() - began }
  }
}

/** A chain of activities of one day each, in phases of fifty. */
function chain(count: number): Network {
  const phases = Array.from({ length: count / 50 }, (_, n): Activity => ({
    ...{ id: `${n + 1}`, name: `第${n + 1}段`, kind: 'summary', duration: 0 },
  }))
  const idOf = (n: number): string => String(phases.length + 1 + n)
  const activities = Array.from({ length: count }, (_, n): Activity => ({
    ...{ id: idOf(n), name: `工序${n + 1}`, parent: String(Math.floor(n / 50) + 1), duration: 1 },
  }))
  const links = activities.slice(1).map((_, n) => ({ from: idOf(n), to: idOf(n + 1) }))
  return { start: '2026-03-02', activities: [...phases, ...activities], links }
}

async function importPlan(call: Call, projectId: string, network: Network): Promise<void> {
  const written = writeMspdi(network)
  if (!written.ok) throw new Error(written.problem)
  const form = new FormData()
  form.set('file', new Blob([written.text]), 'plan.xml')
  const { id } = JSON.parse((await call('POST', `/projects/${projectId}/schedule/imports`, form)).text) as {
    id: string
  }
  await call('POST', `/projects/${projectId}/schedule/imports/${id}/application`, {}, 0)
}

/** Each move is done when every date is stored; the floor is the two bare updates of as many rows in one transaction. */
async function cascade(call: Call, owner: Client, projectId: string): Promise<Result> {
  const { activities } = JSON.parse((await call('GET', `/projects/${projectId}/schedule`)).text) as {
    activities: { nodeId: string[]; title: string[] }
  }
  const first = activities.nodeId[activities.title.indexOf('工序1')] ?? ''
  const version = async (): Promise<number> =>
    (JSON.parse((await call('GET', `/projects/${projectId}/schedule`)).text) as { version: number }).version
  const [product, floor]: [number[], number[]] = [[], []]
  let at = await version()
  for (let n = 0; n < MOVES; n++) {
    const body = { startsOn: n % 2 === 0 ? '2026-03-03' : '2026-03-02' }
    product.push((await call('PATCH', `/projects/${projectId}/schedule/activities/${first}`, body, at++)).ms)
    const began = performance.now()
    await owner.query('begin')
    await owner.query('update projects.node set starts_on = starts_on, due_on = due_on where project_id = $1', [
      projectId,
    ])
    await owner.query('update schedule.activity set early_start = early_start where project_id = $1', [projectId])
    await owner.query('commit')
    floor.push(performance.now() - began)
  }
  return result('schedule.cascade', '≤ 60 ms', product, floor, activities.nodeId.length)
}

/** The floor is reading the same rows as the owner and writing them as JSON. */
async function read(call: Call, owner: Client, projectId: string): Promise<Result> {
  const [product, floor]: [number[], number[]] = [[], []]
  let count = 0
  for (let n = 0; n < READS; n++) {
    product.push((await call('GET', `/projects/${projectId}/schedule`)).ms)
    const began = performance.now()
    const { rows } = await owner.query(
      'select * from schedule.activity a join projects.node n on n.id = a.node_id where a.project_id = $1',
      [projectId],
    )
    JSON.stringify(rows)
    floor.push(performance.now() - began)
    count = rows.length
  }
  return result('schedule.read_5k', '≤ 100 ms', product, floor, count)
}

function result(bench: string, aim: string, product: number[], floor: number[], activities: number): Result {
  const [p50, floorP50] = [middle(product), middle(floor)]
  return {
    bench,
    ratio: Number((p50 / floorP50).toFixed(2)),
    aim,
    product: { p50Ms: p50, worstMs: Number(Math.max(...product).toFixed(1)), activities },
    floor: { p50Ms: floorP50 },
  }
}

const middle = (times: number[]): number =>
  Number((times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1))
