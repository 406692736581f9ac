/**
 * Full-width digits, letters and punctuation as typed by Chinese input methods, turned into their ASCII twins;
 * ideographic and no-break spaces become plain ones, en dashes and minus signs hyphens. Other characters stay.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2007\u202F\u2009]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
}
