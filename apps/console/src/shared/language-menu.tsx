import { localeName, locales, type Locale } from '@jiheng/phrases'
import { Icon, MenuButton, usePhrase } from '@jiheng/ui'
import { useLocale } from './locale.tsx'

/** The languages, each by its own name. */
export function LanguageMenu({ onChoose }: { onChoose?: (locale: Locale) => void }) {
  const { t } = usePhrase()
  const { locale, choose } = useLocale()
  const items = locales.map((each) => ({
    id: each,
    label: localeName[each],
    chosen: each === locale,
    onPress: () => {
      choose(each)
      onChoose?.(each)
    },
  }))
  return <MenuButton name={t('app.language')} icon={<Icon name="language" />} items={items} />
}
