import type { Explanation } from '@jiheng/kernel/base'
import {
  EmptyState,
  Explained,
  Facts,
  Field,
  Loaded,
  Page,
  Section,
  StateMark,
  TextArea,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { usePeriod } from '../../shared/incentives/period.ts'
import { refreshed, type Own } from './view.ts'

/** 我的激励结果: what the reader was told about themselves, why, and where they may appeal. */
export function OwnIncentivesPage() {
  const { t } = usePhrase()
  const own = useCall('listOwnIncentives')
  return (
    <Page title={t('incentives.own_title')} note={t('incentives.own_intro')}>
      <Loaded of={own}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('incentives.own_none')} text={t('incentives.own_none_text')} />
          ) : (
            items.map((one) => <Entry key={one.id} of={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function Entry({ of }: { of: Own }) {
  const { t } = usePhrase()
  const period = usePeriod()
  const isOpen = of.allowed.includes('appeal')
  return (
    <Section
      title={`${of.name} ${period(of.period)}${of.version > 1 ? ` ${t('incentives.version_of', { n: of.version })}` : ''}`}
      note={of.unit}
      actions={
        isOpen && <Opens label={t('incentives.appeal')}>{(close) => <AppealForm of={of} onClose={close} />}</Opens>
      }
    >
      <p className="incentives-own">
        <StateMark
          state={of.isCorrected || of.isListed === (of.kind === 'yearly_training') ? 'grey' : 'green'}
          word={t(of.isListed ? `incentives.own_in.${of.kind}` : `incentives.own_out.${of.kind}`)}
        />
        <Reason of={of} />
      </p>
      <Facts
        items={[
          {
            label: t('incentives.score'),
            value: (
              <Explained measure={t('incentives.score')} explanation={of.explanation as unknown as Explanation}>
                {of.total ?? t('ui.dash')}
              </Explained>
            ),
          },
          ...(of.place === null
            ? []
            : [{ label: t('incentives.place'), value: t('incentives.place_of', { n: of.place }) }]),
          {
            label: t('incentives.state'),
            value: of.isCorrected
              ? t('incentives.own_corrected')
              : of.state === 'final'
                ? t('incentives.own_final')
                : t('incentives.appeal_until', { day: of.appealUntil }),
          },
          { label: t('incentives.basis'), value: <a href="/my-scores">{t('incentives.own_score_link')}</a> },
        ]}
      />
      {of.appeal && <Appeal of={of.appeal} />}
    </Section>
  )
}

function Reason({ of }: { of: Own }) {
  const { t } = usePhrase()
  if (of.appeal?.outcome === 'changed') return <span>{t('incentives.by_appeal')}</span>
  if (of.decisionWhy && !of.isListed) return <span>{t('incentives.was_removed', { why: of.decisionWhy })}</span>
  return <span>{t(`incentives.reason_name.${of.reason}`)}</span>
}

function Appeal({ of }: { of: NonNullable<Own['appeal']> }) {
  const { t } = usePhrase()
  return (
    <>
      <p>
        <StateMark
          state={of.outcome ? 'green' : 'orange'}
          word={of.outcome ? t(`incentives.outcome_name.${of.outcome}`) : t('incentives.answer_waiting')}
        />{' '}
        <span className="jh-soft jh-small">{t('incentives.appeal_at', { at: of.submittedAt })}</span>
      </p>
      <p className="incentives-said">{of.text}</p>
      {of.outcome && of.decidedAt && (
        <div className="incentives-answer">
          <p className="jh-soft jh-small">{t('incentives.answered_at', { at: of.decidedAt })}</p>
          <p>{of.reason}</p>
        </div>
      )}
    </>
  )
}

function AppealForm({ of, onClose }: { of: Own; onClose: () => void }) {
  const { t } = usePhrase()
  const period = usePeriod()
  const form = useFormState({ text: '' }, { draftKey: `incentives.${of.id}.appeal` })
  const { run } = useCallMutation('appealIncentive', { refresh: refreshed })
  return (
    <FormDrawer
      title={t('incentives.appeal_title', { period: period(of.period) })}
      sure={t('incentives.appeal')}
      form={form}
      required={['text']}
      send={() => run({ path: { id: of.id }, body: { text: form.value.text.trim() } })}
      said={t('incentives.appealed')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('incentives.appeal_once', { day: of.appealUntil })}</p>
      <Field label={t('incentives.appeal_text')} usedBy={t('incentives.appeal_used')} error={form.errorOf('text')}>
        <TextArea {...form.bind('text')} max={5000} />
      </Field>
    </FormDrawer>
  )
}
