import { MenuButton, usePhrase, useToast } from '@jiheng/ui'
import { download } from '../../shared/download.ts'

/** Takes what is seen away as a file. */
export function ExportMenu({ urlOf, total }: { urlOf: (format: 'xlsx' | 'csv') => string; total: number }) {
  const { t } = usePhrase()
  const toast = useToast()
  const take = (format: 'xlsx' | 'csv') => () => {
    download(urlOf(format)).then(() => toast.done(t('registry.exported', { n: total })), toast.failed)
  }
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    id: format,
    label: t(`registry.export_${format}`),
    onPress: take(format),
    disabled: total === 0,
  }))
  return (
    <MenuButton name={t('registry.export_name')} items={items}>
      {t('ui.export')}
    </MenuButton>
  )
}
