import { useMemo, useState } from 'react'
import {
  Choice,
  DataTable,
  Field,
  Section,
  StateMark,
  TextInput,
  Time,
  useFormState,
  usePhrase,
  type Column,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { refreshed, type Doubted, type Survey } from './view.ts'

/** Answers with doubts, without what they say: a person counts them or sets them aside. */
export function Doubts({ of }: { of: Survey }) {
  const { t } = usePhrase()
  const { data, ...rest } = useCall('listSurveyDoubts', { path: { id: of.id } })
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <Section
      title={t('surveys.doubts')}
      note={t('surveys.doubts_note')}
      actions={
        selected.size > 0 && (
          <Opens kind="primary" label={t('surveys.decide', { n: selected.size })}>
            {(close) => (
              <Decide id={of.id} answers={[...selected]} onClose={close} onDone={() => setSelected(new Set())} />
            )}
          </Opens>
        )
      }
    >
      <DataTable
        rows={{ ...rest, data: data?.items }}
        label={t('surveys.doubts')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        selection={{ selected, onChange: setSelected }}
        lines={2}
        empty={{ title: t('surveys.doubts_none') }}
      />
    </Section>
  )
}

function useColumns(): readonly Column<Doubted>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'doubts',
        label: t('surveys.doubt'),
        grow: 4,
        card: 'title',
        cell: (row) => (
          <span className="surveys-doubts">
            {row.doubts.map((doubt) => (
              <span key={doubt} title={t(`surveys.doubt_rule.${doubt}`)}>
                <StateMark state="orange" word={t(`surveys.doubt_name.${doubt}`)} />
              </span>
            ))}
          </span>
        ),
      },
      { id: 'at', label: t('surveys.answered_at'), width: 160, cell: (row) => <Time instant={row.answeredAt} /> },
      { id: 'building', label: t('surveys.building'), width: 120, cell: (row) => row.building },
      {
        id: 'seconds',
        label: t('surveys.seconds'),
        width: 90,
        align: 'end',
        cell: (row) => (row.seconds === null ? t('ui.dash') : t('surveys.seconds_of', { n: row.seconds })),
      },
      {
        id: 'device',
        label: t('surveys.doubt_name.same_device'),
        width: 110,
        cell: (row) => (row.deviceNo === null ? t('ui.dash') : t('surveys.device_no', { n: row.deviceNo })),
      },
      {
        id: 'decision',
        label: t('surveys.decision'),
        grow: 3,
        cell: (row) =>
          row.outcome === null ? (
            <StateMark state="yellow" word={t('surveys.undecided')} />
          ) : (
            <span className="jh-lines">
              <span title={row.reason}>
                {t(`surveys.outcome_name.${row.outcome}`)} · {row.reason}
              </span>
              <span className="jh-soft jh-small">
                {t('surveys.decided_by', { name: row.decidedBy, at: row.decidedAt ?? '' })}
              </span>
            </span>
          ),
      },
    ],
    [t],
  )
}

type Draft = { outcome: string | null; reason: string }

function Decide({
  id,
  answers,
  onClose,
  onDone,
}: {
  id: string
  answers: string[]
  onClose: () => void
  onDone: () => void
}) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ outcome: null, reason: '' })
  const { run } = useCallMutation('decideSurveyDoubts', { refresh: refreshed })
  const outcomes = ['set_aside', 'counted'] as const
  const send = async () => {
    const outcome = outcomes.find((each) => each === form.value.outcome) ?? 'counted'
    await run({ path: { id }, body: { answers, outcome, reason: form.value.reason.trim() } })
    onDone()
  }
  return (
    <FormDrawer
      title={t('surveys.decide_title', { n: answers.length })}
      form={form}
      required={['outcome', 'reason']}
      send={send}
      said={t('surveys.decided')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('surveys.doubts_note')}</p>
      <Field label={t('surveys.decision')} error={form.errorOf('outcome')}>
        <Choice
          {...form.bind('outcome')}
          options={outcomes.map((value) => ({ value, label: t(`surveys.outcome_name.${value}`) }))}
        />
      </Field>
      <Field label={t('surveys.decide_reason')} usedBy={t('surveys.decide_reason_used')} error={form.errorOf('reason')}>
        <TextInput {...form.bind('reason')} />
      </Field>
    </FormDrawer>
  )
}
