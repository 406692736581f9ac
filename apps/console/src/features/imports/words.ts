import { useCallback } from 'react'
import { formatNumber, formatWan } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import { fieldKey, wordKey, type Entry } from './list-view.ts'

/** Values of the registry in words: amounts in 万, closed lists by their names, nothing as a dash. */
export function useValueWords(currency: string): (field: string, value: unknown) => string {
  const { t, say, locale } = usePhrase()
  return useCallback(
    (field, value) => {
      const key = wordKey(field, value)
      if (key) return say(key)
      if (value === null || value === undefined || value === '') return t('ui.dash')
      if (field.endsWith('Fen') && typeof value === 'number')
        return `${formatWan(locale, value)}${currency === 'CNY' ? '' : ` ${currency}`}`
      return typeof value === 'number' ? formatNumber(value) : typeof value === 'string' ? value : JSON.stringify(value)
    },
    [t, say, locale, currency],
  )
}

/** An entry as sentences: what is wrong (`Sheet1!F17：…`) first, then what changes. */
export function useChangeWords(currency: string): (entry: Entry) => string[] {
  const { t, say } = usePhrase()
  const valueOf = useValueWords(currency)
  return useCallback(
    (entry) => [
      ...entry.problems.map(({ cell, message }) => `${cell}：${message}`),
      ...entry.changes.map(({ field, old, now }) =>
        t('imports.wizard.change', { field: say(fieldKey(field)), old: valueOf(field, old), now: valueOf(field, now) }),
      ),
      ...entry.withheld.map(({ field, words }) =>
        t('imports.wizard.withheld_words', { field: `${t('imports.wizard.withheld')} ${say(fieldKey(field))}`, words }),
      ),
    ],
    [t, say, valueOf],
  )
}
