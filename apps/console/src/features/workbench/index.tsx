import type { CallOutput } from '@jiheng/api'
import { Columns, Day, Loaded, Page, Section, StateMark, states, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { DutyList } from '../../shared/duties/duty-list.tsx'
import { IncentiveAlertList } from '../../shared/incentives/alert-list.tsx'
import { Calls } from './calls.tsx'
import { Changes, DueThisWeek, StaleData } from './aside.tsx'
import './workbench.css'

export type Workbench = CallOutput<'getWorkbench'>

/** 工作台: which projects need a call today, why, and whose move it is. */
export function WorkbenchPage() {
  const { t } = usePhrase()
  const workbench = useCall('getWorkbench', { query: { limit: 10 } })
  return (
    <Page title={t('workbench.title')} note={workbench.data && <CheckedNote of={workbench.data} />}>
      <Loaded of={workbench}>
        {(found) => (
          <>
            <Counts of={found} />
            <Columns ratio="2:1">
              <div>
                {found.mine.total > 0 && (
                  <Section title={t('workbench.mine_count', { n: found.mine.total })}>
                    <Calls calls={found.mine.items} />
                    <Rest shown={found.mine.items.length} total={found.mine.total} href="/alerts?mine=true" />
                  </Section>
                )}
                <Section title={t('workbench.others_count', { n: found.others.total })}>
                  {found.others.total > 0 ? (
                    <Calls calls={found.others.items} />
                  ) : (
                    <p className="jh-soft">{t('workbench.nobody_waits')}</p>
                  )}
                  <Rest shown={found.others.items.length} total={found.others.total} href="/alerts" />
                </Section>
              </div>
              <aside>
                <DutyList />
                <IncentiveAlertList />
                <Changes of={found.changes} />
                <DueThisWeek of={found.dueThisWeek} />
                <StaleData of={found.stale} />
              </aside>
            </Columns>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function CheckedNote({ of }: { of: Workbench }) {
  const { t } = usePhrase()
  return (
    <>
      <Day day={of.day} /> · {t('workbench.summary', { needs: of.needs, total: of.counts.total })}
      {of.checkedAt && (
        <>
          {' · '}
          {t('workbench.checked')} <Time instant={of.checkedAt} />
        </>
      )}
    </>
  )
}

/** How many projects stand in each state; each count opens the registry so filtered. */
function Counts({ of }: { of: Workbench }) {
  const { t } = usePhrase()
  return (
    <ul className="workbench-counts" aria-label={t('workbench.by_state')}>
      {states.map((state) => (
        <li key={state}>
          <a href={`/projects?attention=${state}`}>
            <StateMark state={state} />
            <strong>{of.counts[state]}</strong>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Rest({ shown, total, href }: { shown: number; total: number; href: string }) {
  const { t } = usePhrase()
  if (total <= shown) return null
  return (
    <p className="workbench-rest">
      <a href={href}>{t('workbench.rest', { n: total - shown })}</a>
    </p>
  )
}
