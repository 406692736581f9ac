import { Page, Tabs, usePhrase } from '@jiheng/ui'
import { AlertDrawer } from '../../shared/alert/alert-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { AlertList } from './alert-list.tsx'
import { RuleSide } from './rules.tsx'
import './alerts.css'

/** 预警中心: which alerts are open and whose move it is; those that cleared; and the rules they are judged by. */
export function AlertsPage() {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const tab = oneOf(search['tab']) ?? 'open'
  const alertId = oneOf(search['alert'])
  return (
    <Page title={t('alerts.title')}>
      <Tabs
        active={tab}
        onChange={(id) => replaceSearch(id === 'open' ? {} : { tab: id })}
        tabs={[
          { id: 'open', label: t('alerts.tab.open'), content: <AlertList state="open" /> },
          { id: 'closed', label: t('alerts.tab.closed'), content: <AlertList state="closed" /> },
          { id: 'rules', label: t('alerts.tab.rules'), content: <RuleSide /> },
        ]}
      />
      {alertId && <AlertDrawer id={alertId} onClose={() => setSearch({ alert: undefined })} />}
    </Page>
  )
}
