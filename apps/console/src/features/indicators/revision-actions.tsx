import { addDays } from '@jiheng/kernel/base'
import { Choice, DayInput, Field, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { GiveReason } from '../../shared/give-reason.tsx'
import { useCallMutation } from '../../shared/api.ts'
import { today } from '../../shared/today.ts'
import { refreshed, type Revision } from './view.ts'

/** What the reader may do with a revision: an opinion as an expert, the decision as the office. */
export function RevisionActions({ of }: { of: Revision }) {
  const { t } = usePhrase()
  const may = (action: string) => of.allowed.includes(action)
  if (of.allowed.length === 0) return null
  return (
    <div className="indicators-actions">
      {may('review') && (
        <Opens kind="primary" label={t('library.review')}>
          {(close) => <ReviewForm of={of} onClose={close} />}
        </Opens>
      )}
      {may('adopt') && (
        <Opens kind="primary" label={t('library.adopt')}>
          {(close) => <AdoptForm of={of} onClose={close} />}
        </Opens>
      )}
      {may('refuse') && (
        <Opens kind="danger" label={t('library.refuse')}>
          {(close) => <RefuseForm of={of} onClose={close} />}
        </Opens>
      )}
    </div>
  )
}

type FormProps = { of: Revision; onClose: () => void }

function ReviewForm({ of, onClose }: FormProps) {
  const { t } = usePhrase()
  const { run } = useCallMutation('reviewIndicatorRevision', { refresh: refreshed })
  const form = useFormState<{ verdict: string | null; opinion: string }>(
    { verdict: null, opinion: '' },
    { draftKey: `indicator.review.${of.id}` },
  )
  const { verdict, opinion } = form.value
  return (
    <FormDrawer
      title={t('library.review_title', { name: of.definition.name })}
      sure={t('library.review_sure')}
      form={form}
      required={['verdict', 'opinion']}
      send={() =>
        run({
          path: { id: of.id },
          body: { verdict: verdict === 'agree' ? 'agree' : 'refuse', opinion: opinion.trim() },
        })
      }
      said={t('library.reviewed')}
      onClose={onClose}
    >
      <Field label={t('library.verdict')} error={form.errorOf('verdict')} usedBy={t('library.used_by.verdict')}>
        <Choice
          {...form.bind('verdict')}
          options={(['agree', 'refuse'] as const).map((value) => ({ value, label: t(`indicators.verdict.${value}`) }))}
        />
      </Field>
      <Field label={t('library.opinion')} error={form.errorOf('opinion')} usedBy={t('library.used_by.opinion')}>
        <TextArea {...form.bind('opinion')} max={2000} />
      </Field>
    </FormDrawer>
  )
}

function AdoptForm({ of, onClose }: FormProps) {
  const { t } = usePhrase()
  const { run } = useCallMutation('adoptIndicatorRevision', { refresh: refreshed })
  const form = useFormState<{ effectiveFrom: string | null; why: string }>({
    effectiveFrom: addDays(today(), 1),
    why: '',
  })
  const { effectiveFrom, why } = form.value
  return (
    <FormDrawer
      title={t('library.adopt_title', { name: of.definition.name })}
      sure={t('library.adopt_sure')}
      form={form}
      required={['effectiveFrom', 'why']}
      send={() => run({ path: { id: of.id }, body: { effectiveFrom: effectiveFrom ?? '', why: why.trim() } })}
      said={t('library.adopted')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('library.adopt_note')}</p>
      <Field label={t('library.effective_from')} error={form.errorOf('effectiveFrom')}>
        <DayInput {...form.bind('effectiveFrom')} />
      </Field>
      <Field label={t('library.decided_why')} error={form.errorOf('why')} usedBy={t('library.used_by.opinion')}>
        <TextArea {...form.bind('why')} max={1000} />
      </Field>
    </FormDrawer>
  )
}

function RefuseForm({ of, onClose }: FormProps) {
  const { t } = usePhrase()
  const { run } = useCallMutation('refuseIndicatorRevision', { refresh: refreshed })
  return (
    <GiveReason
      title={t('library.refuse_title', { name: of.definition.name })}
      sure={t('library.refuse_sure')}
      lead={t('library.refuse_note')}
      label={t('library.decided_why')}
      usedBy={t('library.used_by.opinion')}
      max={1000}
      send={(why) => run({ path: { id: of.id }, body: { why } })}
      said={t('library.refused')}
      onClose={onClose}
    />
  )
}
