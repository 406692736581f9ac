import { useCallback } from 'react'
import { formatNumber, formatWan, wanWord } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import { byWeight, fieldKey, wordKey, type Entry } from './list-view.ts'

/** Values of the registry in words: amounts in 万, closed lists by their names, nothing as a dash. */
export function useValueWords(currency: string): (field: string, value: unknown) => string {
  const { t, say } = usePhrase()
  const bigMoney = useBigMoney(currency)
  return useCallback(
    (field, value) => {
      const key = wordKey(field, value)
      if (key) return say(key)
      if (value === null || value === undefined || value === '') return t('ui.dash')
      if (field.endsWith('Fen') && typeof value === 'number') return bigMoney(value)
      return typeof value === 'number' ? formatNumber(value) : typeof value === 'string' ? value : JSON.stringify(value)
    },
    [t, say, bigMoney],
  )
}

/** An entry as sentences: what is wrong (`Sheet1!F17：…`) first, then what changes. */
export function useChangeWords(currency: string): (entry: Entry) => string[] {
  const { t, say } = usePhrase()
  const valueOf = useValueWords(currency)
  return useCallback(
    (entry) => [
      ...entry.problems.map(({ cell, message }) => `${cell}：${message}`),
      ...byWeight(entry.changes).map(({ field, old, now }) =>
        t('imports.wizard.change', { field: say(fieldKey(field)), old: valueOf(field, old), now: valueOf(field, now) }),
      ),
      ...entry.withheld.map(({ field, words }) =>
        t('imports.wizard.withheld_words', { field: `${t('imports.wizard.withheld')} ${say(fieldKey(field))}`, words }),
      ),
    ],
    [t, say, valueOf],
  )
}

/** An amount in hundredths of a currency, in the reader's large unit. */
export function useBigMoney(currency: string): (amountFen: number) => string {
  const { t, locale } = usePhrase()
  return useCallback(
    (amountFen) => {
      const amount = formatWan(locale, amountFen)
      return currency === 'CNY' ? amount + wanWord(locale) : t('imports.wizard.foreign', { amount, currency })
    },
    [t, locale, currency],
  )
}
