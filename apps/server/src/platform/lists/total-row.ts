import { toHalfWidth } from '@jiheng/kernel/base'

const TOTAL = /^(.{0,12}(合计|小计|总计|累计)|grandtotal|subtotal|total)[::]?$/i

/** Whether a label stands before sums of other rows (合计, 小计, total). */
export function isTotal(text: string): boolean {
  return text.length <= 24 && TOTAL.test(tight(text))
}

/** Half-width and without spaces, for comparing short labels. */
export function tight(text: string): string {
  return toHalfWidth(text.slice(0, 60)).replace(/\s+/g, '')
}
