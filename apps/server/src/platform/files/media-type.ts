/** What a file is by its first bytes, never by its name. `executable` files are not taken by anybody. */
export type Sniffed = { mediaType: string; isExecutable: boolean }

/** How many bytes from the start `mediaTypeOf` wants to see. */
export const SNIFFED_BYTES = 8_192

type Signature = [mediaType: string, offset: number, bytes: string]

/** ISO media files begin with the brand they are of. */
const ofBrand = (mediaType: string, brand: string): Signature => [
  mediaType,
  4,
  Buffer.from(`ftyp${brand}`).toString('hex'),
]

/** Signatures as hexadecimal; the first that fits wins. */
const signatures: Signature[] = [
  ['application/pdf', 0, '255044462d'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/gif', 0, '474946383961'],
  ['image/gif', 0, '474946383761'],
  ['image/webp', 8, '57454250'],
  ['image/tiff', 0, '49492a00'],
  ['image/tiff', 0, '4d4d002a'],
  ['image/bmp', 0, '424d'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map((brand) => ofBrand('image/heic', brand)),
  ...['avif', 'avis'].map((brand) => ofBrand('image/avif', brand)),
  ['video/quicktime', 4, '6674797071742020'],
  ['video/mp4', 4, '66747970'],
  ['audio/mpeg', 0, '494433'],
  ['image/vnd.dwg', 0, '414331'],
  ['application/x-7z-compressed', 0, '377abcaf271c'],
  ['application/vnd.rar', 0, '526172211a07'],
  ['application/gzip', 0, '1f8b'],
]

/** Windows, Linux and macOS programs, Java classes, shell and other interpreted scripts, Windows shortcuts and installers. */
const executables: Signature[] = [
  ['application/vnd.microsoft.portable-executable', 0, '4d5a'],
  ['application/x-elf', 0, '7f454c46'],
  ['application/x-mach-binary', 0, 'feedface'],
  ['application/x-mach-binary', 0, 'feedfacf'],
  ['application/x-mach-binary', 0, 'cefaedfe'],
  ['application/x-mach-binary', 0, 'cffaedfe'],
  ['application/java-vm', 0, 'cafebabe'],
  ['text/x-shellscript', 0, '2321'],
  ['application/x-ms-shortcut', 0, '4c0000000114020000000000c000000000000046'],
]

/** What the entry names of a zip archive tell. */
const packages: [mediaType: string, mark: string][] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word/'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/'],
  ['application/ofd', 'OFD.xml'],
]

/** Stream names (UTF-16) in a compound file of the older Office and of WPS. */
const compoundStreams: [mediaType: string, name: string][] = [
  ['application/msword', 'WordDocument'],
  ['application/vnd.ms-excel', 'Workbook'],
  ['application/vnd.ms-excel', 'Book'],
  ['application/vnd.ms-powerpoint', 'PowerPoint Document'],
]

/** The media type of a file by its first `SNIFFED_BYTES`; what nothing tells is `application/octet-stream`. */
export function mediaTypeOf(head: Buffer): Sniffed {
  if (fits(head, 0, '2321414d52')) return { mediaType: 'audio/amr', isExecutable: false }
  const program = executables.find(([, offset, bytes]) => fits(head, offset, bytes))
  if (program) return { mediaType: program[0], isExecutable: true }
  if (fits(head, 0, '504b0304')) return inPackage(head)
  if (fits(head, 0, 'd0cf11e0a1b11ae1')) return inCompound(head)
  const found = signatures.find(([, offset, bytes]) => fits(head, offset, bytes))
  return { mediaType: found?.[0] ?? textOrBytes(head), isExecutable: false }
}

const fits = (head: Buffer, offset: number, hex: string): boolean =>
  head.subarray(offset, offset + hex.length / 2).toString('hex') === hex

function inPackage(head: Buffer): Sniffed {
  const text = head.toString('latin1')
  if (text.includes('META-INF/MANIFEST.MF') || text.includes('AndroidManifest.xml'))
    return { mediaType: 'application/java-archive', isExecutable: true }
  return { mediaType: packages.find(([, mark]) => text.includes(mark))?.[0] ?? 'application/zip', isExecutable: false }
}

/** The directory of a compound file may lie anywhere in it; one that begins later is told as the family. */
function inCompound(head: Buffer): Sniffed {
  const found = compoundStreams.find(([, name]) => head.includes(Buffer.from(`${name}\0`, 'utf16le')))
  return { mediaType: found?.[0] ?? 'application/x-ole-storage', isExecutable: false }
}

function textOrBytes(head: Buffer): string {
  const isText =
    head.length > 0 &&
    head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c)
  return isText ? 'text/plain' : 'application/octet-stream'
}
