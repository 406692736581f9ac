import { decimal } from '../base/index.ts'
import type { Decimal, Explanation, Fen, Note, Source } from '../base/index.ts'
import type { FormCell, Say, Typed } from './form.ts'

/** A value as a filler knows it: text, or a number with the unit the paper prints behind it. */
export type Given = {
  text?: string | null
  number?: Decimal | null
  suffix?: string
  proof?: Source
  because?: Explanation
}
type Asked = { isRequired?: boolean; isLater?: boolean; neededBy?: string }

/** Gathers the cells of a form; later fillers may read what earlier ones put there. */
export type CellBook = {
  cells: Record<string, FormCell>
  typed: Typed
  say: Say
  fact(key: string, given: Given, asked?: Asked): void
  library(key: string, given: Given): void
  computed(key: string, given: Given, asked?: Asked): void
  /** Where people may write. What the system would say stands there until they do; `origin` tells how it came to say it. */
  open(key: string, asked: Asked, given?: Given & { origin?: 'fact' | 'library' | 'computed' }): void
}

const LATER = { isLater: true } as const

export function cellBook(typed: Typed, say: Say): CellBook {
  const cells: Record<string, FormCell> = {}
  const put = (cell: FormCell): void => void (cells[cell.key] = cell)
  const closed =
    (origin: 'fact' | 'library' | 'computed') =>
    (key: string, given: Given, { isRequired = true, isLater = false }: Asked = {}): void => {
      const own = written(given)
      put({ key, ...own, origin, isOpen: false, isRequired, ...(isLater && own.text === '' && LATER) })
    }
  return {
    cells,
    typed,
    say,
    fact: closed('fact'),
    library: closed('library'),
    computed: closed('computed'),
    open(key, { isRequired = true, isLater = false, neededBy }, { origin = 'computed', ...given } = {}) {
      const told = typed[key]?.trim() ?? ''
      const about = { key, isOpen: true, isRequired, ...(neededBy !== undefined && { neededBy }) }
      const own = written(given)
      if (told !== '' || own.text === '')
        put({ ...about, text: told, origin: 'typed', ...numberIn(told), ...(isLater && told === '' && LATER) })
      else put({ ...about, ...own, origin })
    },
  }
}

function written({ text, number = null, suffix = '', proof, because }: Given) {
  const shown = text ?? (number === null ? '' : `${number}${suffix}`)
  return {
    text: shown.trim(),
    ...(number !== null && suffix === '' && { number }),
    ...(proof && { proof }),
    ...(because && { because }),
  }
}

const numberIn = (text: string): { number?: Decimal } =>
  /^-?\d{1,14}(\.\d{1,6})?$/.test(text) ? { number: decimal.canonical(text) } : {}

/** 万元 to the last fen: 89974050 → '89.97405'. Exact, since a fen is a millionth of 万元. */
export const wanOf = (amountFen: Fen): Decimal => decimal.canonical(decimal.divide(String(amountFen), '1000000', 6))

/** A phrase with its parameters. */
export const note = (key: string, params: Note['params'] = {}): Note => ({ key, params })
