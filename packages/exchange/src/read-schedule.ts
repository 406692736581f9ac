import { isPhraseKey } from '@jiheng/phrases'
import { extensionOf, Refusal, type FileProblem } from '@jiheng/spreadsheet'
import { readNetwork } from './json/read-network.ts'
import { LIMITS } from './limits.ts'
import { readMspdi } from './mspdi/read-mspdi.ts'
import { Unreadable, type ReadingProblem } from './refusal.ts'
import type { ScheduleFile, ScheduleFormat, ScheduleReading } from './schedule-file.ts'
import { readTable } from './table/read-table.ts'
import { readXer } from './xer/read-xer.ts'

/**
 * Reads a schedule of any known format, which its first bytes tell: Project XML, Primavera XER, the JSON network, or a table.
 * Never throws for what a file contains: what cannot be read is a problem with its phrase, what was ignored or assumed is
 * a notice. Run it through `readScheduleSafely` when the file comes from outside.
 */
export async function readSchedule(file: ScheduleFile): Promise<ScheduleReading> {
  const tooLarge = problemOfSize(file.bytes.length)
  if (tooLarge) return tooLarge
  try {
    switch (formatOf(file)) {
      case 'mspdi':
        return await readMspdi(file.bytes)
      case 'xer':
        return await readXer(file.bytes)
      case 'json':
        return problemOfSize(file.bytes.length, LIMITS.jsonBytes) ?? readNetwork(file.bytes)
      case 'table':
        return await readTable(file)
    }
  } catch (error) {
    return problemOf(error)
  }
}

/** The problem of a file of this many bytes, if it is one: to be asked before it is loaded at all. */
export function problemOfSize(bytes: number, limit: number = LIMITS.fileBytes): ReadingProblem | undefined {
  if (bytes <= limit) return undefined
  const inMb = (count: number): number => Math.ceil(count / 1024 / 1024)
  const params = { sizeMb: inMb(bytes), limitMb: inMb(limit) }
  return { ok: false, problem: 'exchange.file.too_large', params }
}

/** @throws Unreadable for an empty file and for formats that look alike but are others. */
function formatOf({ name, bytes }: ScheduleFile): ScheduleFormat {
  if (bytes.length === 0) throw new Unreadable('exchange.file.empty')
  const extension = extensionOf(name)
  if (extension === 'mpp' || extension === 'mpt') throw new Unreadable('exchange.file.mpp')
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replaceAll('\0', '')
    .replace(/^(ÿþ|þÿ|ï»¿)?\s*/, '')
  if (start.startsWith('ERMHDR') || start.startsWith('%T\t')) return 'xer'
  if (start.startsWith('{') || start.startsWith('[')) return 'json'
  if (!start.startsWith('<')) return 'table'
  if (/<(APIBusinessObjects|BusinessObjects)\b/.test(start)) throw new Unreadable('exchange.file.p6_xml')
  // A web page named .xls is the table reader's to explain.
  return /<(!doctype html|html|table|head|body)\b/i.test(start) ||
    start.includes('schemas-microsoft-com:office:spreadsheet')
    ? 'table'
    : 'mspdi'
}

function problemOf(error: unknown): ReadingProblem {
  if (error instanceof Unreadable) return { ok: false, problem: error.problem, params: error.params }
  if (error instanceof Refusal) return problemOfTable(error.problem())
  throw error
}

/** What the spreadsheet reader and its sandbox say about a file, in words about schedules where there are some. */
export function problemOfTable({ key, params }: FileProblem): ReadingProblem {
  const own = key.replace('imports.', 'exchange.')
  return { ok: false, problem: isPhraseKey(own) ? own : key, params }
}
