import { Choice, Field, Section, StateMark, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { refreshed, type IncentiveList, type Standing } from './view.ts'

type Appeal = NonNullable<Standing['appeal']>

/** What people said to their results, and what was answered; those that wait first. */
export function Appeals({ of }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const made = of.standings.flatMap((standing) => (standing.appeal ? [{ standing, appeal: standing.appeal }] : []))
  if (made.length === 0) return null
  const ordered = made.toSorted((a, b) => Number(a.appeal.outcome !== null) - Number(b.appeal.outcome !== null))
  return (
    <Section
      title={t('incentives.appeals')}
      note={of.appealUntil && t('incentives.appeal_until', { day: of.appealUntil })}
    >
      <ul className="incentives-appeals">
        {ordered.map(({ standing, appeal }) => (
          <li key={appeal.id}>
            <Entry standing={standing} appeal={appeal} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Entry({ standing, appeal }: { standing: Standing; appeal: Appeal }) {
  const { t } = usePhrase()
  return (
    <>
      <p>
        <strong>{standing.name}</strong>
        <StateMark
          state={appeal.outcome ? 'green' : 'orange'}
          word={appeal.outcome ? t(`incentives.outcome_name.${appeal.outcome}`) : t('incentives.answer_waiting')}
        />
        <span className="jh-soft jh-small">{t('incentives.appeal_by', { at: appeal.submittedAt })}</span>
        {!appeal.outcome && appeal.answerUntil && (
          <span className="jh-soft jh-small">{t('incentives.answer_by', { day: appeal.answerUntil })}</span>
        )}
      </p>
      <p className="incentives-said">{appeal.text}</p>
      {appeal.outcome && appeal.decidedAt && (
        <div className="incentives-answer">
          <p className="jh-soft jh-small">
            {t('incentives.answered_by', { name: appeal.decidedBy ?? '', at: appeal.decidedAt })}
          </p>
          <p>{appeal.reason}</p>
        </div>
      )}
      {appeal.mayDecide && (
        <Opens kind="primary" label={t('incentives.answer')}>
          {(close) => <AnswerForm standing={standing} appeal={appeal} onClose={close} />}
        </Opens>
      )}
      {!appeal.outcome && !appeal.mayDecide && <p className="jh-soft">{t('incentives.answer_other')}</p>}
    </>
  )
}

type Draft = { outcome: string | null; reason: string }

function AnswerForm({ standing, appeal, onClose }: { standing: Standing; appeal: Appeal; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ outcome: null, reason: '' })
  const { run } = useCallMutation('answerIncentiveAppeal', { refresh: refreshed })
  const { outcome, reason } = form.value
  const changed = standing.isListed ? 'incentives.answer_out' : 'incentives.answer_in'
  return (
    <FormDrawer
      title={t('incentives.answer')}
      sure={t('incentives.answer')}
      form={form}
      required={['outcome', 'reason']}
      send={() =>
        run({ path: { id: appeal.id }, body: { outcome: outcome as 'kept' | 'changed', reason: reason.trim() } })
      }
      said={t('incentives.answered')}
      onClose={onClose}
    >
      <p className="incentives-said">{appeal.text}</p>
      <p className="jh-soft">
        {standing.total} {t(`incentives.reason_name.${standing.reason}`)}
      </p>
      <Field label={t('incentives.answer_outcome')} error={form.errorOf('outcome')}>
        <Choice
          {...form.bind('outcome')}
          options={[
            { value: 'kept', label: t('incentives.answer_kept') },
            { value: 'changed', label: t(changed) },
          ]}
        />
      </Field>
      <Field label={t('incentives.answer_reason')} usedBy={t('incentives.answer_used')} error={form.errorOf('reason')}>
        <TextArea {...form.bind('reason')} max={2000} />
      </Field>
    </FormDrawer>
  )
}
