import type { KeyboardEvent } from 'react'
import { StateShape, usePhrase } from '@jiheng/ui'
import { CellEditor, type LeaveBy } from '../cell-editor.tsx'
import { lookNow, type Desk } from '../desk.ts'
import { useSaid } from '../said.ts'
import { grave, severityState, type Form } from '../view.ts'

type Placed = Form['grid']['rows'][number][number] & { key: string }

/** One value of the table: shaded by where it comes from, marked when something is wrong with it. */
export function SheetCell({
  at,
  columns,
  desk,
  isEntry,
  onKeyDown,
  onLeave,
}: {
  at: Placed
  columns: number
  desk: Desk
  /** Where the Tab key comes in. */
  isEntry: boolean
  onKeyDown: (event: KeyboardEvent, key: string) => void
  onLeave: (key: string, by: LeaveBy) => void
}) {
  const { t } = usePhrase()
  const said = useSaid()
  const { key, column, colSpan, rowSpan, align } = at
  const cell = desk.form.cells[key]
  if (!cell) return null
  const text = desk.draft.textOf(key)
  const look = lookNow(desk, key, cell)
  const [worst] = grave(desk.found.get(key))
  const isEditing = desk.editing?.key === key
  const end = column + colSpan / 2 > columns / 2 ? ' sheet-late' : ''
  return (
    <td
      data-cell={key}
      tabIndex={isEntry ? 0 : -1}
      colSpan={colSpan}
      rowSpan={rowSpan}
      className={`sheet-value sheet-${align} form-${look}${end}${worst ? ' sheet-marked' : ''}`}
      title={isEditing ? undefined : said(desk, key)}
      aria-label={said(desk, key)}
      aria-invalid={worst?.severity === 'error'}
      onFocus={() => desk.look(key)}
      onClick={() => isEditing || desk.press(key)}
      onKeyDown={(event) => isEditing || onKeyDown(event, key)}
    >
      <span className="sheet-text">{text === '' && look === 'missing' ? t('form_page.missing') : text}</span>
      {worst && (
        <span className="sheet-mark">
          <StateShape state={severityState[worst.severity]} />
        </span>
      )}
      {isEditing && <CellEditor desk={desk} of={key} isOver onLeave={(by) => onLeave(key, by)} />}
    </td>
  )
}
