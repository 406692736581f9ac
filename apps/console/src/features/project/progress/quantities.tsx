import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import {
  DataTable,
  EmptyState,
  Explained,
  Loaded,
  Num,
  Percent,
  Section,
  StateMark,
  usePhrase,
  type Column,
} from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { AddItem, EditItem } from './item-forms.tsx'

export type Item = CallOutput<'listWorkItems'>['items'][number]
type Leaf = CallOutput<'listWorkItems'>['leaves'][number]

/** 工程量: how much of each item was accepted, waits, or is kept out by a failed test, and how far each leaf is by it. */
export function Quantities({ project }: { project: Project }) {
  const { t } = usePhrase()
  const work = useCall('listWorkItems', { path: { id: project.id } })
  const mayWrite = work.data?.allowed.includes('write') ?? false
  return (
    <Section
      title={t('progress.quantity.title')}
      actions={
        mayWrite && (
          <Opens label={t('progress.quantity.add')}>{(close) => <AddItem project={project} onClose={close} />}</Opens>
        )
      }
    >
      <Loaded of={work}>
        {(found) =>
          found.items.length === 0 ? (
            <EmptyState title={t('progress.quantity.none_yet')} />
          ) : (
            <Items of={found} mayWrite={mayWrite} />
          )
        }
      </Loaded>
    </Section>
  )
}

function Items({ of, mayWrite }: { of: CallOutput<'listWorkItems'>; mayWrite: boolean }) {
  const { t } = usePhrase()
  return (
    <DataTable
      label={t('progress.quantity.title')}
      rows={of.items}
      columns={useItemColumns(of.leaves, mayWrite)}
      rowKey={(item) => item.id}
      lines={2}
      height="auto"
    />
  )
}

function useItemColumns(leaves: readonly Leaf[], mayWrite: boolean): Column<Item>[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const leafOf = ({ node }: Item) => leaves.find((leaf) => leaf.nodeId === (node?.id ?? null))
    const amount = (id: 'planned' | 'counted' | 'waiting', value: (item: Item) => string): Column<Item> => ({
      id,
      label: t(`progress.quantity.${id}`),
      align: 'end',
      width: 120,
      cell: (item) => <Num value={value(item)} unit={item.unit} />,
    })
    return [
      { id: 'name', label: t('progress.quantity.name'), cell: (item) => item.name, grow: 2, card: 'title' },
      {
        id: 'node',
        label: t('progress.quantity.node'),
        cell: (item) => item.node?.title ?? t('project.progress.whole'),
        grow: 2,
      },
      amount('planned', (item) => item.plannedQuantity),
      amount('counted', (item) => item.countedQuantity),
      amount('waiting', (item) => item.waitingQuantity),
      {
        id: 'percent',
        label: t('progress.quantity.percent'),
        width: 170,
        cell: (item) => (
          <Explained explanation={leafOf(item)?.explanation}>
            <Measure of={item} />
          </Explained>
        ),
      },
      { id: 'blocked', label: t('progress.quantity.blocked'), grow: 2, cell: (item) => <Blocked of={item} /> },
      ...(mayWrite
        ? [
            {
              id: 'do',
              label: t('project.do'),
              width: 80,
              card: 'actions' as const,
              cell: (item: Item) => (
                <span className="project-row-actions">
                  <Opens kind="quiet" label={t('progress.quantity.change')}>
                    {(close) => <EditItem item={item} onClose={close} />}
                  </Opens>
                </span>
              ),
            },
          ]
        : []),
    ]
  }, [t, leaves, mayWrite])
}

/** What counts as a full bar, what waits as a hatched one behind it: a claim never looks like a fact. */
function Measure({ of }: { of: Item }) {
  const { t } = usePhrase()
  const share = (part: string) => Math.max(0, Math.min(100, (100 * Number(part)) / Number(of.plannedQuantity)))
  const [counted, waiting] = [share(of.countedQuantity), share(of.waitingQuantity)]
  return (
    <span className="project-measure">
      <span className="project-measure-bar" aria-hidden="true">
        <span className="project-measure-counted" style={{ width: `${counted}%` }} />
        <span className="project-measure-waiting" style={{ width: `${Math.min(waiting, 100 - counted)}%` }} />
      </span>
      <Percent value={of.percent} />
      {waiting > 0 && <span className="jh-hidden">{t('progress.quantity.waiting')}</span>}
    </span>
  )
}

function Blocked({ of }: { of: Item }) {
  const { t } = usePhrase()
  const [first] = of.blockedBy
  if (!first) return <span className="jh-soft">{t('ui.dash')}</span>
  const why = t('progress.quantity.blocked_by', { lab: first.lab ?? '', number: first.number ?? '', day: first.day })
  return (
    <span className="project-wrap">
      <StateMark state="red" word={`${of.blockedQuantity} ${of.unit}`} /> <span className="jh-small">{why}</span>
    </span>
  )
}
