import type { CallInput } from '@jiheng/api'
import { Button, usePhrase, useToast } from '@jiheng/ui'
import { download } from './download.ts'
import { useSession } from './session.tsx'

type Asked = NonNullable<CallInput<'exportFunds'>['query']>

/** Takes a table of money away as a workbook, just as it is seen; absent for those who may not. */
export function FundExport({
  what,
  asked,
}: {
  what: CallInput<'exportFunds'>['path']['what']
  asked: { [K in keyof Asked]: Asked[K] | undefined }
}) {
  const { t } = usePhrase()
  const { may } = useSession()
  const toast = useToast()
  if (!may('projects:export')) return null
  const told = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const take = () => download(`/api/v1/fund-exports/${what}?${new URLSearchParams(told).toString()}`)
  return <Button onPress={() => void take().catch(toast.failed)}>{t('ui.export_excel')}</Button>
}
