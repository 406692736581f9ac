import { formatYuan } from '@jiheng/phrases'
import { Button, DataTable, DayInput, Loaded, Money, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { FundExport } from '../../shared/fund-export.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { Difference } from './difference.tsx'
import { Signing } from './sign.tsx'
import { keyOf, type Report, type ReportRow } from './view.ts'

/** What the finance system says against what we say, the largest differences first. */
export function ReportTab() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const asOf = oneOf(search['asOf'])
  const isAll = oneOf(search['show']) === 'all'
  const query = { ...(asOf && { asOf }) }
  const found = useCall('getReconciliation', { query })
  return (
    <>
      <div className="reconcile-bar">
        <DayInput
          name={t('reconcile.as_of')}
          placeholder={t('reconcile.as_of')}
          value={asOf ?? null}
          onChange={(day) => setSearch({ asOf: day ?? undefined })}
        />
        <Button kind={isAll ? 'plain' : 'primary'} onPress={() => setSearch({ show: isAll ? undefined : 'all' })}>
          {t('reconcile.only_different')}
        </Button>
        <FundExport what="reconciliation" asked={{ ...query, ...(!isAll && { onlyDifferent: true }) }} />
      </div>
      <Loaded of={found}>
        {(report) => (
          <>
            <Summary of={report} />
            {report.compared > 0 && <Lines of={report} isAll={isAll} />}
            <Signing of={report} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Summary({ of }: { of: Report }) {
  const { t } = usePhrase()
  const { compared, differing, financeFen, ourFen, untoldProjects, year } = of
  const differenceFen = financeFen - ourFen
  return (
    <div className="reconcile-summary">
      {compared === 0 ? (
        <p>{t('reconcile.summary_empty', { year })}</p>
      ) : (
        <StateMark
          state={differing === 0 ? 'green' : 'red'}
          word={
            differing === 0
              ? t('reconcile.summary_equal', { compared })
              : t('reconcile.summary_differs', { compared, differing, differenceFen })
          }
        />
      )}
      {untoldProjects > 0 && <p className="jh-soft jh-small">{t('reconcile.untold', { count: untoldProjects })}</p>}
    </div>
  )
}

function Lines({ of, isAll }: { of: Report; isAll: boolean }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const opened = of.rows.find((row) => keyOf(row) === oneOf(search['line']))
  const rows = isAll ? of.rows : of.rows.filter(({ differenceFen }) => differenceFen !== 0)
  return (
    <>
      <div className="reconcile-table">
        <DataTable
          label={t('reconcile.tab.report')}
          rows={rows}
          columns={useColumns()}
          rowKey={keyOf}
          onOpen={(row) => setSearch({ line: keyOf(row) })}
          empty={{ title: t('reconcile.summary_equal', { compared: of.compared }) }}
          height="max(280px, calc(100dvh - 470px))"
        />
      </div>
      {opened && <Difference of={opened} asOf={of.asOf} onClose={() => setSearch({ line: undefined })} />}
    </>
  )
}

function useColumns(): readonly Column<ReportRow>[] {
  const { t } = usePhrase()
  const money = (id: 'financeFen' | 'ourFen', label: string): Column<ReportRow> => ({
    ...{ id, label, width: 150, align: 'end', card: 'wide' },
    cell: (row) => <Money amountFen={row[id]} bare />,
    sort: (row) => row[id],
  })
  return [
    { id: 'project', label: t('reconcile.exported.project'), grow: 4, card: 'title', cell: (row) => row.projectName },
    { id: 'kind', label: t('reconcile.exported.kind'), width: 100, cell: (row) => t(`funds.kind.${row.kind}`) },
    { id: 'source', label: t('reconcile.exported.source'), width: 128, cell: (row) => t(`funds.source.${row.source}`) },
    {
      id: 'month',
      label: t('reconcile.exported.month'),
      width: 92,
      cell: (row) => row.month,
      sort: (row) => row.month,
    },
    money('financeFen', t('reconcile.exported.finance')),
    money('ourFen', t('reconcile.exported.own')),
    {
      ...{ id: 'difference', label: t('reconcile.exported.difference'), width: 150, align: 'end', card: 'mark' },
      cell: (row) => <Gap fen={row.differenceFen} />,
      sort: (row) => Math.abs(row.differenceFen),
    },
  ]
}

/** A difference by sign, shape and colour. */
function Gap({ fen }: { fen: number }) {
  if (fen === 0) return <StateMark state="green" word="0.00" />
  return <StateMark state="red" word={`${fen > 0 ? '+' : ''}${formatYuan(fen)}`} />
}
