import type { Span } from './lexer.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

/** What to do about a fault; with `replacement`, the source with these characters replaced is what was probably meant. */
export type Suggestion = Words & { replacement?: Span & { text: string } }

/** What is wrong with a formula, and where. */
export type Fault = Words & Span & { suggestion?: Suggestion }

export function fault(key: string, { start, end }: Span, params: Words['params'] = {}, suggestion?: Suggestion): Fault {
  return { ...words(`faults.${key}`, params), start, end, ...(suggestion && { suggestion }) }
}

/** A suggestion; where characters can be replaced, `text` is what to write instead. */
export function suggest(key: string, params: Words['params'] = {}, replacement?: Span & { text: string }): Suggestion {
  if (!replacement) return words(`suggestions.${key}`, params)
  const { start, end, text } = replacement
  return { ...words(`suggestions.${key}`, params), replacement: { start, end, text } }
}

/** The suggestion to write `text` in place of a stretch of the source. */
export function write(text: string, { start, end }: Span): Suggestion {
  return suggest('write', { text }, { start, end, text })
}
