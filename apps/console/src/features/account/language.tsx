import { useQueryClient } from '@tanstack/react-query'
import { localeName, locales, type Locale } from '@jiheng/phrases'
import { Select, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { useLocale } from '../../shared/locale.tsx'

/** The language of pages and of the server's sentences; kept with the account. */
export function LanguageChoice() {
  const { t } = usePhrase()
  const toast = useToast()
  const queries = useQueryClient()
  const { locale, choose } = useLocale()
  const { run } = useCallMutation('setLocale')
  const change = async (next: Locale) => {
    choose(next)
    await run({ body: { locale: next } })
    await queries.invalidateQueries()
  }
  return (
    <Select
      name={t('account.language')}
      value={locale}
      options={locales.map((each) => ({ value: each, label: localeName[each] }))}
      onChange={(next) => void change(next as Locale).catch(toast.failed)}
    />
  )
}
