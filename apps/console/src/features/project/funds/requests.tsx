import { useMemo, useState } from 'react'
import { formatWan } from '@jiheng/phrases'
import { DataTable, Day, Money, Section, Select, usePhrase, type Column } from '@jiheng/ui'
import { useCall, useCallPages } from '../../../shared/api.ts'
import { RequestDrawer } from '../../../shared/payment/request-drawer.tsx'
import { HeldBy, RequestState, type PaymentRequest } from '../../../shared/payment/request-state.tsx'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'

/** Who asked to be paid, and who has to move: the longest waiting first. */
export function Requests({ projectId, isPast }: { projectId: string; isPast: boolean }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const [isEvery, setEvery] = useState(false)
  const query = { projectId, limit: 50, ...(isEvery ? {} : { open: true }) }
  const requests = useCallPages('listPaymentRequests', { query })
  const columns = useRequestColumns()
  const chosen = oneOf(search.request)
  return (
    <Section
      title={t('requests.title')}
      note={isPast ? t('project.funds.told_today') : <Held projectId={projectId} />}
      actions={
        <Select
          name={t('requests.which')}
          value={isEvery ? 'every' : 'open_only'}
          onChange={(which) => setEvery(which === 'every')}
          options={(['open_only', 'every'] as const).map((value) => ({ value, label: t(`requests.${value}`) }))}
        />
      }
    >
      {!isEvery && requests.rows.data?.length === 0 ? (
        <p className="jh-soft">{t('requests.none_open')}</p>
      ) : (
        <DataTable
          label={t('requests.one')}
          {...requests}
          columns={columns}
          rowKey={(request) => request.id}
          onOpen={(request) => setSearch({ request: request.id })}
          empty={{ title: t('requests.none') }}
          lines={2}
          height={isEvery ? 'min(420px, 60dvh)' : 'auto'}
        />
      )}
      {chosen && <RequestDrawer id={chosen} onClose={() => setSearch({ request: undefined })} />}
    </Section>
  )
}

/** How much is with whom. */
function Held({ projectId }: { projectId: string }) {
  const { t, locale } = usePhrase()
  const { data } = useCall('listPaymentRequests', { query: { projectId, open: true, limit: 1 } })
  return data?.held
    .map(({ holder, requests, amountFen }) =>
      t('requests.held_totals', {
        who: t(`workbench.holder.${holder}`),
        n: requests,
        amount: formatWan(locale, amountFen),
      }),
    )
    .join(t('project.list_semicolon'))
}

function useRequestColumns(): Column<PaymentRequest>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'state',
        label: t('requests.standing'),
        width: 120,
        card: 'mark',
        cell: (each) => <RequestState of={each} />,
      },
      {
        id: 'contract',
        label: t('requests.contract'),
        grow: 3,
        card: 'title',
        cell: (each) => (
          <span className="project-wrap">
            {each.contractName} <span className="jh-soft">{t('requests.numbered', { number: each.number })}</span>
          </span>
        ),
      },
      {
        id: 'purpose',
        label: t('requests.purpose'),
        width: 104,
        cell: (each) => <span className="project-wrap">{t(`funds.purpose.${each.purpose}`)}</span>,
      },
      { id: 'day', label: t('requests.asked_on'), width: 104, cell: (each) => <Day day={each.day} /> },
      {
        id: 'amount',
        label: t('project.funds.amount_yuan'),
        width: 140,
        align: 'end',
        cell: (each) => <Money amountFen={each.amountFen} bare />,
      },
      {
        id: 'held',
        label: t('requests.held_by'),
        grow: 2,
        card: 'wide',
        cell: (each) => (
          <span className="project-wrap">
            <HeldBy holder={each.holder} heldSince={each.heldSince} />
          </span>
        ),
      },
    ],
    [t],
  )
}
