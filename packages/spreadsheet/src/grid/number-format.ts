/** Built-in formats that show a calendar date (ECMA-376 part 1 §18.8.30, with the East Asian ones 27–36 and 50–58). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/**
 * Whether a number format shows a calendar date. A format of hours and minutes only does not.
 * `code` is the custom format text when the workbook defines one under this id.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id)
  const bare =
    code
      .replace(/\\.|_.|\*./g, '')
      .replace(/"[^"]*"/g, '')
      .replace(/\[[^\]]*\]/g, '')
      .split(';')[0] ?? ''
  if (/general/i.test(bare)) return false
  if (/[yd]/i.test(bare)) return true
  // `e` is the era year of East Asian formats; `E+00` is scientific notation.
  if (/e(?![+-])/i.test(bare) && !/[0#?]/.test(bare)) return true
  return /m/i.test(bare) && !/[hs0#?]/i.test(bare)
}
