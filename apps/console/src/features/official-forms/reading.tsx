import { useMemo } from 'react'
import { StateMark, usePhrase } from '@jiheng/ui'
import { CellEditor } from './cell-editor.tsx'
import { lookNow, originOf, type Desk } from './desk.ts'
import { useSaid } from './said.ts'
import { goTo, grave, isTick, sectionsOf, severityState, TICK } from './view.ts'

/** The same form for a narrow screen: one value below the other, under what it is about. */
export function Reading({ desk }: { desk: Desk }) {
  const { t, say } = usePhrase()
  const sections = useMemo(() => sectionsOf(desk.form), [desk.form])
  return (
    <div className="reading">
      <p className="reading-title">
        {desk.form.grid.title} {desk.form.grid.note}
      </p>
      {sections.map(({ id, indicator, cells }) => (
        <section key={id} aria-label={indicator ?? say(`form_page.section.${id}`)}>
          <h3>{indicator ?? t(`form_page.section.${id as 'basics'}`)}</h3>
          <ul>
            {cells.map(({ key, name }) => (
              <Line key={key} desk={desk} of={key} name={name} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Line({ desk, of: key, name }: { desk: Desk; of: string; name: string }) {
  const { t } = usePhrase()
  const said = useSaid()
  const cell = desk.form.cells[key]
  if (!cell) return null
  const isEditing = desk.editing?.key === key
  const leave = () => {
    desk.edit(null)
    requestAnimationFrame(() => goTo(key))
  }
  const look = lookNow(desk, key, cell)
  const text = desk.draft.textOf(key)
  const isWritable = desk.isWritable(key)
  if (isTick(key) && text === '' && !isWritable) return null
  const shown = isTick(key)
    ? text === TICK
      ? '☑'
      : '☐'
    : text || t(look === 'missing' ? 'form_page.missing' : 'ui.dash')
  const className = `reading-value form-${look}`
  return (
    <li>
      <span className="jh-soft jh-small">{name}</span>
      {isEditing ? (
        <CellEditor desk={desk} of={key} onLeave={leave} />
      ) : isWritable || originOf(cell, desk.form) ? (
        <button
          type="button"
          className={`jh-plain-button ${className}`}
          data-cell={key}
          aria-label={said(desk, key)}
          onClick={() => desk.press(key)}
        >
          {shown}
        </button>
      ) : (
        <span className={className} data-cell={key} tabIndex={-1}>
          {shown}
        </span>
      )}
      {!isEditing &&
        grave(desk.found.get(key)).map(({ id, severity, message }) => (
          <span key={`${id} ${message}`} className="form-said jh-small">
            <StateMark state={severityState[severity]} word={message} />
          </span>
        ))}
    </li>
  )
}
