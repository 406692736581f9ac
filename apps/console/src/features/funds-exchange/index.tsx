import { Page, Tabs, usePhrase } from '@jiheng/ui'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { BankTab } from './bank.tsx'
import { ListsTab } from './lists.tsx'
import { ReportTab } from './report.tsx'
import './funds-exchange.css'

export { FinanceListPage } from './list.tsx'

/** 对账: does the finance system say what we say, and does the bank show what we paid. */
export function ReconcilePage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const [search, setSearch] = useSearch()
  const tabs = [
    { id: 'report', label: t('reconcile.tab.report'), content: <ReportTab /> },
    ...(may('funds:write')
      ? [
          { id: 'lists', label: t('reconcile.tab.lists'), content: <ListsTab /> },
          { id: 'bank', label: t('reconcile.tab.bank'), content: <BankTab /> },
        ]
      : []),
  ]
  const active = tabs.find(({ id }) => id === oneOf(search['tab']))?.id ?? 'report'
  return (
    <Page
      title={t('reconcile.title')}
      crumbs={[{ label: t('money.name'), href: '/money' }, { label: t('app.nav.reconcile') }]}
    >
      <Tabs
        tabs={tabs}
        active={active}
        onChange={(id) => setSearch({ tab: id === 'report' ? undefined : id, line: undefined })}
      />
    </Page>
  )
}
