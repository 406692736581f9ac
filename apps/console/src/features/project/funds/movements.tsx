import { useMemo, useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import { DataTable, Day, Money, Section, Select, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../../shared/api.ts'
import { FundExport } from '../../../shared/fund-export.tsx'
import { MovementDrawer } from './movement-drawer.tsx'

export type Movement = CallOutput<'listFundMovements'>['items'][number]

export const movementKinds = [
  ...(['allocation', 'cash_arrival', 'return', 'acceptance', 'payment', 'refund'] as const),
  ...(['retention_release', 'deposit_received', 'deposit_returned'] as const),
] as const
type Kind = (typeof movementKinds)[number]

/** Every entry as it was recorded; a wrong one is undone by another, never changed. */
export function Movements({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const [kind, setKind] = useState<string | null>(null)
  const query = { limit: 50, ...(kind ? { kind: kind as Kind } : {}) }
  const movements = useCallPages('listFundMovements', { path: { id: projectId }, query })
  const [chosenId, setChosen] = useState<string | null>(null)
  const chosen = movements.rows.data?.find((each) => each.id === chosenId)
  const columns = useMovementColumns()
  return (
    <Section
      title={t('funds.movements')}
      actions={
        <>
          <Select
            name={t('project.funds.kind')}
            placeholder={t('project.funds.every_kind')}
            value={kind}
            onChange={setKind}
            clearable
            options={movementKinds.map((value) => ({ value, label: t(`funds.kind.${value}`) }))}
          />
          <FundExport what="book" asked={{ projectId, ...(kind && { kind: kind as Kind }) }} />
        </>
      }
    >
      <DataTable
        label={t('funds.movements')}
        {...movements}
        columns={columns}
        rowKey={(movement) => movement.id}
        onOpen={(movement) => setChosen(movement.id)}
        empty={{ title: t('funds.none_yet') }}
        lines={2}
        height="min(520px, 70dvh)"
        {...(kind ? { onClearFilters: () => setKind(null) } : {})}
      />
      {chosen && <MovementDrawer of={chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

function useMovementColumns(): Column<Movement>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      { id: 'day', label: t('project.funds.day'), width: 110, cell: (each) => <Day day={each.day} /> },
      { id: 'kind', label: t('project.funds.kind'), width: 116, card: 'title', cell: (each) => <KindOf of={each} /> },
      {
        id: 'amount',
        label: t('project.funds.amount_yuan'),
        width: 150,
        align: 'end',
        card: 'mark',
        cell: (each) => <Amount of={each} />,
      },
      {
        id: 'source',
        label: t('project.funds.source'),
        width: 160,
        cell: (each) => (each.source ? `${each.year} ${t(`funds.source.${each.source}`)}` : t('ui.dash')),
      },
      {
        id: 'counterparty',
        label: t('funds.counterparty'),
        grow: 2,
        cell: (each) => <span className="project-wrap">{each.counterparty?.name ?? t('ui.dash')}</span>,
      },
      { id: 'label', label: t('project.funds.label'), grow: 2, cell: (each) => <Label of={each} /> },
      { id: 'reference', label: t('funds.reference_no'), width: 100, cell: (each) => each.referenceNo ?? t('ui.dash') },
    ],
    [t],
  )
}

function KindOf({ of }: { of: Movement }) {
  const { t } = usePhrase()
  const kind = t(`funds.kind.${of.kind}`)
  return <span className="project-wrap">{of.reversesId ? t('project.funds.reversal_of', { kind }) : kind}</span>
}

function Amount({ of }: { of: Movement }) {
  const amount = <Money amountFen={of.reversesId ? -of.amountFen : of.amountFen} bare />
  return of.reversedOn ? <s>{amount}</s> : amount
}

function Label({ of }: { of: Movement }) {
  const { t } = usePhrase()
  const words = [
    of.label,
    of.beyondIssueFen > 0 && t('funds.beyond_issue', { amount: formatYuan(of.beyondIssueFen) }),
    of.reversedOn && t('funds.reversed', { day: of.reversedOn }),
    ...of.exclusions.map((each) => `${t(`funds.exclusion.${each.reason}`)} ${formatYuan(each.amountFen)}`),
    of.why,
  ]
  return <span className="project-wrap">{words.filter(Boolean).join(t('project.list_semicolon')) || t('ui.dash')}</span>
}
