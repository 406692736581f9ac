import { toHalfWidth } from '@jiheng/kernel/base'

const BRACKETS = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g
const STATED_YEAR = /(19|20)\d{2}\s*年(度)?/g

/** A header as words for comparison: half-width, lower case, parted by single spaces; a stated year becomes 年度. */
export function plainHeader(header: string): string {
  return toHalfWidth(header)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(STATED_YEAR, '年度')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])/g, '')
    .trim()
}

/** The readings of a header worth comparing: whole, and without what stands in brackets (units and remarks). */
export function headerReadings(header: string): string[] {
  const without = plainHeader(toHalfWidth(header).replace(BRACKETS, ' '))
  return [...new Set([plainHeader(header), without])].filter((reading) => reading !== '')
}
