import type { CallOutput } from '@jiheng/api'
import { Choice, Drawer, Facts, Field, Loaded, Section, TextArea, Time, usePhrase, useFormState } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import { LeadRest, LeadTold } from './lead-drawer.tsx'
import { Outcome } from './lead-list.tsx'
import { useOutcomes } from './step-forms.tsx'
import { refreshed } from './view.ts'

type WholeCase = CallOutput<'getCaseFile'>

/** One case file: what was handed over, who told it, and the lead behind it. */
export function CaseDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const file = useCall('getCaseFile', { path: { id } })
  const title = file.data ? t('leads.cases.one', { number: file.data.number }) : t('leads.cases.list')
  return (
    <Drawer open onClose={onClose} title={title}>
      <Loaded of={file}>
        {(found) => (
          <div className="leads-parts">
            <About of={found} />
            {found.allowed.includes('close') && (
              <div className="leads-actions">
                <Opens kind="primary" label={t('leads.cases.conclude')}>
                  {(close) => <ConcludeForm id={found.id} onClose={close} />}
                </Opens>
              </div>
            )}
            <Section title={t('leads.cases.lead')}>
              <LeadTold of={found.lead} />
            </Section>
            <LeadRest of={found.lead} />
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function About({ of }: { of: WholeCase }) {
  const { t } = usePhrase()
  return (
    <Facts
      items={[
        { label: t('leads.cases.opened_by'), value: of.openedBy },
        { label: t('leads.cases.opened_at'), value: <Time instant={of.openedAt} /> },
        { label: t('leads.cases.summary'), value: of.summary, wide: true },
        ...(of.teller
          ? [
              { label: t('leads.cases.teller'), value: of.teller.name, wide: true },
              { label: t('leads.channel'), value: t(`leads.channel_name.${of.teller.channel}`) },
            ]
          : []),
        ...(of.conclusion === null
          ? []
          : [
              { label: t('leads.outcome'), value: <Outcome of={{ state: 'handed_over', outcome: of.outcome }} /> },
              { label: t('leads.cases.conclusion'), value: of.conclusion, wide: true },
            ]),
      ]}
    />
  )
}

function ConcludeForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<{ outcome: string | null; conclusion: string }>({ outcome: null, conclusion: '' })
  const { run } = useCallMutation('closeCaseFile', { refresh: refreshed })
  const { outcome, conclusion } = form.value
  return (
    <FormDrawer
      title={t('leads.cases.conclude_title')}
      sure={t('leads.cases.conclude')}
      form={form}
      required={['outcome', 'conclusion']}
      send={() =>
        run({ path: { id }, body: { outcome: outcome as 'confirmed' | 'unfounded', conclusion: conclusion.trim() } })
      }
      said={t('leads.done')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('leads.cases.conclude_sentence')}</p>
      <Field label={t('leads.outcome')} error={form.errorOf('outcome')}>
        <Choice {...form.bind('outcome')} options={useOutcomes()} />
      </Field>
      <Field label={t('leads.cases.conclusion')} error={form.errorOf('conclusion')}>
        <TextArea {...form.bind('conclusion')} max={5000} />
      </Field>
    </FormDrawer>
  )
}
