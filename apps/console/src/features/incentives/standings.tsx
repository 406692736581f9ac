import { useMemo } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { DataTable, Explained, Money, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import type { IncentiveList, Standing } from './view.ts'

const explanationOf = async (id: string): Promise<Explanation> =>
  (await client.call('explainIncentiveStanding', { path: { id } })) as unknown as Explanation

/** Who is advised, and everybody else of the group, each with the reason. */
export function Standings({ of }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const columns = useColumns(of)
  const isIn = (row: Standing) => row.isListed ?? row.isSuggested
  const [listed, others] = [
    of.standings.filter((row) => isIn(row) || row.isSuggested),
    of.standings.filter((row) => !isIn(row) && !row.isSuggested),
  ]
  return (
    <>
      {listed.length > 0 && (
        <Section title={t('incentives.in_list')}>
          <DataTable
            key={of.state}
            rows={listed}
            label={t('incentives.in_list')}
            columns={columns}
            rowKey={(row) => row.id}
            lines={2}
          />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t(listed.length > 0 ? 'incentives.in_group' : 'incentives.in_all')}>
          <DataTable
            key={of.state}
            rows={others}
            label={t('incentives.in_group')}
            columns={columns}
            rowKey={(row) => row.id}
            lines={2}
          />
        </Section>
      )}
    </>
  )
}

function useColumns({ edge, places, pool, state }: IncentiveList): readonly Column<Standing>[] {
  const { t } = usePhrase()
  return useMemo((): readonly Column<Standing>[] => {
    const near = new Set(edge.near)
    return [
      {
        id: 'name',
        label: t('incentives.person'),
        grow: 4,
        card: 'title',
        cell: (row) => (
          <span className="jh-lines">
            <span title={row.name}>{row.name}</span>
            <span className="jh-soft jh-small" title={row.unit}>
              {row.unit}
            </span>
          </span>
        ),
      },
      {
        id: 'score',
        label: t('incentives.score'),
        width: 110,
        align: 'end',
        cell: (row) => (
          <Explained measure={t('incentives.score')} load={() => explanationOf(row.id)}>
            <span>{row.total ?? t('ui.dash')}</span>
          </Explained>
        ),
      },
      ...(places === null
        ? []
        : [
            {
              id: 'place',
              label: t('incentives.place'),
              width: 100,
              align: 'end' as const,
              cell: (row: Standing) =>
                row.place === null
                  ? t('ui.dash')
                  : t(row.isShared ? 'incentives.place_shared' : 'incentives.place_of', { n: row.place }),
            },
          ]),
      {
        id: 'reason',
        label: t('incentives.reason'),
        grow: 4,
        card: 'wide',
        cell: (row) => (
          <span className="jh-lines">
            <span>{t(`incentives.reason_name.${row.reason}`)}</span>
            {near.has(row.accountId) && <StateMark state="yellow" word={t('incentives.near')} />}
          </span>
        ),
      },
      ...(pool
        ? [
            {
              id: 'amount',
              label: t('incentives.amount'),
              width: 130,
              align: 'end' as const,
              cell: (row: Standing) => (row.amountFen === null ? t('ui.dash') : <Money amountFen={row.amountFen} />),
            },
          ]
        : []),
      ...(state === 'simulated'
        ? []
        : [
            {
              id: 'decision',
              label: t('incentives.decision'),
              grow: 3,
              card: 'mark' as const,
              cell: (row: Standing) => <Decided of={row} />,
            },
          ]),
    ]
  }, [t, edge, places, pool, state])
}

function Decided({ of }: { of: Standing }) {
  const { t } = usePhrase()
  const isAppealed = of.appeal?.outcome === 'changed'
  return (
    <span className="jh-lines">
      <StateMark state={of.isListed ? 'green' : 'grey'} word={t(of.isListed ? 'incentives.in' : 'incentives.out')} />
      {of.decision === 'remove' && (
        <span className="jh-soft jh-small" title={of.decisionWhy ?? ''}>
          {t('incentives.was_removed', { why: of.decisionWhy ?? '' })}
        </span>
      )}
      {isAppealed && <span className="jh-soft jh-small">{t('incentives.by_appeal')}</span>}
    </span>
  )
}
