import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'

/** What a part reader wants to know. Names come without their namespace prefix (WPS and others write `x:row`). */
export type XmlHandlers = {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}
export type Attributes = Readonly<Record<string, string>>

/** Exporters let control characters slip into notes; the text around them is still good. */
const HARMLESS = /disallowed character\.|malformed character entity\./

/**
 * Streams one XML document through saxes, in the encoding it declares. Control characters XML does not allow are left out.
 * @throws Refusal `forbidden_xml` on any DOCTYPE (so no entity is ever declared), `too_deep`, `cell_too_long` when a
 *   run without any element grows past the limit, `damaged` when it is not well-formed. What handlers throw passes.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let sinceEvent = 0
  parser.on('doctype', () => {
    throw new Refusal('forbidden_xml', { part })
  })
  parser.on('error', (error) => {
    if (!HARMLESS.test(error.message)) throw new Refusal('damaged', { part })
  })
  parser.on('opentag', (tag) => {
    sinceEvent = 0
    if (++depth > LIMITS.xmlDepth) throw new Refusal('too_deep', { part })
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    sinceEvent = 0
    depth--
    handlers.close?.(localName(tag.name))
  })
  const takeText = handlers.text
  if (takeText !== undefined) {
    parser.on('text', takeText)
    parser.on('cdata', takeText)
  }
  const feed = (text: string): void => {
    sinceEvent += text.length
    parser.write(text)
    if (sinceEvent > LIMITS.runChars) throw new Refusal('cell_too_long', { cell: part, limit: LIMITS.cellChars })
  }
  let decoder: TextDecoder | undefined
  for await (const chunk of sound(chunks, part)) {
    decoder ??= new TextDecoder(xmlEncoding(chunk))
    feed(decoder.decode(chunk, { stream: true }))
  }
  parser.write(decoder?.decode() ?? '').close()
}

/** The chunks, with a stream that breaks off told as damage. */
async function* sound(chunks: AsyncIterable<Uint8Array>, part: string): AsyncIterable<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', { part })
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

const DECLARED = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/

/** UTF-16 shows in its first bytes; otherwise the declaration decides, UTF-8 without one (XML 1.0 appendix F). */
function xmlEncoding(start: Uint8Array): string {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return 'utf-16le'
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return 'utf-16be'
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(start.subarray(0, 200)))?.[1] ?? 'utf-8'
  // An eight-bit document cannot be what it calls UTF-16: its writer changed the bytes and kept the label.
  return /^utf-?16/i.test(declared) || !isKnownEncoding(declared) ? 'utf-8' : declared
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

/** An attribute by its local name, for files that prefix attributes too (`r:id`, `ns0:id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}
