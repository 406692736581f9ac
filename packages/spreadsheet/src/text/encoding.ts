export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

const CHUNK_BYTES = 1024 * 1024

/** The encoding of a text file and how many bytes of byte order mark to skip. */
export type DetectedEncoding = { encoding: TextEncodingName; bomBytes: number }

/**
 * Finds the encoding without asking. A byte order mark decides; then UTF-8 when the whole file is valid UTF-8; then
 * GB18030 or Windows-1252 by how the high bytes sit: Chinese text writes them in pairs, Western text one at a time
 * between ASCII letters.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', bomBytes: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2 }
  const wide = utf16WithoutMark(bytes)
  if (wide !== undefined) return { encoding: wide, bomBytes: 0 }
  if (isUtf8(bytes)) return { encoding: 'utf-8', bomBytes: 0 }
  return { encoding: looksChinese(bytes) ? 'gb18030' : 'windows-1252', bomBytes: 0 }
}

/** ASCII characters (digits, delimiters, line ends) show as a NUL in every second byte; 一 (U+4E00) has one in the other. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  let evenNuls = 0
  let oddNuls = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenNuls++
    if (bytes[i + 1] === 0) oddNuls++
  }
  const enough = Math.max(4, length / 20)
  if (oddNuls >= enough && oddNuls > evenNuls) return 'utf-16le'
  if (evenNuls >= enough && evenNuls > oddNuls) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    // `stream` lets a file cut in the middle of its last character still count as UTF-8.
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true })
    return true
  } catch {
    return false
  }
}

/** Counts pairs inside the GB 2312 plane (both bytes high) against single high bytes. */
function looksChinese(bytes: Uint8Array): boolean {
  let paired = 0
  let single = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) {
      paired++
      i++
    } else if (lead >= 0x81 && lead <= 0xfe && trail >= 0x80 && trail <= 0xa0) {
      i++ // a pair of the GBK extension: says little either way
    } else {
      single++
    }
  }
  return paired > single
}
