import { Field, SelectMany, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { PapersDrop, usePapers } from '../../shared/papers.tsx'
import { refreshed, type Result } from './view.ts'

type Draft = { items: readonly string[]; text: string }

/** 提出申诉: which items the unit sees otherwise, what happened, and the papers that show it. */
export function AppealForm({ of, onClose }: { of: Result; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ items: [], text: '' }, { draftKey: `round.${of.roundProjectId}.appeal` })
  const papers = usePapers()
  const { run } = useCallMutation('appealResult', { refresh: refreshed })
  const send = async () => {
    const documents = await papers.send(of.projectId)
    const { text, items } = form.value
    await run({ path: { id: of.roundProjectId }, body: { text: text.trim(), items: [...items], documents } })
  }
  return (
    <FormDrawer
      title={t('rounds.appeal_title')}
      sure={t('rounds.appeal_now')}
      form={form}
      required={['text']}
      send={send}
      said={t('rounds.appealed')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('rounds.appeal_sentence')}</p>
      <Field label={t('rounds.appeal_items')} optional error={form.errorOf('items')}>
        <SelectMany
          {...form.bind('items')}
          options={(of.versions[0]?.items ?? []).map(({ code, name, score, weight }) => ({
            value: code,
            label: `${name} ${score} / ${weight}`,
          }))}
        />
      </Field>
      <Field label={t('rounds.appeal_text')} usedBy={t('rounds.used_by.round')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={5000} />
      </Field>
      <PapersDrop label={t('rounds.appeal_file')} papers={papers} />
    </FormDrawer>
  )
}
