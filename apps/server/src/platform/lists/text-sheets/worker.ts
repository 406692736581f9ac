import { parentPort, workerData } from 'node:worker_threads'
import { openBook, Refusal, textRows, type NamedFile } from '@jiheng/spreadsheet'
import type { TextSheets } from './index.ts'

parentPort?.postMessage(await sheetsOf(workerData as NamedFile))

async function sheetsOf(file: NamedFile): Promise<TextSheets> {
  try {
    const { sheets } = await openBook(file)
    const visible = sheets.filter(({ hidden }) => !hidden)
    return { ok: true, sheets: visible.map((sheet) => ({ name: sheet.name, rows: textRows(sheet) })) }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return { ok: false, problem: cause.problem() }
  }
}
