import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** Number of an object inside a file. */
export type Ref = number

/**
 * The objects of a PDF 1.7 file (ISO 32000-1 §7.5): numbered from 1, then a table of where each begins. The same objects make the
 * same bytes; there is no time in them.
 */
export function pdfFile() {
  const bodies: Buffer[] = []
  const add = (...parts: (string | Buffer)[]): Ref => bodies.push(Buffer.concat(parts.map(bytesOf)))
  return {
    /** Adds an object, e.g. '<< /Type /Catalog >>'. */
    add: (body: string): Ref => add(body),

    /** Adds a stream of operators, packed. */
    addStream(content: string): Ref {
      const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 9 })
      return add(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, packed, '\nendstream')
    },

    /** The number the next object but `after` will have, for objects that name each other. */
    coming: (after = 0): Ref => bodies.length + 1 + after,

    /** The whole file, from its catalogue and the object that says what it is called. */
    finish(root: Ref, info: Ref): Buffer {
      const head = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')
      const whole = bodies.map((body, at) => Buffer.concat([bytesOf(`${at + 1} 0 obj\n`), body, bytesOf('\nendobj\n')]))
      const starts: number[] = []
      let end = head.length
      for (const part of whole) {
        starts.push(end)
        end += part.length
      }
      const id = createHash('sha256').update(Buffer.concat(whole)).digest('hex').slice(0, 32)
      const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
      const tail = [
        `xref\n0 ${whole.length + 1}\n0000000000 65535 f \n${entries.join('')}`,
        `trailer\n<< /Size ${whole.length + 1} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>\n`,
        `startxref\n${end}\n%%EOF\n`,
      ]
      return Buffer.concat([head, ...whole, bytesOf(tail.join(''))])
    },
  }
}

/** Text as a PDF string in UTF-16, for names people read. */
export const utf16 = (text: string): string => `<feff${hexOf(text)}>`

/** UTF-16 code units, big end first, as hexadecimal digits. */
export function hexOf(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return units.map((unit) => unit.toString(16).padStart(4, '0')).join('')
}

const bytesOf = (part: string | Buffer): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
