import { inSandbox, LIMITS, Refusal, type SandboxLimits } from '@jiheng/spreadsheet'
import type { ListChoice, ListFile, ListReading } from './list.ts'

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
    const sizeMb = Math.ceil(file.bytes.length / 1024 / 1024)
    const limitMb = LIMITS.fileBytes / 1024 / 1024
    return { ok: false, problem: new Refusal('too_large', { sizeMb, limitMb }).problem() }
  }
  return inSandbox<ListReading>(new URL('./worker.ts', import.meta.url), { file, choice }, limits)
}
