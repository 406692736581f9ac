import type { Dictionaries } from './languages.ts'
import { fallback, type Locale } from './locale.ts'
import { zhCN } from './zh-CN/index.ts'

/** The texts that have come: the reference language with the page, another when a reader wants it. */
export const dictionaries: Dictionaries = { 'zh-CN': zhCN }

const sources: { [L in Locale]?: () => Promise<Dictionaries[L]> } = {
  en: () => import('./en/index.ts').then((module) => module.en),
  vi: () => import('./vi/index.ts').then((module) => module.vi),
  th: () => import('./th/index.ts').then((module) => module.th),
}

/** Loads a language and those it falls back to; until then, and where that fails, the reference language is read. */
export async function loadLanguage(locale: Locale): Promise<void> {
  await Promise.all(
    fallback[locale].map(async (each) => {
      const words = dictionaries[each] ?? (await sources[each]?.().catch(() => undefined))
      if (words) dictionaries[each] = words
    }),
  )
}
