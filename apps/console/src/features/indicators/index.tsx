import { Button, Page, Tabs, usePhrase } from '@jiheng/ui'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { IndicatorDrawer } from './indicator-drawer.tsx'
import { IndicatorList } from './list.tsx'
import { RevisionDrawer } from './revision-drawer.tsx'
import { RevisionList } from './revisions.tsx'
import './indicators.css'

export { CheckPage } from './check/index.tsx'
export { ChoicePage } from './choice/index.tsx'
export { FiguresPage } from './figures/index.tsx'
export { RatesPage } from './rates/index.tsx'
export { RevisePage } from './revise/index.tsx'

/** 指标库: what can be measured, how it is measured and scored, and what is being revised. */
export function LibraryPage() {
  const { t } = usePhrase()
  const [search, setSearch, replaceSearch] = useSearch()
  const [code, revisionId] = [oneOf(search['indicator']), oneOf(search['revision'])]
  return (
    <Page title={t('library.title')} actions={<Actions />}>
      <Tabs
        active={oneOf(search['tab']) ?? 'indicators'}
        onChange={(id) => replaceSearch(id === 'indicators' ? {} : { tab: id })}
        tabs={[
          { id: 'indicators', label: t('library.indicators'), content: <IndicatorList /> },
          { id: 'revisions', label: t('library.revisions'), content: <RevisionList /> },
        ]}
      />
      {code && <IndicatorDrawer code={code} onClose={() => setSearch({ indicator: undefined })} />}
      {revisionId && <RevisionDrawer id={revisionId} onClose={() => setSearch({ revision: undefined })} />}
    </Page>
  )
}

function Actions() {
  const { t } = usePhrase()
  const { may } = useSession()
  return (
    <>
      {may('indicators:propose') && <Button href="/indicators/new">{t('library.propose_new')}</Button>}
      <Button href="/formulas">{t('library.formulas')}</Button>
      <Button href="/exchange-rates">{t('figures.rates')}</Button>
      <Button href="/indicators/check">{t('library.check')}</Button>
    </>
  )
}
