import { openArchive, type Archive } from './archive.ts'
import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { Epoch } from '../grid/sheet.ts'
import { attribute, readXml } from './xml.ts'

/** A sheet of the workbook: where its part lies and whether people see it. */
export type SheetPart = { name: string; hidden: boolean; part: string }

/** The parts of a workbook, found by relationship type, never by fixed path: WPS and exporters place them freely. */
export type XlsxPackage = {
  archive: Archive
  sheets: SheetPart[]
  stringsPart?: string
  stylesPart?: string
  epoch: Epoch
}

type Relationship = { id: string; type: string; target: string }

/** Opens the package. Throws Refusal `not_a_table` when the zip is a document of another kind. */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxPackage> {
  const archive = await openArchive(bytes)
  const workbook = await findWorkbook(archive)
  const relationships = await readRelationships(archive, workbook)
  const found: XlsxPackage = { archive, sheets: [], epoch: '1900' }
  await readXml(archive.open(workbook), workbook, {
    open(name, attributes) {
      if (name === 'workbookPr')
        found.epoch = /^(1|true|on)$/.test(attribute(attributes, 'date1904') ?? '') ? '1904' : '1900'
      if (name !== 'sheet') return
      if (found.sheets.length >= LIMITS.sheets) throw new Refusal('too_many_sheets', { limit: LIMITS.sheets })
      const part = relationships.find((relationship) => relationship.id === attribute(attributes, 'id'))
      // Chart and macro sheets hold no rows.
      if (part === undefined || !part.type.endsWith('/worksheet') || !archive.has(part.target)) return
      found.sheets.push({
        name: attribute(attributes, 'name') ?? '',
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        part: part.target,
      })
    },
  })
  const strings = targetOf(relationships, archive, '/sharedStrings')
  const styles = targetOf(relationships, archive, '/styles')
  if (strings !== undefined) found.stringsPart = strings
  if (styles !== undefined) found.stylesPart = styles
  return found
}

async function findWorkbook(archive: Archive): Promise<string> {
  const root = await readRelationships(archive, '')
  const stated = targetOf(root, archive, '/officeDocument') ?? 'xl/workbook.xml'
  if (archive.has(stated) && /workbook[^/]*\.xml$/i.test(stated)) return stated
  if (archive.has('xl/workbook.bin')) throw new Refusal('wrong_extension', { extension: '.xlsx', actual: '.xlsb' })
  const isDocument = archive.has('word/document.xml') || archive.has('ppt/presentation.xml')
  throw new Refusal('not_a_table', { actual: isDocument ? 'Word/PowerPoint' : 'ZIP' })
}

function targetOf(relationships: readonly Relationship[], archive: Archive, typeEnd: string): string | undefined {
  return relationships.find((relationship) => relationship.type.endsWith(typeEnd) && archive.has(relationship.target))
    ?.target
}

/** Relationships of a part; the root's own when `part` is empty. Targets come back as full part names. */
async function readRelationships(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : ''
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const relationships: Relationship[] = []
  if (!archive.has(name)) return relationships
  await readXml(archive.open(name), name, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const target = (attribute(attributes, 'Target') ?? '').replaceAll('\\', '/')
      relationships.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        target: resolvePart(folder, target),
      })
    },
  })
  return relationships
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
