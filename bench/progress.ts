import { createHash } from 'node:crypto'
import { Transformer } from '@napi-rs/image'
import { Client } from 'pg'
import { photo } from '../apps/server/test/pictures.ts'
import { startServer } from './http/benchmarks.ts'
import { openScene } from './http/scene.ts'
import type { Result } from './main.ts'

const PHOTOS = 12
const READS = 40
/** Pictures known before, with which each new one is compared. */
const KNOWN = 100_000

/** Progress among 10,000 projects: a photo of 12 megapixels until its doubts are told, and a page of the heat map. */
export async function benchmarkProgress(wanted: (name: string) => boolean): Promise<Result[]> {
  const scene = await openScene()
  const server = await startServer('product-server.ts', [scene.ownerUrl, scene.appUrl, scene.dataDir])
  const owner = new Client({ connectionString: scene.ownerUrl })
  await owner.connect()
  const send = async (path: string, init: RequestInit = {}): Promise<{ text: string; ms: number }> => {
    const began = performance.now()
    const headers = { ...init.headers, authorization: `Bearer ${server.token}` }
    const answer = await fetch(`${server.address}/api/v1${path}`, { ...init, headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
    return { text, ms: performance.now() - began }
  }
  try {
    return [
      ...(wanted('evidence.examine') ? [await examine(send, owner)] : []),
      ...(wanted('progress.heat_map') ? [await heatMap(send, owner)] : []),
    ]
  } finally {
    await owner.end()
    server.stop()
    await scene.close()
  }
}

type Send = (path: string, init?: RequestInit) => Promise<{ text: string; ms: number }>

/** Received, kept, read, decoded, made smaller twice and compared with all known; the floor decodes and makes smaller once. */
async function examine(send: Send, owner: Client): Promise<Result> {
  const { rows } = await owner.query<{ id: string }>('select id from projects.project order by id limit 2')
  const report = async (projectId: string): Promise<string> => {
    const body = JSON.stringify({ asOf: '2026-03-01', donePercent: '10' })
    const headers = { 'content-type': 'application/json' }
    const { text } = await send(`/projects/${projectId}/progress-reports`, { method: 'POST', headers, body })
    return (JSON.parse(text) as { id: string }).id
  }
  const [known, reportId] = [await report(rows[0]?.id ?? ''), await report(rows[1]?.id ?? '')]
  await owner.query(knownPictures, [known, KNOWN])
  await owner.query('analyze')
  const [product, floor]: [number[], number[]] = [[], []]
  for (let seed = 0; seed < PHOTOS; seed++) {
    const bytes = await large(seed)
    const form = new FormData()
    form.append('sha256', createHash('sha256').update(bytes).digest('hex'))
    form.append('file', new Blob([new Uint8Array(bytes)]), `${seed}.jpg`)
    product.push((await send(`/progress-reports/${reportId}/evidence`, { method: 'POST', body: form })).ms)
    const began = performance.now()
    await new Transformer(bytes).fastResize({ width: 1_600, height: 1_600, fit: 2 as never }).jpeg(80)
    floor.push(performance.now() - began)
  }
  return resultOf('evidence.examine', '≤ 600 ms', product, floor, { megapixels: 12, known: KNOWN })
}

/** Twelve megapixels of a scene. */
async function large(seed: number): Promise<Buffer> {
  const scene = await photo({ seed })
  return new Transformer(scene).fastResize({ width: 4_000, height: 3_000, fit: 0 as never }).jpeg(90)
}

/** The floor reads the same hundred projects and their months as the owner and writes them as JSON. */
async function heatMap(send: Send, owner: Client): Promise<Result> {
  await owner.query(months)
  await owner.query('analyze')
  const [product, floor]: [number[], number[]] = [[], []]
  for (let n = 0; n < READS; n++) {
    product.push((await send('/progress/heat-map?limit=100&from=2025-12&to=2026-11')).ms)
    const began = performance.now()
    const { rows } = await owner.query(bareMonths)
    JSON.stringify(rows)
    floor.push(performance.now() - began)
  }
  return resultOf('progress.heat_map', '≤ 300 ms', product, floor, { projects: 10_000, shown: 100 })
}

const knownPictures = `
  with file as (
    insert into progress.evidence (id, report_id, project_id, name, media_type, file_hash, size, uploaded_by, received_at, receipt)
    select gen_random_uuid(), r.id, r.project_id, 'known ' || n, 'image/jpeg', encode(sha256(n::text::bytea), 'hex'), 1, r.reporter_id, now(), repeat('0', 64)
    from progress.report r, generate_series(1, $2::int) n where r.id = $1 returning id, project_id)
  insert into progress.picture select id, project_id, (random() * 9e18)::bigint, (random() * 9e18)::bigint from file`

const months = `
  insert into progress.month_position (project_id, month, as_of, planned_percent, actual_percent, deviation_points, data_age_days, is_retold)
  select p.id, m, (m + interval '1 month - 1 day')::date, 50, 47, -3, 2, false
  from projects.project p, generate_series('2025-12-01'::date, '2026-11-01', '1 month') m`

const bareMonths = `
  select p.id, p.name, p.code, (select json_agg(json_build_object('asOf', m.as_of, 'planned', m.planned_percent, 'actual', m.actual_percent,
    'deviation', m.deviation_points, 'age', m.data_age_days) order by m.month) from progress.month_position m where m.project_id = p.id) as cells
  from (select * from projects.project order by updated_at desc, id limit 100) p`

function resultOf(bench: string, aim: string, product: number[], floor: number[], of: Record<string, number>): Result {
  const [p50Ms, floorMs] = [middle(product), middle(floor)]
  const worstMs = Number(Math.max(...product).toFixed(1))
  return {
    bench,
    ratio: Number((p50Ms / floorMs).toFixed(2)),
    aim,
    product: { p50Ms, worstMs, ...of },
    floor: { p50Ms: floorMs },
  }
}

const middle = (times: number[]): number =>
  Number((times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1))
