import { hexOf, type pdfFile, type Ref } from './file.ts'

/** A piece of text set in one face: Latin letters and figures in Times, everything else in Song. */
export type Run = { face: 'han' | 'latin'; text: string }

/** Thousandths of the size from U+0020 to U+007E: Times-Roman, one of the standard 14, by Adobe's metrics. */
const ASCII = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
]
/** The same from U+00A1 to U+00FF: superscripts of units, letters with accents. */
const LATIN_1 = [
  333, 500, 500, 500, 500, 200, 500, 333, 760, 276, 500, 564, 333, 760, 333, 400, 564, 300, 300, 333, 500, 453, 250,
  333, 300, 310, 500, 750, 750, 750, 444, 722, 722, 722, 722, 722, 722, 889, 667, 611, 611, 611, 611, 333, 333, 333,
  333, 722, 722, 722, 722, 722, 722, 722, 564, 722, 722, 722, 722, 722, 722, 556, 500, 444, 444, 444, 444, 444, 444,
  667, 444, 444, 444, 444, 444, 278, 278, 278, 278, 500, 500, 500, 500, 500, 500, 500, 564, 500, 500, 500, 500, 500,
  500, 500, 500,
]
/** Signs that Chinese text sets as wide as a character. */
const WIDE = new Set('§°±·×÷')

const isLatin = (char: string): boolean =>
  (char >= ' ' && char <= '~') || (char >= '¡' && char <= 'ÿ' && !WIDE.has(char))

/** Text as pieces of one face each. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const char of text) {
    const face = isLatin(char) ? 'latin' : 'han'
    const last = runs.at(-1)
    if (last?.face === face) last.text += char
    else runs.push({ face, text: char })
  }
  return runs
}

/** How wide text is in points at a size. */
export function widthOf(text: string, size: number): number {
  let sum = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    sum += isLatin(char) ? ((code < 0x7f ? ASCII[code - 0x20] : LATIN_1[code - 0xa1]) ?? 500) : 1000
  }
  return (sum * size) / 1000
}

/** The operator that shows a piece of text in its face. */
export const shown = ({ face, text }: Run, size: number): string =>
  face === 'han'
    ? `/H ${size} Tf <${hexOf(text)}> Tj`
    : `/L ${size} Tf <${Buffer.from(text, 'latin1').toString('hex')}> Tj`

/**
 * Adds the faces to a file and answers the resources that name them. Song is told by its name and never embedded (ISO 32000-1
 * §9.7.5.2): every reader puts the Song face of its system in its place, so that no font is passed on.
 */
export function addFaces(file: ReturnType<typeof pdfFile>): string {
  const latin = file.add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>')
  const descriptor = file.add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  )
  const song: Ref = file.add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  )
  const han = file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [${song} 0 R] >>`,
  )
  return `<< /Font << /H ${han} 0 R /L ${latin} 0 R >> >>`
}
