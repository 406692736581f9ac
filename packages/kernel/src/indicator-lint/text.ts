import { toHalfWidth } from '../base/index.ts'

/** Longer cells are read as far as this; nothing an indicator needs stands further on. */
const READ = 400

/** What `toHalfWidth` changes, and blanks; most cells have neither. */
const ODD = /[\s\u200b\ufeff\u2007\u2009\u2013\u202f\u2212\uff01-\uff5e]/

/** A cell as it is compared: half width, no blanks, read to its first 400 characters. */
export function plain(text: string | undefined): string {
  if (text === undefined || text === '') return ''
  const read = text.length > READ ? text.slice(0, READ) : text
  return ODD.test(read) ? toHalfWidth(read).replace(/[\s\u200b\ufeff]+/g, '') : read
}

/** A name without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,60}\)/g, '')
}
