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

/**
 * Streams one XML part through saxes.
 * @throws Refusal `forbidden_xml` on any DOCTYPE (so no entity is ever declared), `too_deep`, `cell_too_long` when a
 *   run without any element grows past the limit, `damaged` when it is not well-formed.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let sinceEvent = 0
  parser.on('doctype', () => {
    throw new Refusal('forbidden_xml', { part })
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
  try {
    let decoder: TextDecoder | undefined
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(xmlEncoding(chunk))
      feed(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder?.decode() ?? '').close()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', { part })
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Parts are UTF-8 or, rarely, UTF-16 (ECMA-376 part 2 §8.1.1). */
function xmlEncoding(start: Uint8Array): string {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return 'utf-16le'
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

/** An attribute by its local name, for files that prefix attributes too (`r:id`, `ns0:id`). */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  for (const key in attributes) if (localName(key) === name) return attributes[key]
  return undefined
}
