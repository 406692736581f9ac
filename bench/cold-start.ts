import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCluster } from '../apps/server/src/platform/db/cluster.ts'
import type { Result } from './main.ts'

const RUNS = 5
const PORT = 18_080

/** From the command to `/readyz` 200 on an initialised data folder; the floor is PostgreSQL itself starting on it. */
export async function benchmarkColdStart(): Promise<Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-bench-'))
  try {
    await serverStart(dataDir)
    const products: number[] = []
    const floors: number[] = []
    for (let run = 0; run < RUNS; run++) {
      products.push(await serverStart(dataDir))
      floors.push(await clusterStart(dataDir))
    }
    const [product, floor] = [median(products), median(floors)]
    return [
      {
        bench: 'start.cold',
        ratio: Number((product / floor).toFixed(2)),
        aim: '≤ 3000 ms',
        product: { ms: product },
        floor: { ms: floor },
      },
    ]
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function serverStart(dataDir: string): Promise<number> {
  const from = performance.now()
  const child = spawn(process.execPath, ['apps/server/src/main/all.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(PORT), DEMO: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const isReady = () =>
    fetch(`http://127.0.0.1:${PORT}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`the server stopped with ${child.exitCode}`)
    await sleep(10)
  }
  const ms = Math.round(performance.now() - from)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return ms
}

async function clusterStart(dataDir: string): Promise<number> {
  const from = performance.now()
  const cluster = await startCluster(dataDir)
  const ms = Math.round(performance.now() - from)
  await cluster.stop()
  return ms
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
