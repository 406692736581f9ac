import { Field, Select, SelectMany, TextArea, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { PapersDrop, usePapers } from '../../shared/papers.tsx'
import { byProject, disputable, refreshed, type Version } from './view.ts'

type Draft = { facts: readonly string[]; text: string; projectId: string | null }

/** 陈述申辩: which facts the contractor sees otherwise, what happened, and the paper that shows it. */
export function ReplyForm({ version, onClose }: { version: Version; onClose: () => void }) {
  const { t } = usePhrase()
  const projects = byProject(version.factList)
  const facts = disputable(version.factList)
  const form = useFormState<Draft>(
    { facts: [], text: '', projectId: projects[0]?.id ?? null },
    { draftKey: `credit.${version.id}.reply` },
  )
  const papers = usePapers()
  const { run } = useCallMutation('replyToCredit', { refresh: refreshed })
  const send = async () => {
    const documents = await papers.send(form.value.projectId ?? '')
    await run({
      path: { id: version.id },
      body: { text: form.value.text.trim(), facts: [...form.value.facts], documents },
    })
  }
  return (
    <FormDrawer
      title={t('credit.reply_title')}
      sure={t('credit.reply_now')}
      form={form}
      required={['text']}
      send={send}
      said={t('credit.replied')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('credit.reply_sentence')}</p>
      <Field label={t('credit.reply_facts')} hint={t('credit.reply_facts_hint')} optional error={form.errorOf('facts')}>
        <SelectMany
          value={form.value.facts}
          onChange={(next) => form.set({ facts: next })}
          options={facts.map(({ id, aspect, label, day }) => ({
            value: id,
            label: `${t(`credit.fact_missed.${aspect}`)} ${label} ${day}`,
          }))}
        />
      </Field>
      <Field label={t('credit.reply_text')} usedBy={t('credit.reply_text_used')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={5000} />
      </Field>
      <Field label={t('credit.reply_file_project')} optional>
        <Select {...form.bind('projectId')} options={projects.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <PapersDrop label={t('credit.reply_file')} papers={papers} />
    </FormDrawer>
  )
}
