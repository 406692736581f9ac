import { runsOf, widthOf } from './faces.ts'

/** Signs that never begin a line, and signs that never end one (GB/T 15834). */
const CLOSING = new Set('，。、；：？！）》〉」』】〕〗”’％%…—·～,.;:?!)]}')
const OPENING = new Set('（《〈「『【〔〖“‘([{')

/**
 * Text in lines no wider than told, in points; the first may be narrower by `indent`. Chinese breaks between any two characters but
 * before closing and after opening signs, Latin between words. A word wider than a line is broken where the line ends.
 */
export function linesOf(text: string, size: number, width: number, indent = 0): string[] {
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let line = ''
    const room = (): number => width - (lines.length === 0 ? indent : 0)
    const fits = (more: string): boolean => widthOf((line + more).trimEnd(), size) <= room() + 0.01
    const end = (): void => {
      lines.push(line.trimEnd())
      line = ''
    }
    for (const unit of unitsOf(part)) {
      if (line !== '' && !fits(unit)) end()
      const piece = line === '' && lines.length > 0 ? unit.trimStart() : unit
      if (fits(piece)) line += piece
      else
        for (const char of piece) {
          if (line !== '' && !fits(char)) end()
          line += char
        }
    }
    end()
  }
  return lines
}

/** The smallest pieces a line may break between. */
function unitsOf(text: string): string[] {
  const parts = runsOf(text).flatMap(({ face, text: run }) =>
    face === 'han' ? [...run] : (run.match(/\s+|\S+/g) ?? []),
  )
  const units: string[] = []
  for (const part of parts) {
    const last = units.at(-1)
    const isGlued = last !== undefined && (CLOSING.has(part.charAt(0)) || OPENING.has(last.at(-1) ?? ''))
    if (isGlued) units[units.length - 1] = last + part
    else units.push(part)
  }
  return units
}
