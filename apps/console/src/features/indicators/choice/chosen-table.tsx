import { DataTable, Explained, usePhrase, type Column } from '@jiheng/ui'
import { useMemo } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { targetText } from '../view.ts'
import type { Choice } from './draft.ts'
import { ChosenName } from './rows.tsx'

type Row = Choice['rows'][number]

/** What a project is measured by, with what formulas give of it. */
export function ChosenTable({ of }: { of: Choice }) {
  const { t } = usePhrase()
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'name',
        label: t('indicator_choice.column.indicator'),
        grow: 4,
        card: 'title',
        cell: (row) => <ChosenName of={row} />,
      },
      {
        id: 'weight',
        label: t('indicator_choice.column.weight'),
        width: 130,
        align: 'end',
        cell: (row) => (
          <span className="jh-lines jh-figures">
            <span>{row.weight}</span>
            {row.weight !== row.indicator.weight && (
              <span className="jh-soft jh-small">
                {t('indicator_choice.in_library', { value: row.indicator.weight })}
              </span>
            )}
          </span>
        ),
      },
      {
        id: 'target',
        label: t('indicator_choice.column.target'),
        grow: 2,
        card: 'wide',
        cell: (row) => <span className="jh-two-lines">{targetText({ ...row.indicator, target: row.target })}</span>,
      },
      {
        id: 'computed',
        label: t('indicator_choice.column.computed'),
        grow: 2,
        cell: (row) => row.computed && <Computed of={row} />,
      },
      {
        id: 'reason',
        label: t('indicator_choice.column.reason'),
        grow: 3,
        card: 'wide',
        cell: (row) => <span className="jh-two-lines">{row.reason}</span>,
      },
    ],
    [t],
  )
  return (
    <DataTable
      label={t('indicator_choice.rows')}
      rows={of.rows}
      columns={columns}
      lines={2}
      rowKey={(row) => row.indicator.code}
      empty={{ title: t('indicator_choice.none'), text: t('indicator_choice.none_text') }}
      height="max(320px, calc(100dvh - 300px))"
    />
  )
}

function Computed({ of: { computed, indicator } }: { of: Row }) {
  const { t } = usePhrase()
  if (!computed) return null
  const unit = indicator.unit === null || indicator.unit === '%' ? (indicator.unit ?? '') : ` ${indicator.unit}`
  return (
    <Explained explanation={computed.explanation as unknown as Explanation}>
      {computed.value === null ? t('indicator_choice.no_value') : `${computed.value}${unit}`}
    </Explained>
  )
}
