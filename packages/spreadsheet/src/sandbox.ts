import { Worker } from 'node:worker_threads'
import { LIMITS } from './limits.ts'
import { Refusal, type FileProblem, type RefusalReason } from './refusal.ts'

/** Time and heap a reading may take; the defaults are for files of the largest accepted size. */
export type SandboxLimits = { millis?: number; heapMb?: number }

export type Refused = { ok: false; problem: FileProblem }

/**
 * Runs the program at `program` in a worker of its own and returns the first message it posts, so that a hostile file can
 * cost neither the server's memory nor its attention. The program finds `input` in its `workerData`.
 * Never throws for what a file contains: `too_slow`, `too_much_memory` and `unreadable` are refusals like the others.
 */
export async function inSandbox<Reading>(
  program: URL,
  input: unknown,
  limits: SandboxLimits = {},
): Promise<Reading | Refused> {
  const worker = new Worker(program, {
    workerData: input,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb ?? LIMITS.heapMb, maxYoungGenerationSizeMb: 64 },
  })
  try {
    return await firstWord(worker, limits.millis ?? LIMITS.millis)
  } finally {
    await worker.terminate()
  }
}

function firstWord<Reading>(worker: Worker, millis: number): Promise<Reading | Refused> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refused('too_slow', { seconds: Math.round(millis / 1000) })), millis)
    const settle = (reading: Reading | Refused): void => {
      clearTimeout(timer)
      resolve(reading)
    }
    worker.once('message', settle)
    worker.once('error', (error) => settle(refused(isOutOfMemory(error) ? 'too_much_memory' : 'unreadable')))
    worker.once('exit', () => settle(refused('unreadable')))
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function refused(reason: RefusalReason, params: Record<string, string | number> = {}): Refused {
  return { ok: false, problem: new Refusal(reason, params).problem() }
}
