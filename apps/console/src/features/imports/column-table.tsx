import { formatNumber, textsOf } from '@jiheng/phrases'
import { Select, usePhrase } from '@jiheng/ui'
import type { ColumnEdit, Edits, ImportColumn } from './list-view.ts'
import { Meaning } from './column-meaning.tsx'

type Props = { columns: readonly ImportColumn[]; edits: Edits; onEdit: (column: number, change: ColumnEdit) => void }

/** Each column of the file beside the field it goes to. */
export function ColumnTable({ columns, edits, onEdit }: Props) {
  const { t } = usePhrase()
  return (
    <div className="imports-columns" role="table" aria-label={t('imports.wizard.ask_columns')}>
      <div className="imports-column imports-column-head" role="row">
        {(
          [
            'imports.wizard.column',
            'imports.column_in_file',
            'imports.field',
            'imports.wizard.meaning',
            'imports.sample',
          ] as const
        ).map((key) => (
          <span key={key} role="columnheader">
            {t(key)}
          </span>
        ))}
      </div>
      {columns.map((column) => (
        <ColumnRow
          key={column.column}
          of={column}
          edit={edits[column.column] ?? {}}
          onEdit={(change) => onEdit(column.column, change)}
        />
      ))}
    </div>
  )
}

const fields = [...textsOf('zh-CN').keys()].flatMap((key) => /^imports\.fields\.(.+)$/.exec(key)?.[1] ?? [])

function ColumnRow({ of, edit, onEdit }: { of: ImportColumn; edit: ColumnEdit; onEdit: (change: ColumnEdit) => void }) {
  const { t, say } = usePhrase()
  const field = edit.field === undefined ? of.field : edit.field
  const options = [
    { value: 'none', label: t('imports.not_imported') },
    ...fields.map((value) => ({ value: fieldOf(value), label: say(`imports.fields.${value}`) })),
  ]
  const choose = (value: string | null) =>
    onEdit({ field: value === 'none' ? null : (value as NonNullable<ImportColumn['field']>) })
  return (
    <div className="imports-column" role="row">
      <span role="rowheader" className="jh-soft">
        {of.letter}
      </span>
      <span role="cell">
        <strong>{of.header || t('ui.dash')}</strong>
        <span className="jh-soft jh-small">
          {t('imports.wizard.filled')} {formatNumber(of.filled)}
        </span>
      </span>
      <span role="cell">
        <Select
          name={`${of.letter} ${t('imports.field')}`}
          value={field ?? 'none'}
          options={options}
          onChange={choose}
        />
        {field && edit.field === undefined && (
          <span className="jh-soft jh-small">{t(`imports.wizard.because.${of.because}`)}</span>
        )}
      </span>
      <span role="cell">{field && <Meaning of={of} edit={edit} onEdit={onEdit} />}</span>
      <span role="cell" className="imports-samples jh-soft" title={of.samples.join('\n')}>
        {of.samples.slice(0, 3).join(' ｜ ')}
      </span>
    </div>
  )
}

/** A field's phrase key has `_` where the field has a dot. */
const fieldOf = (key: string): string => key.replace('_', '.')
