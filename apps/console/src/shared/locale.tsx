import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'
import { loadLanguage, localeFrom, type Locale } from '@jiheng/phrases'

const storageKey = 'jiheng.locale'

/** The language the reader chose in this browser, else the one the browser asks for. */
export function readerLocale(): Locale {
  return localeFrom(localStorage.getItem(storageKey) ?? navigator.languages)
}

type LocaleChoice = {
  locale: Locale
  choose: (locale: Locale) => void
  /** Takes the account's language unless one was chosen in this browser. */
  adopt: (locale: string) => void
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'zh-CN', choose: () => {}, adopt: () => {} })

/** Keeps the language of the page; `children` is drawn anew in it. */
export function LocaleProvider({ children }: { children: (locale: Locale) => ReactNode }) {
  const [locale, setLocale] = useState(readerLocale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const speak = useCallback(async (next: Locale) => {
    await loadLanguage(next)
    setLocale(next)
  }, [])
  const choose = useCallback(
    (next: Locale) => {
      localStorage.setItem(storageKey, next)
      void speak(next)
    },
    [speak],
  )
  const adopt = useCallback(
    (account: string) => {
      if (localStorage.getItem(storageKey) === null) void speak(localeFrom(account))
    },
    [speak],
  )
  return <LocaleContext value={{ locale, choose, adopt }}>{children(locale)}</LocaleContext>
}

/** The language and how to change it. */
export function useLocale(): LocaleChoice {
  return use(LocaleContext)
}
