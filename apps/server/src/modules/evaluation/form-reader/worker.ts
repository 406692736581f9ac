import { parentPort, workerData } from 'node:worker_threads'
import { openBook, Refusal, textOf, type NamedFile } from '@jiheng/spreadsheet'
import type { FormSheets } from './index.ts'

parentPort?.postMessage(await sheetsOf(workerData as NamedFile))

async function sheetsOf(file: NamedFile): Promise<FormSheets> {
  try {
    const { sheets } = await openBook(file)
    const visible = sheets.filter(({ hidden }) => !hidden)
    return {
      ok: true,
      sheets: visible.map(({ name, rows }) => ({
        name,
        rows: rows.map(({ at, cells }) => ({ at, cells: Array.from(cells, (cell) => textOf(cell ?? null)) })),
      })),
    }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return { ok: false, problem: cause.problem() }
  }
}
