import { exAnteDimensions } from '@jiheng/kernel/ex-ante'
import { Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { evidenceOf, evidenceText, type EvidenceText, type ExAnte } from './view.ts'

/** What the evaluation rests on, by dimension; saving it begins the evaluation. */
export function EvidenceForm({ of, onClose }: { of: ExAnte; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<EvidenceText>(evidenceText(of.evidence))
  const { run } = useCallMutation('setExAnteEvidence', { refresh: ['getExAnte'] })
  return (
    <FormDrawer
      title={t('ex_ante_page.evidence_title')}
      form={form}
      send={() => run({ path: { id: of.projectId }, body: { evidence: evidenceOf(form.value, of.evidence) } })}
      said={t('ex_ante_page.evidence_saved')}
      onClose={onClose}
    >
      <p>{t('ex_ante_page.evidence_sentence')}</p>
      {exAnteDimensions.map((key) => (
        <Field key={key} label={t(`ex_ante.dimension.${key}`)} hint={t('ex_ante_page.evidence_hint')} optional>
          <TextArea {...form.bind(key)} />
        </Field>
      ))}
    </FormDrawer>
  )
}
