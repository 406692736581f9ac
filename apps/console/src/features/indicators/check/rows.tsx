import type { IndicatorField, LintForm, LintIndicator } from '@jiheng/kernel/indicator-lint'
import { Button, TextInput, usePhrase } from '@jiheng/ui'
import { FindingTold, TakeExample } from '../../../shared/findings/findings.tsx'
import { cellId, furtherIn, usualColumns, type Column } from './cells.ts'
import type { Found } from './checked.ts'

type RowsProps = {
  form: LintForm
  found: ReadonlyMap<number, readonly Found[]>
  onChange: (form: LintForm) => void
  onTake: (finding: Found) => void
}

/** The indicators row by row as the official form has them, each with what is to be said about it. */
export function Rows({ form, found, onChange, onTake }: RowsProps) {
  const { t } = usePhrase()
  const { indicators } = form
  const further = furtherIn(form)
  const put = (rows: readonly LintIndicator[]) => onChange({ ...form, indicators: rows })
  const add = () => {
    const { level1 = '', level2 = '' } = indicators.at(-1) ?? {}
    put([...indicators, { level1, level2, name: '', sign: '', target: '', unit: '', weight: '' }])
  }
  return (
    <>
      <div className="check-row check-titles" aria-hidden="true">
        {usualColumns.map((column) => (
          <span key={column}>{t(`goal_check.column.${column}`)}</span>
        ))}
      </div>
      <ol className="check-rows">
        {indicators.map((row, at) => (
          <li key={at}>
            <Row
              row={row}
              at={at}
              further={further}
              found={found.get(at) ?? []}
              onChange={(field, text) => put(indicators.with(at, { ...row, [field]: text }))}
              onRemove={() => put(indicators.toSpliced(at, 1))}
              onTake={onTake}
            />
          </li>
        ))}
      </ol>
      <Button onPress={add}>{t('goal_check.add_row')}</Button>
    </>
  )
}

function Row({
  row,
  at,
  further,
  found,
  onChange,
  onRemove,
  onTake,
}: {
  row: LintIndicator
  at: number
  /** Columns besides the usual ones. */
  further: readonly Column[]
  found: readonly Found[]
  onChange: (field: IndicatorField, text: string) => void
  onRemove: () => void
  onTake: (finding: Found) => void
}) {
  const { t } = usePhrase()
  const severityOf = (field: IndicatorField) =>
    found.find(({ cells }) => cells.some((cell) => cell.field === field))?.severity
  const cell = (column: Column) => (
    <div key={column} id={cellId(at, column)} className={`check-cell check-${column} ${markOf(severityOf(column))}`}>
      <span className="check-label jh-soft jh-small" aria-hidden="true">
        {t(`goal_check.column.${column}`)}
      </span>
      <TextInput
        name={t('goal_check.cell', { n: at + 1, column: t(`goal_check.column.${column}`) })}
        value={row[column] ?? ''}
        onChange={(text) => onChange(column, text)}
      />
    </div>
  )
  return (
    <>
      <div className="check-row">
        {usualColumns.map(cell)}
        <Button kind="quiet" name={t('goal_check.remove_row', { n: at + 1 })} onPress={onRemove}>
          {t('goal_check.remove')}
        </Button>
      </div>
      {further.length > 0 && <div className="check-row check-further">{further.map(cell)}</div>}
      {found.map((one) => (
        <div key={one.rule} className="check-finding">
          <FindingTold
            of={one}
            action={one.finding.example.corrections.length > 0 && <TakeExample onPress={() => onTake(one)} />}
          />
        </div>
      ))}
    </>
  )
}

const markOf = (severity: Found['severity'] | undefined): string => (severity === undefined ? '' : `check-${severity}`)
