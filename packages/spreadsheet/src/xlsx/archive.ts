import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'

/** An opened workbook archive. Part names are compared without case and without a leading slash. */
export type Archive = {
  has(name: string): boolean
  /** Streams one part. Throws Refusal when it is missing, encrypted, damaged or too large. */
  open(name: string): AsyncIterable<Uint8Array>
  close(): void
}

/**
 * Opens a zip from memory after checking its directory. yauzl refuses absolute and `..` names and stops a part at its
 * declared size, so checking the declared sizes is enough to stop a bomb before it inflates.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(refuseDamage)
  if (zip.entryCount > LIMITS.archiveEntries) throw new Refusal('too_many_parts', { limit: LIMITS.archiveEntries })
  const entries = await listEntries(zip)
  let opened = 0
  const find = (name: string): Entry | undefined => entries.get(partKey(name))
  return {
    has: (name) => find(name) !== undefined,
    async *open(name) {
      const entry = find(name)
      if (entry === undefined) throw new Refusal('damaged', { part: name })
      if (entry.isEncrypted()) throw new Refusal('password_protected')
      opened += entry.uncompressedSize
      if (opened > LIMITS.archiveBytes)
        throw new Refusal('archive_bomb', { limitMb: LIMITS.archiveBytes / 1024 / 1024 })
      try {
        yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>
      } catch (error) {
        refuseDamage(error)
      }
    },
    close: () => zip.close(),
  }
}

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (isBomb(entry)) throw new Refusal('archive_bomb', { limitMb: LIMITS.entryBytes / 1024 / 1024 })
      const key = partKey(entry.fileName)
      // Two parts of one name: readers disagree about which one counts, so neither does.
      if (entries.has(key)) throw new Refusal('unsafe_archive', { part: entry.fileName.slice(0, 80) })
      entries.set(key, entry)
    }
  } catch (error) {
    refuseDamage(error)
  }
  return entries
}

function isBomb(entry: Entry): boolean {
  if (entry.uncompressedSize > LIMITS.entryBytes) return true
  return (
    entry.uncompressedSize > LIMITS.ratioFromBytes &&
    entry.uncompressedSize > LIMITS.ratio * Math.max(entry.compressedSize, 1)
  )
}

function refuseDamage(error: unknown): never {
  if (error instanceof Refusal) throw error
  const text = error instanceof Error ? error.message : ''
  if (/strong encryption|encrypted/.test(text)) throw new Refusal('password_protected')
  if (/absolute path|invalid relative path|invalid characters in fileName/.test(text))
    throw new Refusal('unsafe_archive', { part: '..' })
  throw new Refusal('damaged', { part: 'zip' })
}
