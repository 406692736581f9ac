import { Loaded, Page, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useParam, useSearch } from '../../shared/url.ts'
import { History } from './history.tsx'
import { Replies } from './replies.tsx'
import { VersionView } from './version.tsx'
import { currentOf, type ContractorRecord } from './view.ts'
import { useQuarter } from './words.tsx'

/** One contractor's record as a unit keeps it. */
export function CreditRecordPage() {
  const { t } = usePhrase()
  const record = useCall('getCreditRecord', { path: { code: useParam('code') }, query: {} })
  const name = record.data?.contractor.name ?? ''
  return (
    <Page
      title={name ? t('credit.record_title', { name }) : t('app.nav.credit')}
      crumbs={[{ label: t('app.nav.credit'), href: '/credit' }, { label: name }]}
      note={<span className="jh-figures">{record.data?.contractor.code}</span>}
    >
      <Loaded of={record}>{(found) => <RecordBody of={found} />}</Loaded>
    </Page>
  )
}

/** A record: the reply that waits, the version looked at, replies that are decided, and all versions. */
export function RecordBody({ of: { history, replies } }: { of: ContractorRecord }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  const [search, setSearch] = useSearch()
  const [wanted, period] = [oneOf(search['version']), oneOf(search['period'])]
  const current = currentOf(history)
  const shown =
    history.find(({ id }) => id === wanted) ?? current.find((row) => row.period === period) ?? current[0] ?? history[0]
  if (!shown) return null
  return (
    <>
      <ReplySection of={replies.filter(({ outcome }) => outcome === null)} history={history} />
      <Section title={`${quarter(shown.period)} · ${t('credit.version', { n: shown.version })}`}>
        <VersionView of={shown} />
      </Section>
      <ReplySection of={replies.filter(({ outcome }) => outcome !== null)} history={history} />
      <Section title={t('credit.history')} note={t('credit.history_note')}>
        <History of={history} chosen={shown.id} onChoose={(id) => setSearch({ version: id })} />
      </Section>
    </>
  )
}

function ReplySection({ of, history }: Pick<ContractorRecord, 'history'> & { of: ContractorRecord['replies'] }) {
  const { t } = usePhrase()
  if (of.length === 0) return null
  return (
    <Section title={t('credit.replies')}>
      <Replies of={of} history={history} />
    </Section>
  )
}
