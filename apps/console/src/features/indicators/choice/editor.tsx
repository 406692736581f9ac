import { useMemo } from 'react'
import { decimal } from '@jiheng/kernel/base'
import {
  Button,
  EmptyState,
  Field,
  Form,
  NumberInput,
  Section,
  StateMark,
  TextInput,
  useFormState,
  usePhrase,
  useToast,
} from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { WeightBar } from '../check/weight-bar.tsx'
import { AddIndicator } from './add.tsx'
import { bodyOf, draftOf, missingIn, problemsOf, weightsIn, withIndicator, type Choice, type Draft } from './draft.ts'
import { ChoiceRows } from './rows.tsx'

type EditorProps = {
  of: Choice
  kind: string
  /** Who chose since this was opened, if anybody. */
  changedBy: string | null
  onClose: () => void
  onReload: () => void
}

/** Indicators chosen and adjusted; the sum and what the library does not allow are told while it is filled in. */
export function ChoiceEditor({ of, kind, changedBy, onClose, onReload }: EditorProps) {
  const { t } = usePhrase()
  const toast = useToast()
  const form = useFormState<Draft>(draftOf(of), { draftKey: `choice.${of.projectId}.${of.year}` })
  const { run, busy } = useCallMutation('chooseIndicators', {
    refresh: ['getIndicatorChoice', 'listIndicatorChoices', 'getEvaluation'],
  })
  const { rows } = form.value
  const weights = useMemo(() => weightsIn(form.value), [form.value])
  const isWrong = rows.some((row) => problemsOf(row).length > 0) || !decimal.isZero(missingIn(form.value))
  const save = async () => {
    try {
      await run({ path: { id: of.projectId, year: of.year }, body: bodyOf(form.value) })
      form.draft.discard()
      toast.done(t('indicator_choice.saved'))
      onClose()
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  const reload = () => {
    form.draft.discard()
    onReload()
  }
  return (
    <div className="choice-form">
      <Form
        onSubmit={() => void save()}
        problem={form.problem}
        draft={form.draft}
        actions={
          <>
            <Button kind="primary" submit busy={busy} disabled={isWrong || rows.length === 0}>
              {t('indicator_choice.save')}
            </Button>
            {of.rows.length > 0 && <Button onPress={onClose}>{t('ui.cancel')}</Button>}
            {isWrong && <span className="jh-soft">{t('indicator_choice.not_yet')}</span>}
          </>
        }
      >
        {changedBy !== null && (
          <p className="choice-changed" role="status">
            <StateMark state="orange" word={t('indicator_choice.changed_by', { by: changedBy })} />
            <Button onPress={reload}>{t('indicator_choice.reload')}</Button>
          </p>
        )}
        <WeightBar of={weights} />
        <Section title={t('indicator_choice.rows')} note={t('indicator_choice.rows_note', { n: rows.length })}>
          {rows.length === 0 ? (
            <EmptyState title={t('indicator_choice.none')} text={t('indicator_choice.none_text')} />
          ) : (
            <ChoiceRows of={rows} onChange={(next) => form.set({ rows: next })} />
          )}
          <AddIndicator
            kind={kind}
            year={of.year}
            chosen={rows.map(({ indicator }) => indicator.code)}
            onAdd={(indicator) => form.set({ rows: withIndicator(rows, indicator) })}
          />
        </Section>
        <div className="choice-foot">
          <Field label={t('goal_check.execution_weight')} hint={t('indicator_choice.execution_hint')}>
            <NumberInput {...form.bind('executionWeight')} unit={t('units.score')} min="0" max="100" decimals={2} />
          </Field>
          <Field label={t('indicator_choice.why')} hint={t('indicator_choice.why_hint')} optional>
            <TextInput {...form.bind('why')} />
          </Field>
        </div>
      </Form>
    </div>
  )
}
