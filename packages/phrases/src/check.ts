import { fallback, locales, type Locale } from './locale.ts'
import { textsOf } from './phrase.ts'

export type PhraseFault = {
  locale: Locale
  key: string
  problem: 'missing' | 'not_in_chinese' | 'empty' | 'params_differ' | 'format_unknown' | 'half_width_punctuation'
}

const halfWidth = /[\u4e00-\u9fff”][,;:?!(]|[,;:?!)][\u4e00-\u9fff“]/
const formats = new Set(['count', 'yuan', 'wan', 'day', 'time'])

/** Languages that must say everything; the others may fall back. */
export const completeLocales: readonly Locale[] = ['zh-CN', 'en']

/**
 * What is wrong with the words: a complete language lacks a key, a text asks for other parameters than its Chinese one, Chinese
 * is set with half-width punctuation.
 */
export function checkPhrases(): PhraseFault[] {
  return locales.flatMap((locale) => [...missing(locale), ...faultyTexts(locale)])
}

/** The share (0…1) of keys a language does not say itself and falls back for. */
export function missingShare(locale: Locale): number {
  const all = [...textsOf('zh-CN').keys()]
  return all.filter((key) => !textsOf(locale).has(key)).length / all.length
}

/** Keys among `used` that no one can read: neither the language nor its fallbacks know them. */
export function unknownKeys(used: Iterable<string>, locale: Locale = 'zh-CN'): string[] {
  return [...new Set(used)].filter((key) => !fallback[locale].some((each) => textsOf(each).has(key)))
}

function missing(locale: Locale): PhraseFault[] {
  if (!completeLocales.includes(locale)) return []
  const said = textsOf(locale)
  return [...textsOf('zh-CN').keys()]
    .filter((key) => !said.has(key))
    .map((key) => ({ locale, key, problem: 'missing' }))
}

function faultyTexts(locale: Locale): PhraseFault[] {
  const faults: PhraseFault[] = []
  for (const [key, text] of textsOf(locale)) {
    if (locale === 'zh-CN' && halfWidth.test(text)) faults.push({ locale, key, problem: 'half_width_punctuation' })
    const chinese = textsOf('zh-CN').get(key)
    if (chinese === undefined) faults.push({ locale, key, problem: 'not_in_chinese' })
    else if (text.trim() === '' && chinese.trim() !== '' && !key.startsWith('units.'))
      faults.push({ locale, key, problem: 'empty' })
    else if (names(text) !== names(chinese)) faults.push({ locale, key, problem: 'params_differ' })
    if (placeholders(text).some(([, format]) => format && !format.includes('|') && !formats.has(format)))
      faults.push({ locale, key, problem: 'format_unknown' })
  }
  return faults
}

function placeholders(text: string): [name: string, format: string][] {
  return [...text.matchAll(/\{(\w+)(?::([^}]*))?\}/g)].map((found) => [found[1] ?? '', found[2] ?? ''])
}

function names(text: string): string {
  return [...new Set(placeholders(text).map(([name]) => name))].sort().join(',')
}
