import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { formatNumber } from '@jiheng/phrases'
import { DataTable, Day, Figure, Figures, Loaded, Section, Select, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import type { Schedule } from './drawn.ts'

type Comparison = CallOutput<'compareBaselines'>
type Change = Comparison['changed'][number]
/** A changed activity, or one that came or went. */
type Line = Pick<Change, 'nodeId' | 'title' | 'finish' | 'start' | 'budget'> & { fate: 'changed' | 'added' | 'removed' }

/** How the plan stands against a baseline: what moved, what came and went, and whether dates are kept. */
export function Against({ of, projectId }: { of: Schedule; projectId: string }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const baseline = oneOf(search['against']) ?? 'original'
  const compared = useCall('compareBaselines', { path: { id: projectId }, query: { a: baseline, b: 'current' } })
  const options = of.baselines.map(({ id, name, isOriginal }) => ({ value: isOriginal ? 'original' : id, label: name }))
  return (
    <Section
      title={t('plan.against.title')}
      actions={
        <span className="plan-baseline">
          <Select
            name={t('plan.against.choose')}
            value={baseline}
            options={options}
            onChange={(id) => setSearch({ against: id === 'original' ? undefined : (id ?? undefined) })}
          />
        </span>
      }
    >
      <Loaded of={compared}>
        {(found) => (
          <>
            <Sums of={found} projectId={projectId} />
            <Lines of={found} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Sums({ of, projectId }: { of: Comparison; projectId: string }) {
  const { t } = usePhrase()
  const kept = useCall('getPunctuality', { path: { id: projectId } })
  const later = of.finish?.days ?? 0
  return (
    <Figures>
      <Figure
        label={t('plan.against.finish')}
        value={t(later > 0 ? 'plan.against.later' : later < 0 ? 'plan.against.earlier' : 'plan.against.same', {
          n: Math.abs(later),
        })}
        note={of.finish && t('plan.against.from_to', { from: of.finish.before, to: of.finish.after })}
        state={later > 0 ? 'orange' : 'green'}
      />
      <Figure
        label={t('plan.against.changed')}
        value={formatNumber(of.changed.length)}
        note={t('plan.against.came_went', { added: of.added.length, removed: of.removed.length })}
      />
      {(['original', 'current'] as const).map((side) => (
        <Figure
          key={side}
          label={t(`plan.against.kept_${side}`)}
          unit="%"
          value={kept.data?.[side].percent == null ? null : formatNumber(kept.data[side].percent, 1)}
          note={kept.data && t('plan.against.of_due', { kept: kept.data[side].onTime, due: kept.data[side].due })}
          explanation={kept.data?.[side].explanation ?? null}
        />
      ))}
    </Figures>
  )
}

function Lines({ of }: { of: Comparison }) {
  const { t } = usePhrase()
  const lines = useMemo(() => linesOf(of), [of])
  const columns = useMemo<readonly Column<Line>[]>(
    () => [
      {
        id: 'title',
        label: t('gantt.title'),
        card: 'title',
        grow: 3,
        sort: (row) => row.title,
        cell: (row) => row.title,
      },
      { id: 'fate', label: t('plan.against.fate'), width: 96, cell: (row) => t(`plan.against.fate_${row.fate}`) },
      {
        id: 'start',
        label: t('gantt.start'),
        width: 216,
        card: 'wide',
        cell: ({ start }) => start && <FromTo {...start} />,
      },
      {
        id: 'finish',
        label: t('gantt.finish'),
        width: 216,
        card: 'wide',
        cell: ({ finish }) => finish && <FromTo {...finish} />,
      },
      {
        id: 'days',
        label: t('plan.against.days'),
        width: 128,
        align: 'end',
        sort: (row) => row.finish?.days ?? null,
        cell: ({ finish }) => (finish ? formatNumber(finish.days) : t('ui.dash')),
      },
    ],
    [t],
  )
  return (
    <DataTable
      label={t('plan.against.list')}
      rows={lines}
      columns={columns}
      rowKey={(row) => `${row.fate} ${row.nodeId}`}
      empty={{ title: t('plan.against.none') }}
      height="420px"
    />
  )
}

/** The latest first: what makes the finish late stands on top. */
function linesOf({ changed, added, removed }: Comparison): Line[] {
  const moved = changed.map((each): Line => ({ ...each, fate: 'changed' }))
  const other = (fate: 'added' | 'removed') => (each: Comparison['added'][number]) =>
    ({ nodeId: each.nodeId, title: each.title, start: null, finish: null, budget: null, fate }) satisfies Line
  const rest = [...added.map(other('added')), ...removed.map(other('removed'))]
  return [...moved.toSorted((a, b) => (b.finish?.days ?? 0) - (a.finish?.days ?? 0)), ...rest]
}

function FromTo({ before, after }: { before: string; after: string }) {
  return (
    <>
      <Day day={before} /> → <Day day={after} />
    </>
  )
}
