import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Num, Section, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { today } from '../record.ts'
import { AddOrder, RecordArrival } from './material-forms.tsx'

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
      { id: 'state', label: t('projects.state'), width: 130, card: 'mark', cell: (order) => <OrderState of={order} /> },
      ...(mayRecord
        ? [{ id: 'arrive', label: t('project.do'), width: 110, cell: (order: Order) => <Arrive of={order} /> }]
        : []),
    ],
    [t, mayRecord],
  )
}

function Arrive({ of }: { of: Order }) {
  const { t } = usePhrase()
  if (!of.allowed.includes('record_arrival') || of.missingQuantity === '0') return null
  return (
    <span className="project-row-actions">
      <Opens kind="quiet" label={t('progress.material.arrive')}>
        {(close) => <RecordArrival order={of} onClose={close} />}
      </Opens>
    </span>
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
