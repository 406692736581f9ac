import type { CallOutput } from '@jiheng/api'
import {
  Button,
  Day,
  Drawer,
  Explained,
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
import { useCall } from '../api.ts'
import { useSession } from '../session.tsx'
import { AlertActions } from './alert-forms.tsx'
import { AlertTrail } from './alert-trail.tsx'
import { Contact, HolderName } from './holder.tsx'
import './alert.css'

export type WholeAlert = CallOutput<'getAlert'>

/** One alert: what is wrong, whose move it is, how it was judged, what was said about it. */
export function AlertDrawer({
  id,
  isOnProject,
  onClose,
}: {
  id: string
  /** It is opened on the page of the project, so no way there is offered. */
  isOnProject?: boolean
  onClose: () => void
}) {
  const { t } = usePhrase()
  const alert = useCall('getAlert', { path: { id } })
  return (
    <Drawer open onClose={onClose} title={alert.data ? t(`rules.${alert.data.ruleId}`) : t('alerts.one')}>
      <Loaded of={alert}>
        {(found) => (
          <div className="alert-parts">
            <Told of={found} isOnProject={isOnProject ?? false} />
            <AlertActions alert={found} />
            <About of={found} />
            <ByRule of={found} />
            <Section title={t('alerts.history')}>
              <AlertTrail of={found} />
            </Section>
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function Told({ of, isOnProject }: { of: WholeAlert; isOnProject: boolean }) {
  const { t, say } = usePhrase()
  const { may } = useSession()
  return (
    <div>
      <p>
        <StateMark
          state={of.state === 'open' ? of.level : 'grey'}
          {...(of.state === 'closed' && { word: t('alerts.tab.closed') })}
        />
      </p>
      {!isOnProject && (
        <p className="alert-project">
          {may('projects:read') ? (
            <a href={`/projects/${of.projectId}?tab=alerts`}>{of.projectName}</a>
          ) : (
            of.projectName
          )}
        </p>
      )}
      <p className={isOnProject ? 'alert-project' : undefined}>{say(of.messageKey, of.params)}</p>
    </div>
  )
}

function About({ of }: { of: WholeAlert }) {
  const { t } = usePhrase()
  const isOpen = of.state === 'open'
  const subject = of.subject.label !== of.projectName && of.subject.label
  return (
    <Facts
      items={[
        { label: t('alerts.holder'), value: <HolderName of={of} /> },
        { label: t('alerts.contact'), value: <Contact of={of} /> },
        { label: t('workbench.since'), value: <Day day={of.since} /> },
        { label: t(isOpen ? 'alerts.days' : 'alerts.days_lasted'), value: <Standing of={of} /> },
        { label: t('alerts.stake'), value: <Money amountFen={of.stakeFen} big bare /> },
        ...(subject ? [{ label: t('alerts.subject'), value: subject }] : []),
        { label: t('alerts.opened_at'), value: <Time instant={of.openedAt} /> },
        ...(isOpen ? [] : [{ label: t('alerts.closed_at'), value: <Time instant={of.closedAt} /> }]),
        ...(of.closedBecause
          ? [{ label: t('alerts.closed_because'), value: t(`alerts.because.${of.closedBecause}`) }]
          : []),
      ]}
    />
  )
}

function Standing({ of }: { of: WholeAlert }) {
  return (
    <Explained explanation={of.explanation}>
      <Num value={of.days} />
    </Explained>
  )
}

/** The version of the rule that judged it, and the way to the whole reckoning. */
function ByRule({ of }: { of: WholeAlert }) {
  const { t } = usePhrase()
  const explain = useExplain()
  const { version, mark, source, why } = of.rule
  return (
    <Section
      title={t('alerts.explain')}
      actions={<Button onPress={() => explain(of.explanation)}>{t('explanation.title')}</Button>}
    >
      <Facts
        items={[
          { label: t('alerts.by_rule'), value: t('alerts.rule_of', { rule: t(`rules.${of.ruleId}`), version }) },
          { label: t('alerts.rules.mark'), value: t(`explanation.mark.${mark}`) },
          { label: t('alerts.rules.why'), value: why, wide: true },
          ...(source ? [{ label: t('alerts.source'), value: source, wide: true }] : []),
        ]}
      />
    </Section>
  )
}
