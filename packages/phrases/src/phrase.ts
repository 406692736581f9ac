import { formatDay, formatNumber, formatTime, formatWan, formatYuan, wanWord } from './format.ts'
import { fallback, type Locale } from './locale.ts'
import type { Dictionary } from './languages.ts'
import type { ParamNames, PathOf, TextAt } from './shape.ts'
import { dictionaries } from '#languages'

/** Every key that can be shown, derived from the Chinese texts. */
export type PhraseKey = PathOf<Dictionary>

export type PhraseParams = Readonly<Record<string, string | number>>

/** The parameters a key asks for; a key without parameters takes none. */
export type ParamsOf<K extends PhraseKey> = [ParamNames<TextAt<Dictionary, K>>] extends [never]
  ? []
  : [params: Readonly<Record<ParamNames<TextAt<Dictionary, K>>, string | number>>]

const flat = new Map<Locale, ReadonlyMap<string, string>>()
const none: ReadonlyMap<string, string> = new Map()

/** All texts of one language by dotted key, without fallback; none while it has not been loaded. */
export function textsOf(locale: Locale): ReadonlyMap<string, string> {
  const known = flat.get(locale)
  if (known) return known
  const words = dictionaries[locale]
  if (!words) return none
  const texts = new Map<string, string>()
  collect('', words, texts)
  flat.set(locale, texts)
  return texts
}

function collect(prefix: string, branch: object, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(branch)) {
    if (typeof value === 'string') into.set(prefix + name, value)
    else collect(`${prefix}${name}.`, value, into)
  }
}

/** Whether a string that came from data is a key we have words for. */
export function isPhraseKey(key: string): key is PhraseKey {
  return textsOf('zh-CN').has(key)
}

/** The text of a key in a language, with its parameters written in. */
export function phrase<K extends PhraseKey>(locale: Locale, key: K, ...params: ParamsOf<K>): string {
  return phraseOf(locale, key, params[0])
}

/**
 * The text of a key that came from data (an error code, an explanation's measure). An unknown key is shown as it is, so
 * that a fault is visible and nothing breaks; a parameter that is missing shows as `…`.
 */
export function phraseOf(locale: Locale, key: string, params: PhraseParams = {}): string {
  const text = fallback[locale].map((each) => textsOf(each).get(key)).find((found) => found !== undefined)
  if (text === undefined) return key
  return text.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, name: string, format: string | undefined) => {
    const value = params[name]
    return value === undefined ? '…' : written(locale, value, format)
  })
}

/** A parameter as its placeholder asks: `{n:count}`, `{a:yuan}`, `{a:wan}`, `{d:day}`, `{t:time}`, `{n:row|rows}`; else as it is. */
function written(locale: Locale, value: string | number, format: string | undefined): string {
  if (format?.includes('|')) {
    const [one, many] = format.split('|')
    return `${formatNumber(value)} ${Number(value) === 1 ? one : many}`
  }
  switch (format) {
    case 'count':
      return formatNumber(value)
    case 'yuan':
      return formatYuan(Number(value))
    case 'wan':
      return formatWan(locale, Number(value)) + wanWord(locale)
    case 'day':
      return formatDay(locale, String(value))
    case 'time':
      return formatTime(String(value))
    default:
      return String(value)
  }
}
