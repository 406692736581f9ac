import { useNavigate } from '@tanstack/react-router'
import { decimal } from '@jiheng/kernel/base'
import {
  Button,
  Choice,
  Field,
  Form,
  Section,
  StateMark,
  TextArea,
  TextInput,
  useFormState,
  usePhrase,
  useToast,
} from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { countOf, scaled, totalOf, unfitOf, versionOf, withGroup, type Draft, type SubjectKind } from './draft.ts'
import { GroupRows, Titles } from './rows.tsx'

const refresh = { refresh: ['listRoundTemplates', 'getRoundTemplate'] } as const

type Editing = { initial: Draft; draftKey: string; revises?: { id: string; version: number } }

/** The lines of a template with their points, summed while they are typed; published as a version that never changes. */
export function Editor({ initial, draftKey, revises }: Editing) {
  const { t } = usePhrase()
  const toast = useToast()
  const navigate = useNavigate()
  const form = useFormState(initial, { draftKey })
  const create = useCallMutation('createRoundTemplate', refresh)
  const revise = useCallMutation('reviseRoundTemplate', refresh)
  const { groups } = form.value
  const isWhole = decimal.compare(totalOf(groups), '100') === 0
  const unfit = unfitOf(form.value)
  const send = async () => {
    try {
      const body = versionOf(form.value)
      const about = { subjectKind: form.value.subjectKind as SubjectKind, name: form.value.name.trim() }
      const { id } = revises
        ? await revise.run({ path: { id: revises.id }, body })
        : await create.run({ body: { ...about, ...body } })
      form.draft.discard()
      toast.done(t('round_templates.published', { n: (revises?.version ?? 0) + 1 }))
      await navigate({ to: `/evaluation-templates/${id}` } as never)
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  return (
    <div className="rounds-editor">
      <Form
        onSubmit={() => void send()}
        problem={form.problem}
        draft={form.draft}
        actions={
          <>
            <Button
              kind="primary"
              submit
              busy={create.busy || revise.busy}
              disabled={!isWhole || unfit !== null}
              name={t('round_templates.publish_sentence')}
            >
              {t('round_templates.publish')}
            </Button>
            <Button href={revises ? `/evaluation-templates/${revises.id}` : '/evaluation-templates'}>
              {t('ui.cancel')}
            </Button>
            {groups.length > 0 && unfit && <span className="jh-soft">{t(`round_templates.unfit.${unfit}`)}</span>}
          </>
        }
      >
        {!revises && (
          <Field
            label={t('round_templates.template_name')}
            usedBy={t('round_templates.name_used_by')}
            error={form.errorOf('name')}
          >
            <TextInput {...form.bind('name')} />
          </Field>
        )}
        <Section title={t('round_templates.tree')} note={t('round_templates.count', { n: countOf(groups) })}>
          {groups.length > 0 && <Titles isMeasured={form.value.subjectKind !== 'project'} />}
          {groups.map((group, at) => (
            <GroupRows
              key={group.key}
              groups={groups}
              at={at}
              isMeasured={form.value.subjectKind !== 'project'}
              onChange={(next) => form.set({ groups: next })}
            />
          ))}
          <div className="rounds-sum" role="status">
            <Sum of={totalOf(groups)} />
            {!isWhole && decimal.compare(totalOf(groups), '0') > 0 && (
              <Button kind="quiet" onPress={() => form.set({ groups: scaled(groups) })}>
                {t('round_templates.spread_evenly')}
              </Button>
            )}
            <Button onPress={() => form.set({ groups: withGroup(groups) })}>{t('round_templates.add_level')}</Button>
          </div>
        </Section>
        <Section title={t('round_templates.basis')}>
          <Field
            label={t('round_templates.why')}
            hint={t('round_templates.why_hint')}
            usedBy={t('round_templates.why_used_by')}
            error={form.errorOf('why')}
          >
            <TextArea {...form.bind('why')} max={500} />
          </Field>
          <Field label={t('round_templates.mark')} error={form.errorOf('mark')}>
            <Choice
              value={form.value.mark}
              onChange={(mark) => form.set({ mark: mark ?? 'U' })}
              options={(['V', 'P', 'U'] as const).map((value) => ({ value, label: t(`explanation.mark.${value}`) }))}
            />
          </Field>
          <Field label={t('round_templates.source_optional')} optional error={form.errorOf('source')}>
            <TextInput {...form.bind('source')} />
          </Field>
        </Section>
      </Form>
    </div>
  )
}

/** What the points sum to, and how far that is from 100. */
function Sum({ of }: { of: string }) {
  const { t } = usePhrase()
  const apart = decimal.subtract(of, '100')
  if (decimal.isZero(apart)) return <StateMark state="green" word={t('round_templates.sum_right')} />
  const n = decimal.isNegative(apart) ? decimal.negate(apart) : apart
  const key = decimal.isNegative(apart) ? 'sum_under' : 'sum_over'
  return <StateMark state="orange" word={t(`round_templates.${key}`, { sum: of, n })} />
}
