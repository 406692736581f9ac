import { Select, usePhrase } from '@jiheng/ui'
import type { ColumnEdits, FinanceColumn, FinanceList } from './view.ts'

const units = ['yuan', 'thousand', 'wan', 'million', 'ten_million', 'yi'] as const

type Props = {
  list: FinanceList
  edits: ColumnEdits
  onEdit: (column: number, edit: ColumnEdits[number]) => void
}

/** Each column of the file beside what it is read as; amounts with their unit. */
export function ColumnTable({ list: { summary }, edits, onEdit }: Props) {
  return (
    <ul className="reconcile-column-list">
      {summary?.columns.map((column) => (
        <ColumnRow
          key={column.column}
          of={column}
          fields={summary.fields}
          edit={edits[column.column] ?? {}}
          onEdit={(edit) => onEdit(column.column, edit)}
        />
      ))}
    </ul>
  )
}

type RowProps = {
  of: FinanceColumn
  fields: NonNullable<FinanceList['summary']>['fields']
  edit: ColumnEdits[number]
  onEdit: (edit: ColumnEdits[number]) => void
}

function ColumnRow({ of, fields, edit, onEdit }: RowProps) {
  const { t } = usePhrase()
  const field = edit.field === undefined ? of.field : edit.field
  const unit = edit.unit ?? (of.money?.unitFrom === 'assumed' ? null : (of.money?.unit ?? null))
  return (
    <li>
      <span>
        <span className="jh-soft">{of.letter}</span> <strong>{of.header}</strong>
        <span className="jh-soft jh-small reconcile-under">{of.samples.join(' ｜ ')}</span>
      </span>
      <Select
        name={`${of.letter} ${of.header}`}
        value={field ?? 'none'}
        options={[
          { value: 'none', label: t('reconcile.leave_out') },
          ...fields.map((value) => ({ value, label: t(`reconcile.field.${value}`) })),
        ]}
        onChange={(next) => onEdit({ field: next === 'none' ? null : (next as FinanceColumn['field']) })}
      />
      {(of.money || field === 'amount') && (
        <Select
          name={`${of.letter} ${t('imports.unit')}`}
          value={unit}
          placeholder={t('imports.unit')}
          options={units.map((value) => ({ value, label: t(`imports.wizard.unit_name.${value}`) }))}
          onChange={(next) => next && onEdit({ unit: next as (typeof units)[number] })}
        />
      )}
    </li>
  )
}
