import { createContext, use, useMemo, type ReactNode } from 'react'
import { phrase, phraseOf, type Locale, type ParamsOf, type PhraseKey, type PhraseParams } from '@jiheng/phrases'

const LocaleContext = createContext<Locale>('zh-CN')

/** Sets the language of everything inside. */
export function Words({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

export type Say = {
  locale: Locale
  /** The text of a key, its parameters checked by the compiler. */
  t: <K extends PhraseKey>(key: K, ...params: ParamsOf<K>) => string
  /** The text of a key that came from data; an unknown key shows itself. */
  say: (key: string, params?: PhraseParams) => string
}

/** The words of the reader's language. */
export function usePhrase(): Say {
  const locale = use(LocaleContext)
  return useMemo(
    () => ({
      locale,
      t: (key, ...params) => phrase(locale, key, ...params),
      say: (key, params) => phraseOf(locale, key, params),
    }),
    [locale],
  )
}
