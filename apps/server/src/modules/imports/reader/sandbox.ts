import { Worker } from 'node:worker_threads'
import { LIMITS } from './limits.ts'
import type { ListChoice, ListFile, ListReading } from './list.ts'
import { Refusal, type RefusalReason } from './refusal.ts'

/** Time and heap a reading may take; the defaults are for files of the largest accepted size. */
export type SandboxLimits = { millis?: number; heapMb?: number }

/**
 * Reads a list in a worker of its own, so that a hostile file can cost neither the server's memory nor its attention.
 * Never throws for what a file contains: `too_slow`, `too_much_memory` and `unreadable` are refusals like the others.
 */
export async function readListSafely(
  file: ListFile,
  choice: ListChoice = {},
  limits: SandboxLimits = {},
): Promise<ListReading> {
  if (file.bytes.length > LIMITS.fileBytes) {
    return refused('too_large', {
      sizeMb: Math.ceil(file.bytes.length / 1024 / 1024),
      limitMb: LIMITS.fileBytes / 1024 / 1024,
    })
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file, choice },
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb ?? LIMITS.heapMb, maxYoungGenerationSizeMb: 64 },
  })
  try {
    return await firstWord(worker, limits.millis ?? LIMITS.millis)
  } finally {
    await worker.terminate()
  }
}

function firstWord(worker: Worker, millis: number): Promise<ListReading> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refused('too_slow', { seconds: Math.round(millis / 1000) })), millis)
    const settle = (reading: ListReading): void => {
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

function refused(reason: RefusalReason, params: Record<string, string | number> = {}): ListReading {
  return { ok: false, problem: new Refusal(reason, params).problem() }
}
