import { exAnteDimensions } from '@jiheng/kernel/ex-ante'
import { Field, useFormState, usePhrase } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { DocumentPicker } from '../../../shared/choosing/document-picker.tsx'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { chosenIn, evidenceOf, type Chosen, type ExAnte } from './view.ts'

/** What the evaluation rests on: documents of the project, by dimension. Saving it begins the evaluation. */
export function EvidenceForm({ of, onClose }: { of: ExAnte; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Chosen>(chosenIn(of.state === 'open' ? of.evidence : []))
  const { run } = useCallMutation('setExAnteEvidence', { refresh: ['getExAnte'] })
  const documents = useCall('listDocuments', { path: { id: of.projectId } })
  return (
    <FormDrawer
      title={t('ex_ante_page.evidence_title')}
      form={form}
      send={() => run({ path: { id: of.projectId }, body: { evidence: evidenceOf(form.value) } })}
      said={t('ex_ante_page.evidence_saved')}
      onClose={onClose}
    >
      <p className="ex-ante-about">{t('ex_ante_page.evidence_sentence')}</p>
      {documents.data?.items.length === 0 && (
        <p className="jh-soft ex-ante-about">
          {t('ex_ante_page.no_documents')}{' '}
          <a href={`/projects/${of.projectId}?tab=documents`}>{t('ex_ante_page.to_documents')}</a>
        </p>
      )}
      {exAnteDimensions.map((key) => (
        <Field key={key} label={t(`ex_ante.dimension.${key}`)} hint={t(`ex_ante_page.evidence_of.${key}`)} optional>
          <DocumentPicker projectId={of.projectId} {...form.bind(key)} />
        </Field>
      ))}
    </FormDrawer>
  )
}
