import { useMemo } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { Num, usePhrase, type Column } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import type { Listed } from './view.ts'
import { ReplyMark, Score, Trend } from './words.tsx'

const explanationOf = async (id: string): Promise<Explanation> =>
  (await client.call('explainCreditScore', { path: { id } })) as unknown as Explanation

export function useColumns(): readonly Column<Listed>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('credit.contractor'),
        grow: 5,
        card: 'title',
        cell: (row) => (
          <span className="jh-lines">
            <span title={row.name}>{row.name}</span>
            <span className="jh-soft jh-small jh-figures">{row.creditCode}</span>
          </span>
        ),
      },
      {
        id: 'reply',
        label: t('credit.reply'),
        width: 150,
        card: 'mark',
        cell: (row) => <ReplyMark of={row} />,
      },
      {
        id: 'score',
        label: t('credit.score'),
        width: 120,
        align: 'end',
        cell: (row) => <Score of={row} load={() => explanationOf(row.id)} />,
      },
      {
        id: 'covered',
        label: t('credit.covered'),
        width: 110,
        align: 'end',
        cell: (row) => <span className="jh-figures">{t('credit.covered_of', { weight: row.coveredWeight })}</span>,
      },
      { id: 'facts', label: t('credit.facts'), width: 84, align: 'end', cell: (row) => <Num value={row.facts} /> },
      {
        id: 'projects',
        label: t('credit.projects'),
        width: 84,
        align: 'end',
        cell: (row) => <Num value={row.projects} />,
      },
      { id: 'trend', label: t('credit.trend'), width: 150, align: 'end', cell: (row) => <Trend of={row.trend} /> },
      {
        id: 'version',
        label: t('credit.rule'),
        width: 110,
        hidden: true,
        cell: (row) => t('credit.version', { n: row.ruleVersion }),
      },
    ],
    [t],
  )
}
