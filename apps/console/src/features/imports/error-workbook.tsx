import { Button, usePhrase, useToast } from '@jiheng/ui'
import { download } from '../../shared/download.ts'
import type { ImportList } from './list-view.ts'

/** The rows that did not go in, as a workbook to correct and hand in again. */
export function ErrorWorkbook({ list }: { list: ImportList }) {
  const { t } = usePhrase()
  const toast = useToast()
  if (list.counts.failed === 0) return null
  return (
    <Button onPress={() => void download(`/api/v1/imports/${list.id}/errors`).catch(toast.failed)}>
      {t('imports.download_errors')}
    </Button>
  )
}
