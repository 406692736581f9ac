import type { CallOutput } from '@jiheng/api'
import { Button, DataTable, Num, StateMark, Time, usePhrase, type Column, type Loadable } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'

type Row = CallOutput<'listLetters'>['items'][number]

/** The newest letter of each person, those to be signed first. */
export function Letters({ year }: { year: number }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const mine = oneOf(search['mine']) === 'true'
  const letters = useCall('listLetters', { query: { year, ...(mine && { mine }) } })
  return (
    <DataTable<Row>
      label={t('goals.letter.list')}
      rows={{ ...letters, data: letters.data?.items } as Loadable<readonly Row[]>}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowHref={(row) => `/letters/${row.id}`}
      empty={{ title: t('goals.letter.none_yet'), text: t('goals.letter.none_yet_hint') }}
      onClearFilters={mine ? () => setSearch({ mine: undefined }) : undefined}
      toolbar={
        <Button kind="quiet" onPress={() => setSearch({ mine: mine ? undefined : 'true' })}>
          {t(mine ? 'goals.cross.all' : 'goals.letter.mine')}
        </Button>
      }
      height="max(320px, calc(100dvh - 390px))"
    />
  )
}

function useColumns(): readonly Column<Row>[] {
  const { t } = usePhrase()
  return [
    {
      id: 'person',
      label: t('goals.letter.person'),
      grow: 2,
      card: 'title',
      sort: (row) => row.person.name,
      cell: (row) => row.person.name,
    },
    {
      id: 'unit',
      label: t('goals.organisation'),
      grow: 2,
      card: 'wide',
      sort: (row) => row.person.organisation,
      cell: (row) => row.person.organisation,
    },
    {
      id: 'number',
      label: t('goals.letter.list'),
      width: 104,
      cell: (row) => t('goals.letter.number', { n: row.number }),
    },
    {
      id: 'goals',
      label: t('goals.letter.goals'),
      width: 80,
      align: 'end',
      sort: (row) => row.goals,
      cell: (row) => <Num value={row.goals} />,
    },
    {
      id: 'state',
      label: t('goals.letter.state'),
      width: 128,
      card: 'mark',
      sort: (row) => row.signedAt ?? '',
      cell: (row) => <SignedMark of={row} />,
    },
    { id: 'at', label: t('goals.letter.signed_at'), width: 152, cell: (row) => <Time instant={row.signedAt} /> },
  ]
}

/** Whether a letter is signed, waits, or has nothing in it to sign. */
export function SignedMark({ of }: { of: Pick<Row, 'signedAt' | 'goals' | 'isNewest'> }) {
  const { t } = usePhrase()
  if (of.signedAt !== null) return <StateMark state="green" word={t('goals.letter.signed')} />
  if (!of.isNewest) return <StateMark state="grey" word={t('goals.letter.superseded')} />
  if (of.goals === 0) return <StateMark state="grey" word={t('goals.letter.empty')} />
  return <StateMark state="yellow" word={t('goals.letter.unsigned')} />
}
