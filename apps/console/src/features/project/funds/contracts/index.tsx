import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Money, Section, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../../../shared/api.ts'
import { FundExport } from '../../../../shared/fund-export.tsx'
import { Opens } from '../../../../shared/form-drawer.tsx'
import { oneOf } from '../../../../shared/search-text.ts'
import { useSearch } from '../../../../shared/url.ts'
import { ContractDrawer } from './contract-drawer.tsx'
import { RecordContract } from './contract-form.tsx'

export type Contract = CallOutput<'listContracts'>['items'][number]

/** The contracts of a project: price, accepted, withheld, paid and what can still be asked for. */
export function Contracts({ projectId, isPast }: { projectId: string; isPast: boolean }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const contracts = useCall('listContracts', { path: { id: projectId } })
  const columns = useContractColumns()
  const chosen = oneOf(search.contract)
  return (
    <Section
      title={t('contracts.title')}
      note={isPast ? `${t('contracts.in_wan')} · ${t('project.funds.told_today')}` : t('contracts.in_wan')}
      actions={
        <>
          <FundExport what="contracts" asked={{ projectId }} />
          {contracts.data?.allowed.includes('add') && (
            <Opens label={t('contracts.add')}>
              {(close) => <RecordContract projectId={projectId} onClose={close} />}
            </Opens>
          )}
        </>
      }
    >
      <DataTable
        label={t('contracts.one')}
        rows={{ ...contracts, data: contracts.data?.items }}
        columns={columns}
        rowKey={(contract) => contract.id}
        onOpen={(contract) => setSearch({ contract: contract.id })}
        empty={{ title: t('contracts.none'), text: t('contracts.none_text') }}
        lines={2}
        height="auto"
      />
      {chosen && <ContractDrawer id={chosen} onClose={() => setSearch({ contract: undefined })} />}
    </Section>
  )
}

function useContractColumns(): Column<Contract>[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const money = (id: 'total' | 'accepted' | 'retained' | 'paid' | 'requested' | 'payable'): Column<Contract> => ({
      id,
      label: t(`contracts.${id}`),
      width: id === 'total' || id === 'retained' ? 116 : 96,
      align: 'end',
      sort: (each) => each[`${id}Fen`],
      cell: (each) => <Money amountFen={each[`${id}Fen`]} big bare />,
    })
    return [
      {
        id: 'name',
        label: t('contracts.name'),
        grow: 3,
        card: 'title',
        sort: (each) => each.name,
        cell: (each) => (
          <span className="project-wrap">
            {each.name} <span className="jh-soft">{each.number}</span>
          </span>
        ),
      },
      {
        id: 'contractor',
        label: t('contracts.contractor'),
        grow: 2,
        card: 'wide',
        sort: (each) => each.contractor.name,
        cell: (each) => <span className="project-wrap">{each.contractor.name}</span>,
      },
      {
        id: 'signed',
        label: t('contracts.signed_on'),
        width: 104,
        card: 'omit',
        cell: (each) => <Day day={each.signedOn} />,
      },
      money('total'),
      money('accepted'),
      money('retained'),
      money('paid'),
      money('requested'),
      money('payable'),
    ]
  }, [t])
}
