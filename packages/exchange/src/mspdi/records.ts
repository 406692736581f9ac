import { readXml } from '@jiheng/spreadsheet'
import { inChunks } from '../chunks.ts'
import { Unreadable } from '../refusal.ts'

/** An element that holds values: its simple children by name, and the records inside it. */
export type XmlRecord = {
  readonly name: string
  readonly fields: Record<string, string>
  readonly children: XmlRecord[]
}

/** Elements that are records, with the records they may hold. Anything else with children is passed over whole. */
const HOLDS: Record<string, readonly string[]> = {
  Project: ['Calendar', 'Task', 'Resource', 'Assignment'],
  Calendar: ['WeekDay', 'Exception', 'WorkWeek'],
  WorkWeek: ['WeekDay', 'TimePeriod'],
  WeekDay: ['WorkingTime', 'TimePeriod'],
  Exception: ['WorkingTime', 'TimePeriod'],
  WorkingTime: [],
  TimePeriod: [],
  Task: ['PredecessorLink', 'Baseline'],
  PredecessorLink: [],
  Baseline: [],
  Resource: [],
  Assignment: [],
}
/** Elements that only group records. */
const GROUPS = new Set([
  'Calendars',
  'Tasks',
  'Resources',
  'Assignments',
  'WeekDays',
  'WorkingTimes',
  'Exceptions',
  'WorkWeeks',
])

/**
 * Streams a Project XML document and hands out each calendar, task, resource and assignment as soon as it ends, so that the
 * document is never in memory as a whole. Returns the project's own fields.
 * @throws Unreadable `exchange.file.not_project_xml` when the root is another element, and what `readXml` throws.
 */
export async function readRecords(
  bytes: Uint8Array,
  onRecord: (record: XmlRecord) => void,
): Promise<Record<string, string>> {
  const open: XmlRecord[] = []
  let field: string | undefined
  let text = ''
  let skipped = 0
  let project: Record<string, string> | undefined
  const start = (name: string): void => {
    const record: XmlRecord = { name, fields: {}, children: [] }
    open.push(record)
    if (name === 'Project') project = record.fields
  }
  await readXml(inChunks(bytes), 'XML', {
    open(name) {
      const parent = open.at(-1)
      if (skipped > 0) skipped++
      else if (parent === undefined) {
        if (name !== 'Project') throw new Unreadable('exchange.file.not_project_xml', { root: name.slice(0, 40) })
        start(name)
      } else if (field !== undefined) {
        // What looked like a value has children of its own: not a record we know.
        field = undefined
        skipped = 2
      } else if (GROUPS.has(name)) return
      else if (HOLDS[parent.name]?.includes(name)) start(name)
      else {
        field = name
        text = ''
      }
    },
    text(piece) {
      if (field !== undefined) text += piece
    },
    close(name) {
      if (skipped > 0) {
        skipped--
        return
      }
      const record = open.at(-1)
      if (field !== undefined) {
        if (record) record.fields[field] ??= text.trim()
        field = undefined
      } else if (record?.name === name) {
        open.pop()
        const parent = open.at(-1)
        if (parent?.name === 'Project') onRecord(record)
        else parent?.children.push(record)
      }
    },
  })
  return project ?? {}
}
