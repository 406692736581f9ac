import { localeName, locales } from '@jiheng/phrases'
import { Icon, MenuButton, usePhrase } from '@jiheng/ui'
import { useLocale } from './locale.tsx'

/** The languages, each by its own name. */
export function LanguageMenu() {
  const { t } = usePhrase()
  const { locale, choose } = useLocale()
  const items = locales.map((each) => ({ id: each, label: localeName[each], chosen: each === locale, onPress: () => choose(each) }))
  return <MenuButton name={t('app.language')} icon={<Icon name="language" />} items={items} />
}
