import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Num, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { AddOrder, RecordArrival } from './material-forms.tsx'
import { RecordTest } from './test-form.tsx'

export type Order = CallOutput<'listMaterialOrders'>['items'][number]

/** 材料: what was ordered, when it was promised, what came. */
export function Materials({ projectId, mayRecord }: { projectId: string; mayRecord: boolean }) {
  const { t } = usePhrase()
  const orders = useCallPages('listMaterialOrders', { path: { id: projectId }, query: { limit: 50 } })
  const columns = useOrderColumns(mayRecord)
  return (
    <Section
      title={t('progress.material.title')}
      actions={
        mayRecord && (
          <Opens label={t('progress.material.add')}>
            {(close) => <AddOrder projectId={projectId} onClose={close} />}
          </Opens>
        )
      }
    >
      <DataTable
        label={t('progress.material.title')}
        {...orders}
        columns={columns}
        rowKey={(order) => order.id}
        empty={{ title: t('progress.material.none_yet') }}
        height="auto"
      />
    </Section>
  )
}

function useOrderColumns(mayRecord: boolean): Column<Order>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'name', label: t('project.progress.material_name'), cell: (order) => order.name, grow: 2, card: 'title' },
      {
        id: 'node',
        label: t('projects.node.one'),
        cell: (order) => order.node?.title ?? t('project.progress.whole'),
        grow: 2,
      },
      {
        id: 'quantity',
        label: t('project.progress.ordered'),
        align: 'end',
        width: 120,
        cell: (order) => <Num value={order.quantity} unit={order.unit} />,
      },
      {
        id: 'arrived',
        label: t('project.progress.arrived'),
        align: 'end',
        width: 120,
        cell: (order) => <Num value={order.arrivedQuantity} unit={order.unit} />,
      },
      {
        id: 'promised',
        label: t('progress.material.promised_on'),
        width: 120,
        cell: (order) => <Day day={order.promisedOn} />,
        sort: (order) => order.promisedOn,
      },
      {
        id: 'by',
        label: t('project.progress.supplied_by'),
        width: 130,
        cell: (order) => t(`progress.material.supplied_by.${order.suppliedBy}`),
      },
      { id: 'batches', label: t('progress.test.batch'), grow: 2, cell: (order) => <Batches of={order} /> },
      { id: 'state', label: t('projects.state'), width: 130, card: 'mark', cell: (order) => <OrderState of={order} /> },
      ...(mayRecord
        ? [{ id: 'arrive', label: t('project.do'), width: 200, cell: (order: Order) => <Arrive of={order} /> }]
        : []),
    ],
    [t, mayRecord],
  )
}

function Arrive({ of }: { of: Order }) {
  const { t } = usePhrase()
  return (
    <span className="project-row-actions">
      {of.allowed.includes('record_arrival') && of.missingQuantity !== '0' && (
        <Opens kind="quiet" label={t('progress.material.arrive')}>
          {(close) => <RecordArrival order={of} onClose={close} />}
        </Opens>
      )}
      {of.allowed.includes('record_test') && of.arrivals.length > 0 && (
        <Opens kind="quiet" label={t('progress.material.test')}>
          {(close) => <RecordTest projectId={of.projectId} order={of} onClose={close} />}
        </Opens>
      )}
    </span>
  )
}

/** Each batch that came, and what its latest test says. */
function Batches({ of }: { of: Order }) {
  const { t } = usePhrase()
  if (of.batches.length === 0) return t('ui.dash')
  return (
    <ul className="project-batches">
      {of.batches.map(({ id, number, result }) => (
        <li key={id}>
          {number}{' '}
          <StateMark
            state={result === null ? 'grey' : result === 'passed' ? 'green' : 'red'}
            word={t(result === null ? 'progress.test.untested' : `progress.test.${result}`)}
          />
        </li>
      ))}
    </ul>
  )
}

function OrderState({ of }: { of: Order }) {
  const { t } = usePhrase()
  const lastDay = of.arrivals
    .map((arrival) => arrival.day)
    .sort()
    .at(-1)
  if (of.missingQuantity === '0') {
    const isLate = lastDay !== undefined && lastDay > of.promisedOn
    return (
      <StateMark
        state={isLate ? 'yellow' : 'green'}
        word={t(isLate ? 'project.progress.came_late' : 'project.progress.came')}
      />
    )
  }
  const isLate = of.promisedOn < today()
  return (
    <StateMark
      state={isLate ? 'red' : 'grey'}
      word={t(isLate ? 'project.progress.late' : 'project.progress.awaited')}
    />
  )
}
