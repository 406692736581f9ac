import { MenuButton, usePhrase, useToast } from '@jiheng/ui'
import { download } from '../../../shared/download.ts'

const formats = ['mspdi', 'xer'] as const

/** Takes the schedule away as a file other planning programs read. */
export function TakeAway({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const items = formats.map((format) => ({
    id: format,
    label: t(`plan.format.${format}`),
    onPress: () => {
      download(`/api/v1/projects/${projectId}/schedule/export?format=${format}`).catch(toast.failed)
    },
  }))
  return (
    <MenuButton name={t('plan.take_away')} items={items}>
      {t('ui.export')}
    </MenuButton>
  )
}
