import { toHalfWidth } from '@jiheng/kernel/base'
import type { LinkType } from '@jiheng/kernel/schedule'
import { readAmount, type Amount } from './amount.ts'

/** One entry of a predecessor cell. */
export type Predecessor = { id: string; type: LinkType; lag: Amount }

export type Predecessors = { links: Predecessor[]; unread: string[] }

const TYPES: readonly (readonly [LinkType, string])[] = [
  ['FS', 'fs|fts|完成-开始|完成开始'],
  ['SS', 'ss|sts|开始-开始|开始开始'],
  ['FF', 'ff|ftf|完成-完成|完成完成'],
  ['SF', 'sf|stf|开始-完成|开始完成'],
]
const TYPE_NAMES = TYPES.map(([, names]) => names).join('|')
const ENTRY = new RegExp(`^(.+?)\\s*(?:\\(?\\s*(${TYPE_NAMES})\\s*\\)?)?\\s*([+-]\\s*\\d.*)?$`, 'i')
/** An id, a type and a lag are short; what is longer is prose. */
const LONGEST_ENTRY = 200
const NO_LAG: Amount = { value: 0, unit: 'day', isElapsed: false }

/**
 * Reads a cell of predecessors as Project, 斑马进度 and Excel lists write them: `3`, `3FS+2d`, `5SS-1天`, `7FF+50%`,
 * `3FS+2 个工作日`, parted by `,` `;` `、` or line ends. `isKnown` tells the ids of the table: an id that itself looks like a type
 * or a lag (`A-2`) is taken whole, and what names nothing known is still read, so that the caller can tell.
 */
export function readPredecessors(text: string, isKnown: (id: string) => boolean): Predecessors {
  const links: Predecessor[] = []
  const unread: string[] = []
  for (const group of toHalfWidth(text).split(/[;、\n\r]+/)) {
    const pieces = group.split(',').map((piece) => piece.trim())
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] ?? ''
      if (piece === '') continue
      if (piece.length > LONGEST_ENTRY) {
        unread.push(piece)
        continue
      }
      // '3FS+2,5d' is one entry with a decimal comma when '5d' names nothing.
      const decimal =
        /[+-]\s*\d+$/.test(piece) && !isKnown(pieces[i + 1] ?? '')
          ? readEntry(`${piece}.${pieces[i + 1]}`, isKnown)
          : undefined
      const isDecimal = decimal !== undefined && isKnown(decimal.id) && /^\d+\s*[^\d\s]/.test(pieces[i + 1] ?? '')
      const entry = isDecimal ? decimal : readEntry(piece, isKnown)
      if (isDecimal) i++
      if (entry) links.push(entry)
      else unread.push(piece)
    }
  }
  return { links, unread }
}

function readEntry(piece: string, isKnown: (id: string) => boolean): Predecessor | undefined {
  if (isKnown(piece)) return { id: piece, type: 'FS', lag: NO_LAG }
  const candidates = [...splits(piece)]
  return candidates.find(({ id }) => isKnown(id)) ?? candidates[0]
}

/** Every way to cut an entry into id, type and lag, the plainest first. */
function* splits(piece: string): Iterable<Predecessor> {
  const plain = partsOf(piece)
  if (plain) yield plain
  // An id with signs in it: let the lag begin at each later sign.
  for (const sign of piece.matchAll(/[+-]/g)) {
    const lag = readAmount(piece.slice(sign.index))
    const head = lag && headOf(piece.slice(0, sign.index).trim())
    if (head) yield { ...head, lag }
  }
  const bare = headOf(piece)
  if (bare) yield { ...bare, lag: NO_LAG }
}

function partsOf(piece: string): Predecessor | undefined {
  const [, id = '', type, lagText] = ENTRY.exec(piece) ?? []
  if (id === '' || /\s/.test(id)) return undefined
  const lag = lagText === undefined ? NO_LAG : readAmount(lagText)
  return lag && { id, type: typeOf(type), lag }
}

function headOf(text: string): { id: string; type: LinkType } | undefined {
  const [, id = '', type] = new RegExp(`^(.+?)\\s*\\(?(${TYPE_NAMES})?\\)?$`, 'i').exec(text) ?? []
  return id === '' || /\s/.test(id) ? undefined : { id, type: typeOf(type) }
}

function typeOf(name: string | undefined): LinkType {
  if (name === undefined) return 'FS'
  return TYPES.find(([, names]) => new RegExp(`^(${names})$`, 'i').test(name))?.[0] ?? 'FS'
}
