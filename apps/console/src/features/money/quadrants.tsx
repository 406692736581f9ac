import { useEffect, useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { formatNumber } from '@jiheng/phrases'
import {
  DataTable,
  Explained,
  Loaded,
  Money,
  Percent,
  QuadrantChart,
  StateMark,
  usePhrase,
  type Column,
  type State,
} from '@jiheng/ui'
import { useCall, useCallPages } from '../../shared/api.ts'
import { allOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { quadrants, timeOf, type Placed, type Quadrant, type Quadrants } from './view.ts'

/** Which state a quadrant tells: the work matters before the money. */
export const stateOfQuadrant: Record<Quadrant, State> = {
  both_on_track: 'green',
  money_behind: 'yellow',
  work_behind: 'orange',
  both_behind: 'red',
}

/** As many projects as the picture draws one by one. */
const drawn = 1000

/** 双监控: goal progress against money progress, each project a point, and the same as a list with the widest gap first. */
export function QuadrantTab() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const chosen = quadrants.filter((each) => allOf(search['quadrant']).includes(each))
  const time = timeOf(search)
  const about = useCall('getFundQuadrants', { query: { ...time, limit: 1 } })
  const pages = useCallPages('getFundQuadrants', {
    query: { ...time, ...(chosen.length > 0 && { quadrant: chosen }), limit: 500 },
  })
  const columns = useColumns()
  const { rows, more } = pages
  const shown = rows.data?.length ?? 0
  useEffect(() => {
    if (more.has && !more.busy && shown < drawn) more.load()
  }, [more, shown])
  const toggle = (quadrant: Quadrant) => {
    const next = chosen.includes(quadrant) ? chosen.filter((each) => each !== quadrant) : [...chosen, quadrant]
    setSearch({ quadrant: next.length > 0 ? next : undefined })
  }
  return (
    <Loaded of={about}>
      {(found) => (
        <>
          <Counts of={found} chosen={chosen} onToggle={toggle} />
          <Picture of={found} points={rows.data ?? []} />
          <DataTable
            {...pages}
            label={t('money.quadrant_list')}
            columns={columns}
            rowKey={(row) => row.project.id}
            rowHref={(row) => `/projects/${row.project.id}?tab=funds`}
            empty={{ title: t('money.none_placed') }}
            height="max(320px, 48dvh)"
          />
        </>
      )}
    </Loaded>
  )
}

type CountProps = { of: Quadrants; chosen: readonly Quadrant[]; onToggle: (quadrant: Quadrant) => void }

/** How many projects each quadrant holds; pressing one lists just those. */
function Counts({ of, chosen, onToggle }: CountProps) {
  const { t } = usePhrase()
  const { withoutBudget, withoutProgress } = of.unplaced
  return (
    <>
      <div className="jh-tallies" role="group" aria-label={t('money.quadrants')}>
        {quadrants.map((quadrant) => {
          const count = of.quadrants.find((each) => each.quadrant === quadrant)
          return (
            <button
              key={quadrant}
              type="button"
              className="jh-plain-button jh-tally"
              aria-pressed={chosen.includes(quadrant)}
              onClick={() => onToggle(quadrant)}
            >
              <StateMark state={stateOfQuadrant[quadrant]} word={t(`money.quadrant.${quadrant}`)} />
              <strong>{formatNumber(count?.projects ?? 0)}</strong>
              <span className="jh-soft jh-small">
                <Money amountFen={count?.fullYearFen ?? 0} big />
              </span>
            </button>
          )
        })}
      </div>
      {withoutBudget + withoutProgress > 0 && (
        <p className="jh-soft jh-small">{t('money.unplaced', { budget: withoutBudget, progress: withoutProgress })}</p>
      )}
    </>
  )
}

function Picture({ of, points }: { of: Quadrants; points: readonly Placed[] }) {
  const { t } = usePhrase()
  const navigate = useNavigate()
  const placed = useMemo(
    () =>
      points.map(({ project, quadrant, goalDeviationPoints, moneyDeviationPoints }) => ({
        id: project.id,
        label: project.name,
        x: Number(moneyDeviationPoints),
        y: Number(goalDeviationPoints),
        state: stateOfQuadrant[quadrant],
      })),
    [points],
  )
  const parting = -Number(of.tolerancePoints)
  return (
    <QuadrantChart
      label={t('money.quadrant_label', { day: of.asOf })}
      points={placed}
      x={t('money.money_deviation')}
      y={t('money.goal_deviation')}
      parting={{ x: parting, y: parting }}
      words={[
        t('money.quadrant.both_on_track'),
        t('money.quadrant.money_behind'),
        t('money.quadrant.both_behind'),
        t('money.quadrant.work_behind'),
      ]}
      onOpen={(id) => void navigate({ to: `/projects/${id}`, search: { tab: 'funds' } } as never)}
    />
  )
}

function useColumns(): readonly Column<Placed>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'quadrant',
        label: t('money.quadrant_column'),
        width: 172,
        card: 'mark',
        cell: (row) => <StateMark state={stateOfQuadrant[row.quadrant]} word={t(`money.quadrant.${row.quadrant}`)} />,
      },
      { id: 'project', label: t('projects.name'), grow: 4, card: 'title', cell: (row) => row.project.name },
      share('goal', t('money.goal_percent'), (row) => row.goalPercent),
      share('expected', t('money.expected_goal'), (row) => row.expectedGoalPercent),
      share('rate', t('funds.execution_rate'), (row) => row.ratePercent),
      {
        id: 'gap',
        label: t('money.gap'),
        width: 132,
        align: 'end',
        cell: (row) => (
          <Explained explanation={row.explanation} measure={t('money.gap')}>
            {formatNumber(row.gapPoints, 1)}
          </Explained>
        ),
      },
      {
        id: 'budget',
        label: t('money.columns.fullYearFen'),
        width: 132,
        align: 'end',
        cell: (row) => <Money amountFen={row.fullYearFen} big bare />,
      },
    ],
    [t],
  )
}

function share(id: string, label: string, of: (row: Placed) => string): Column<Placed> {
  return { id, label, width: 112, align: 'end', cell: (row) => <Percent value={of(row)} /> }
}
