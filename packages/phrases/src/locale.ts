/** The languages of the product, the reference language first. */
export const locales = ['zh-CN', 'en', 'vi', 'th'] as const

export type Locale = (typeof locales)[number]

/** Each language's own name for itself. */
export const localeName: Record<Locale, string> = { 'zh-CN': '中文', en: 'English', vi: 'Tiếng Việt', th: 'ไทย' }

/** Where a missing text is looked for, in this order. */
export const fallback: Record<Locale, readonly Locale[]> = {
  'zh-CN': ['zh-CN'],
  en: ['en', 'zh-CN'],
  vi: ['vi', 'en', 'zh-CN'],
  th: ['th', 'en', 'zh-CN'],
}

/** The best supported language for an `Accept-Language` header or a list of browser languages; Chinese when none fits. */
export function localeFrom(wanted: string | readonly string[]): Locale {
  const tags = typeof wanted === 'string' ? wanted.split(',').map((part) => part.split(';')[0] ?? '') : wanted
  for (const tag of tags) {
    const language = tag.trim().toLowerCase().split('-')[0]
    const found = locales.find((locale) => locale.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'zh-CN'
}
