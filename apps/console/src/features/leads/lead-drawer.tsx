import {
  Button,
  Day,
  Drawer,
  Facts,
  Loaded,
  Money,
  Num,
  Section,
  StateMark,
  Time,
  usePhrase,
  useExplain,
} from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { LeadActions } from './lead-actions.tsx'
import { Questions, Records, Steps } from './lead-parts.tsx'
import { Outcome } from './lead-list.tsx'
import type { LeadDetail } from './view.ts'

/** One lead: what was seen, on which records, and what was done about it. */
export function LeadDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, say } = usePhrase()
  const lead = useCall('getLead', { path: { id } })
  return (
    <Drawer open onClose={onClose} title={lead.data ? say(`rules.${lead.data.ruleId}`) : t('leads.one')}>
      <Loaded of={lead}>
        {(found) => (
          <div className="leads-parts">
            <LeadTold of={found} />
            <LeadActions lead={found} />
            <LeadRest of={found} />
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

/** The sentence, and that it concludes nothing. */
export function LeadTold({ of }: { of: LeadDetail }) {
  const { t, say } = usePhrase()
  return (
    <div>
      <p className="leads-marks">
        <StateMark state={of.severity} word={t(`leads.severity_name.${of.severity}`)} />
        <span className="leads-caution">{t('leads.no_conclusion')}</span>
      </p>
      <p className="leads-project">
        <a href={`/projects/${of.projectId}?tab=funds`}>{of.projectName}</a>
      </p>
      <p>{say(of.messageKey, of.params)}</p>
    </div>
  )
}

/** Everything below the actions. */
export function LeadRest({ of }: { of: LeadDetail }) {
  const { t } = usePhrase()
  return (
    <>
      <About of={of} />
      <ByRule of={of} />
      {of.recordsSeen.length > 0 && (
        <Section title={t('leads.records')}>
          <Records of={of} />
        </Section>
      )}
      {of.questions.length > 0 && (
        <Section title={t('leads.questions')}>
          <Questions of={of} />
        </Section>
      )}
      <Section title={t('leads.steps')}>
        <Steps of={of} />
      </Section>
    </>
  )
}

function About({ of }: { of: LeadDetail }) {
  const { t } = usePhrase()
  return (
    <Facts
      items={[
        { label: t('leads.state'), value: t(`leads.state_name.${of.state}`) },
        ...(of.outcome === null ? [] : [{ label: t('leads.outcome'), value: <Outcome of={of} /> }]),
        { label: t('leads.amount'), value: <Money amountFen={of.amountFen} big /> },
        { label: t('leads.age'), value: <Num value={of.ageDays} /> },
        { label: t('leads.day'), value: <Day day={of.day} /> },
        { label: t('leads.found_on'), value: <Time instant={of.foundAt} /> },
        ...(of.reopenedAt ? [{ label: t('leads.reopened_on'), value: <Time instant={of.reopenedAt} /> }] : []),
        ...(of.isTellerKept ? [{ label: t('leads.teller'), value: t('leads.teller_kept'), wide: true }] : []),
      ]}
    />
  )
}

function ByRule({ of }: { of: LeadDetail }) {
  const { t, say } = usePhrase()
  const explain = useExplain()
  const { explanation, ruleVersion } = of
  if (!explanation) return null
  const { mark, source } = explanation.rule
  return (
    <Section
      title={t('leads.why')}
      actions={<Button onPress={() => explain(explanation)}>{t('explanation.title')}</Button>}
    >
      <Facts
        items={[
          { label: t('leads.rule'), value: say(`rules.${of.ruleId}`) },
          { label: t('leads.version'), value: t('explanation.rule_version', { version: String(ruleVersion) }) },
          { label: t('leads.source'), value: source ?? t('leads.no_source'), wide: true },
          ...(mark ? [{ label: t('alerts.rules.mark'), value: t(`explanation.mark.${mark}`), wide: true }] : []),
        ]}
      />
    </Section>
  )
}
