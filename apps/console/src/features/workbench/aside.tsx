import { Day, Section, StateShape, stateOf, usePhrase } from '@jiheng/ui'
import type { Workbench } from './index.tsx'

/** What changed since yesterday morning. */
export function Changes({ of }: { of: Workbench['changes'] }) {
  const { t, say } = usePhrase()
  return (
    <Section
      title={t('workbench.changes')}
      note={t('workbench.change_counts', { opened: of.opened, raised: of.raised, closed: of.closed })}
    >
      {of.items.length === 0 ? (
        <p className="jh-soft">{t('workbench.no_change')}</p>
      ) : (
        <ul className="workbench-list">
          {of.items.slice(0, 6).map((item) => (
            <li key={`${item.alertId} ${item.at}`}>
              <StateShape state={stateOf(item.to ?? 'green')} />
              <div>
                <a href={`/projects/${item.projectId}?tab=alerts`}>{item.projectName}</a>
                <p className="jh-soft jh-small">
                  {item.to === null ? t('workbench.was_closed') : say(item.messageKey, item.params)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Nodes whose day falls in this week, and how many are past theirs. */
export function DueThisWeek({ of }: { of: Workbench['dueThisWeek'] }) {
  const { t } = usePhrase()
  return (
    <Section
      title={t('workbench.due', { n: of.total })}
      {...(of.overdue > 0 && { note: t('workbench.overdue_nodes', { n: of.overdue }) })}
    >
      {of.items.length === 0 ? (
        <p className="jh-soft">{t('workbench.nothing_due')}</p>
      ) : (
        <ul className="workbench-list">
          {of.items.slice(0, 6).map((item) => (
            <li key={item.nodeId}>
              <span className="workbench-day">
                <Day day={item.dueOn} />
              </span>
              <div>
                <a href={`/projects/${item.projectId}?tab=tree`}>{item.title}</a>
                <p className="jh-soft jh-small">
                  {item.projectName}
                  {item.responsible && ` · ${item.responsible.name}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Projects whose reports are too old to judge them by. */
export function StaleData({ of }: { of: Workbench['stale'] }) {
  const { t } = usePhrase()
  if (of.total === 0) return null
  return (
    <Section
      title={t('workbench.stale', { n: of.total })}
      {...(of.neverReported > 0 && { note: t('workbench.never_reported', { n: of.neverReported }) })}
    >
      <ul className="workbench-list">
        {of.items.slice(0, 5).map((item) => (
          <li key={item.projectId}>
            <div>
              <a href={`/projects/${item.projectId}?tab=progress`}>{item.projectName}</a>
              <p className="jh-soft jh-small">
                {item.dataAgeDays === null
                  ? t('workbench.no_report')
                  : t('workbench.data_age', { n: item.dataAgeDays })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
