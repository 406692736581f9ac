import { useState, type KeyboardEvent } from 'react'
import { StateMark, usePhrase } from '@jiheng/ui'
import type { Desk } from './desk.ts'
import { severityState } from './view.ts'

export type LeaveBy = 'enter' | 'tab' | 'back_tab' | 'escape'

/** Where one writes: in the cell's place, with who needs it and what is wrong with it below. */
export function CellEditor({
  desk: { form, draft, found, editing, edit },
  of: key,
  isOver = false,
  onLeave,
}: {
  desk: Desk
  of: string
  /** Lies over the table instead of in the flow. */
  isOver?: boolean
  onLeave: (by: LeaveBy) => void
}) {
  const { t } = usePhrase()
  const [before] = useState(() => draft.textOf(key))
  const [text, setText] = useState(editing?.start ?? before)
  const cell = form.cells[key]
  const write = (next: string) => {
    setText(next)
    draft.write({ [key]: next })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const by = event.nativeEvent.isComposing ? null : leaving(event)
    if (by === null) return
    event.preventDefault()
    if (by === 'escape' && text !== before) write(before)
    onLeave(by)
  }
  return (
    <div className={isOver ? 'cell-editor cell-editor-over' : 'cell-editor'}>
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens in the cell the focus is in
        autoFocus
        aria-label={cell?.name}
        aria-describedby="cell-editor-about"
        rows={2}
        maxLength={5000}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => target.setSelectionRange(text.length, text.length)}
        onBlur={() => edit(null)}
      />
      <div id="cell-editor-about" className="form-said jh-small">
        {cell?.neededBy && <p>{cell.neededBy}</p>}
        {(found.get(key) ?? []).map(({ id, severity, message }) => (
          <p key={`${id} ${message}`}>
            <StateMark state={severityState[severity]} word={message} />
          </p>
        ))}
        <p className="jh-soft cell-editor-keys">{t('form_page.edit_hint')}</p>
      </div>
    </div>
  )
}

/** What a key says about going on; Shift+Enter breaks the line. */
function leaving({ key, shiftKey }: KeyboardEvent): LeaveBy | null {
  if (key === 'Escape') return 'escape'
  if (key === 'Tab') return shiftKey ? 'back_tab' : 'tab'
  return key === 'Enter' && !shiftKey ? 'enter' : null
}
