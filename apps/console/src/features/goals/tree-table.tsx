import { useMemo, useState } from 'react'
import { Button, DataTable, Day, Num, StateMark, useNarrow, usePhrase, type Column, type Loadable } from '@jiheng/ui'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { Attained, GoalMark, WeightCell } from './cells.tsx'
import { ProblemLine } from './problem-line.tsx'
import { closedAtFirst, rowsInSight, type GoalTree, type TreeRow } from './tree-rows.ts'

/** The goals as rows below rows: level, owner, period, weight, target, and how far each is. */
export function TreeTable({ tree }: { tree: Loadable<GoalTree> }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const onlyProblems = oneOf(search['problems']) === 'true'
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const items = tree.data?.items
  const closed = useMemo(() => closedNow(items ?? [], turned), [items, turned])
  const rows = useMemo(() => items && rowsInSight(items, closed, onlyProblems), [items, closed, onlyProblems])
  const turn = (id: string) =>
    setTurned((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]))
  return (
    <DataTable<TreeRow>
      label={t('goals.tree')}
      rows={{ ...tree, data: rows } as Loadable<readonly TreeRow[]>}
      columns={useColumns(turn)}
      rowKey={(row) => row.goal.id}
      onOpen={(row) => setSearch({ goal: row.goal.id })}
      lines={2}
      onClearFilters={onlyProblems ? () => setSearch({ problems: undefined }) : undefined}
      empty={{ title: t('goals.none_yet'), text: t('goals.none_yet_hint') }}
      toolbar={
        onlyProblems && (
          <Button kind="quiet" onPress={() => setSearch({ problems: undefined })}>
            {t('ui.table.clear_filters')}
          </Button>
        )
      }
      height="max(320px, calc(100dvh - 390px))"
    />
  )
}

/** Closed at first, but for those the reader turned. */
function closedNow(items: GoalTree['items'], turned: ReadonlySet<string>): ReadonlySet<string> {
  const first = closedAtFirst(items)
  return new Set(items.flatMap(({ id }) => (first.has(id) !== turned.has(id) ? [id] : [])))
}

/** On a phone a goal is a card: its state beside the title, what is below it opened from a line of its own. */
function useColumns(turn: (id: string) => void): readonly Column<TreeRow>[] {
  const { t } = usePhrase()
  const isNarrow = useNarrow()
  const narrow: Column<TreeRow>[] = [
    { id: 'state', label: t('goals.column.attainment'), card: 'mark', cell: ({ goal }) => <GoalMark of={goal} /> },
    {
      id: 'below',
      label: t('goals.detail.children'),
      cell: (row) => (row.below > 0 ? <Turn row={row} onTurn={turn} /> : t('ui.dash')),
    },
  ]
  return [
    {
      id: 'goal',
      label: t('goals.column.goal'),
      card: 'title',
      grow: 5,
      cell: (row) => <TitleCell row={row} onTurn={isNarrow ? undefined : turn} />,
    },
    ...(isNarrow ? narrow : []),
    { id: 'level', label: t('goals.column.level'), width: 76, cell: ({ goal }) => t(`goals.level.${goal.level}`) },
    {
      id: 'attainment',
      label: t('goals.column.attainment'),
      width: 168,
      cell: ({ goal }) => <Attained of={goal} />,
    },
    {
      id: 'owner',
      label: t('goals.column.owner'),
      grow: 2,
      card: 'wide',
      cell: ({ goal }) => <Owner of={goal.owner} />,
    },
    {
      id: 'period',
      label: t('goals.column.period'),
      width: 120,
      cell: ({ goal }) => (
        <span className="jh-lines">
          <Day day={goal.startsOn} />
          {goal.endsOn !== goal.startsOn && <Day day={goal.endsOn} />}
        </span>
      ),
    },
    {
      id: 'weight',
      label: t('goals.column.weight'),
      width: 96,
      align: 'end',
      cell: ({ goal }) => <WeightCell goal={goal} />,
    },
    {
      id: 'target',
      label: t('goals.column.target'),
      width: 104,
      align: 'end',
      cell: ({ goal }) => <Num value={goal.target} unit={goal.unit} />,
    },
  ]
}

function TitleCell({ row, onTurn }: { row: TreeRow; onTurn: ((id: string) => void) | undefined }) {
  const { goal, depth, below } = row
  return (
    <span className={`goals-title goals-depth-${Math.min(depth, 3)}`}>
      {onTurn && (below > 0 ? <Turn row={row} onTurn={onTurn} /> : <span className="goals-turn" />)}
      <span className="jh-lines" title={goal.title}>
        <span className={depth === 0 ? 'goals-annual' : undefined}>{goal.title}</span>
        {goal.problems[0] && <ProblemLine of={goal.problems} />}
      </span>
    </span>
  )
}

/** Shows and hides what is below a goal. */
function Turn({ row, onTurn }: { row: TreeRow; onTurn: (id: string) => void }) {
  const { t } = usePhrase()
  const { goal, isOpen } = row
  return (
    <button
      type="button"
      className="jh-plain-button goals-turn"
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'goals.fold' : 'goals.unfold', { title: goal.title })}
      onClick={(event) => {
        event.stopPropagation()
        onTurn(goal.id)
      }}
    >
      <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
    </button>
  )
}

function Owner({ of }: { of: TreeRow['goal']['owner'] }) {
  const { t } = usePhrase()
  if (!of) return <StateMark state="yellow" word={t('goals.no_owner')} />
  return (
    <span className="jh-lines" title={`${of.name} ${of.organisation}`}>
      <span>{of.name}</span>
      <span className="jh-soft jh-small">{of.organisation}</span>
    </span>
  )
}
