import { Loaded, Page, Section, usePhrase } from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { RequestDrawer } from '../../shared/payment/request-drawer.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { ContractEntry, type Contract } from './contract.tsx'
import { MoneyFigures } from './figures.tsx'
import { OpenRequests } from './requests.tsx'
import type { OwedAmount } from './owed.tsx'
import './my-money.css'

/** 我的款项: what a contractor is owed, who holds each request since when, and what may be asked for now. */
export function MyMoneyPage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const contracts = useCallPages('listOwnContracts', { query: { limit: 100 } })
  const requests = useCall('listPaymentRequests', { query: { open: true, limit: 200 } })
  const clocks = useCall('listFundClocks', { query: { clock: ['acceptance_to_payment'], sort: 'days', limit: 200 } })
  const owed = clocks.data?.items.flatMap((each): OwedAmount[] =>
    each.contract ? [{ ...each, contractId: each.contract.id }] : [],
  )
  const chosen = oneOf(search.request)
  return (
    <Page title={t('requests.mine.title')}>
      <MoneyFigures contracts={contracts.rows.data} requests={requests.data} owed={owed} />
      <Section title={t('requests.mine.requests')} note={t('requests.mine.requests_note')}>
        <Loaded
          of={requests}
          isEmpty={({ items }) => items.length === 0}
          empty={{ title: t('requests.mine.no_requests'), text: t('requests.mine.no_requests_text') }}
        >
          {({ items }) => <OpenRequests of={items} owed={owed ?? []} onOpen={(id) => setSearch({ request: id })} />}
        </Loaded>
      </Section>
      <Section title={t('requests.mine.contracts')}>
        <Loaded
          of={contracts.rows}
          isEmpty={(rows) => rows.length === 0}
          empty={{ title: t('requests.mine.no_contracts'), text: t('requests.mine.no_contracts_text') }}
        >
          {(rows) => (
            <ul className="my-money-list">
              {urgentFirst(rows, owed ?? []).map((contract) => (
                <ContractEntry
                  key={contract.id}
                  of={contract}
                  owed={owed?.filter(({ contractId }) => contractId === contract.id) ?? []}
                />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      {chosen && <RequestDrawer id={chosen} onClose={() => setSearch({ request: undefined })} />}
    </Page>
  )
}

/** What can be asked for first, then what is owed, then the rest; within each the newest first. */
function urgentFirst(contracts: readonly Contract[], owed: readonly OwedAmount[]): Contract[] {
  const waits = new Set(owed.map(({ contractId }) => contractId))
  const rank = ({ id, payableFen }: Contract) => (payableFen > 0 ? 0 : waits.has(id) ? 1 : 2)
  return contracts.toSorted((a, b) => rank(a) - rank(b))
}
