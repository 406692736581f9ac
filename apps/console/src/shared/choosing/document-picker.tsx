import { SelectMany, usePhrase } from '@jiheng/ui'
import { useCall } from '../api.ts'

/** Documents of a project, chosen by their titles; several at once. */
export function DocumentPicker({
  projectId,
  value,
  onChange,
}: {
  projectId: string
  value: readonly string[]
  onChange: (documentIds: readonly string[]) => void
}) {
  const { t } = usePhrase()
  const { data } = useCall('listDocuments', { path: { id: projectId } })
  const options = (data?.items ?? []).map(({ id, title, kind }) => ({
    value: id,
    label: t('choosing.document', { title, kind: t(`projects.document_kind.${kind}`) }),
  }))
  return <SelectMany value={value} onChange={onChange} options={options} placeholder={t('choosing.document_search')} />
}
