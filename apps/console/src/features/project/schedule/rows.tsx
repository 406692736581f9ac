import type { ReactNode } from 'react'
import { Button, FieldGroup, Icon, usePhrase } from '@jiheng/ui'

type Props<Row> = {
  label: string
  rows: readonly Row[]
  onChange: (rows: readonly Row[]) => void
  /** A line that is not filled in yet. */
  blank: () => Row
  /** The word on the button that adds one. */
  add: string
  /** How a line is called when it is taken away. */
  nameOf: (row: Row) => string
  hint?: string
  error?: string | undefined
  /** The controls of one line. */
  children: (row: Row, set: (patch: Partial<Row>) => void) => ReactNode
}

/** A short list inside a form: lines are changed, added and taken away, and sent with the rest. */
export function Rows<Row extends { key: string }>(props: Props<Row>) {
  const { label, rows, onChange, blank, add, nameOf, hint, error, children } = props
  const { t } = usePhrase()
  const set = (key: string) => (patch: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...patch } : row)))
  return (
    <FieldGroup label={label} {...(hint === undefined ? {} : { hint })} error={error}>
      <ul className="plan-rows">
        {rows.map((row) => (
          <li key={row.key}>
            <div className="plan-row">{children(row, set(row.key))}</div>
            <Button
              kind="quiet"
              icon={<Icon name="close" />}
              name={t('plan.rows.remove', { name: nameOf(row) })}
              onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        ))}
      </ul>
      <Button onPress={() => onChange([...rows, blank()])}>{add}</Button>
    </FieldGroup>
  )
}

let made = 0
/** The key of a line that is new. */
export const newKey = (): string => `new ${made++}`
