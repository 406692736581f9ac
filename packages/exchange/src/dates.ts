import { readLocalTime, type LocalTime } from './local-time.ts'
import type { Notices } from './notices.ts'

/** Reads a date of an activity; one that is no date or lies outside the sane years is left out and told. */
export type DateReader = (text: string | undefined, field: string, activity?: string) => LocalTime | undefined

/** What tools write where there is no date; some let the beginning of their clock slip out. */
const NOTHING = /^(NA|N\/A|null|0|1970-01-01([T ].*)?)?$/i

export function dateReader(notices: Notices): DateReader {
  return (text, field, activity) => {
    if (text === undefined || NOTHING.test(text.trim())) return undefined
    const read = readLocalTime(text)
    if (read.ok) return read.at
    notices.add(`exchange.notice.${read.problem}`, { field, value: text.slice(0, 40) }, activity)
    return undefined
  }
}
