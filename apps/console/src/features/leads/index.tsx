import { Button, Page, Tabs, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { Opens } from '../../shared/form-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { CaseDrawer } from './case-drawer.tsx'
import { CaseList } from './cases.tsx'
import { LeadDrawer } from './lead-drawer.tsx'
import { LeadList } from './lead-list.tsx'
import { RuleSide } from './rules.tsx'
import { TipForm } from './tip-form.tsx'
import { countOn, refreshed, type Side } from './view.ts'
import './leads.css'

export { QuestionsPage } from './questions.tsx'

const sides: readonly Side[] = ['open', 'waiting', 'settled']

/** 资金线索: what is worth asking about, for finance and the inspector alone. */
export function LeadsPage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const [search, setSearch, replaceSearch] = useSearch()
  const about = useCall('listLeads', { query: { limit: 1 } }).data
  const [leadId, caseId] = [oneOf(search['lead']), oneOf(search['case'])]
  const sideTabs = sides.map((side) => ({
    id: side,
    label: t(`leads.tab.${side}`),
    ...(about && side !== 'settled' && { count: countOn(side, about.counts) }),
    content: <LeadList side={side} />,
  }))
  const caseTab = { id: 'cases', label: t('leads.tab.cases'), content: <CaseList /> }
  return (
    <Page title={t('leads.title')} note={t('leads.intro')} actions={may('leads:handle') && <Actions />}>
      <Tabs
        active={oneOf(search['tab']) ?? 'open'}
        onChange={(id) => replaceSearch(id === 'open' ? {} : { tab: id })}
        tabs={[
          ...sideTabs,
          ...(may('cases:read') ? [caseTab] : []),
          { id: 'rules', label: t('leads.tab.rules'), content: <RuleSide /> },
        ]}
      />
      {leadId && <LeadDrawer id={leadId} onClose={() => setSearch({ lead: undefined })} />}
      {caseId && <CaseDrawer id={caseId} onClose={() => setSearch({ case: undefined })} />}
    </Page>
  )
}

function Actions() {
  const { t } = usePhrase()
  const toast = useToast()
  const { run, busy } = useCallMutation('searchLeads', { refresh: refreshed })
  const search = async () => toast.done(t('leads.search_done', await run()))
  return (
    <>
      <Button busy={busy} onPress={() => void search()}>
        {t('leads.search_now')}
      </Button>
      <Opens label={t('leads.add_tip')}>{(close) => <TipForm onClose={close} />}</Opens>
    </>
  )
}
