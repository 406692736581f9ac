import { useMemo } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { DataTable, Explained, Money, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import type { IncentiveList } from './view.ts'

type Moved = NonNullable<IncentiveList['moved']>
type Person = Moved['people'][number]

/** Scores that changed after the decision: each beside the one decided by, and who would be on the list now. */
export function MovedScores({ of: list }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const { moved, pool, state } = list
  const waits = list.standings.some(({ appeal }) => appeal?.outcome === null)
  const columns = useColumns(pool !== null)
  if (!moved) return null
  const { scores, joins, leaves, amounts, level, upheld } = moved
  return (
    <Section title={t('incentives.moved')}>
      <div className="incentives-none">
        <Explained explanation={moved.explanation as unknown as Explanation}>
          <StateMark
            state={upheld ? 'grey' : level}
            word={t(upheld ? 'incentives.moved_upheld' : `incentives.moved_level.${level}`, { scores })}
          />
        </Explained>
        {joins + leaves + amounts > 0 && <p>{t('incentives.moved_effect', { joins, leaves, amounts })}</p>}
        <p>
          {upheld
            ? t('incentives.upheld', { ...upheld })
            : t(state === 'final' ? 'incentives.moved_final_hint' : 'incentives.moved_hint')}
        </p>
        {!upheld && waits && <p>{t('incentives.moved_answer_first')}</p>}
      </div>
      <DataTable
        rows={moved.people}
        label={t('incentives.moved')}
        columns={columns}
        rowKey={(row) => row.accountId}
        lines={2}
      />
    </Section>
  )
}

function useColumns(hasPool: boolean): readonly Column<Person>[] {
  const { t } = usePhrase()
  return useMemo((): readonly Column<Person>[] => {
    const score = (value: string | null) => value ?? t('ui.dash')
    const amount = (fen: number | null) => (fen === null ? t('ui.dash') : <Money amountFen={fen} />)
    const money: Column<Person>[] = [
      {
        id: 'beforeFen',
        label: t('incentives.amount_before'),
        width: 130,
        align: 'end',
        cell: (row) => amount(row.beforeFen),
      },
      { id: 'nowFen', label: t('incentives.amount_now'), width: 130, align: 'end', cell: (row) => amount(row.nowFen) },
    ]
    return [
      { id: 'name', label: t('incentives.person'), grow: 5, card: 'title', cell: (row) => <TwoLines of={row.name} /> },
      {
        id: 'before',
        label: t('incentives.score_before'),
        width: 110,
        align: 'end',
        cell: (row) => score(row.before),
      },
      { id: 'now', label: t('incentives.score_now'), width: 110, align: 'end', cell: (row) => score(row.now) },
      {
        id: 'listed',
        label: t('incentives.was_listed'),
        grow: 2,
        cell: (row) => t(row.wasListed ? 'incentives.in' : 'incentives.out'),
      },
      { id: 'effect', label: t('incentives.now_listed'), grow: 2, card: 'mark', cell: (row) => <Effect of={row} /> },
      ...(hasPool ? money : []),
    ]
  }, [t, hasPool])
}

function TwoLines({ of }: { of: string }) {
  return (
    <span className="jh-two-lines" title={of}>
      {of}
    </span>
  )
}

function Effect({ of: { effect, wasListed, placeNow, reasonNow } }: { of: Person }) {
  const { t } = usePhrase()
  const word = effect ? `incentives.effect.${effect}` : wasListed ? 'incentives.stays_in' : 'incentives.stays_out'
  return (
    <span className="jh-lines">
      <StateMark state={effect ? 'orange' : wasListed ? 'green' : 'grey'} word={t(word as 'incentives.stays_in')} />
      <span className="jh-soft jh-small">
        {placeNow === null
          ? reasonNow && t(`incentives.reason_name.${reasonNow}`)
          : t('incentives.place_of', { n: placeNow })}
      </span>
    </span>
  )
}
