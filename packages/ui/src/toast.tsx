import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { problemText } from './problem.ts'
import { StateShape } from './state.tsx'
import { usePhrase } from './words.tsx'
import './toast.css'

/** One thing that can still be done about it, such as taking it back. */
export type ToastAction = { label: string; onPress: () => void }
type Note = { id: number; text: string; kind: 'done' | 'failed'; action?: ToastAction | undefined }

export type Toast = {
  /** Says that something was done; goes away by itself, later when something can be done about it. */
  done: (text: string, action?: ToastAction) => void
  /** Says what went wrong; stays until closed. Takes a sentence or whatever was thrown. */
  failed: (what: unknown) => void
}

const ToastContext = createContext<Toast>({ done: () => {}, failed: () => {} })

/** Short notices at the foot of the screen, read out by screen readers, above any open dialog. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { say, t } = usePhrase()
  const [notes, setNotes] = useState<readonly Note[]>([])
  const shelf = useRef<HTMLDivElement>(null)
  const next = useRef(1)
  const close = useCallback((id: number) => setNotes((all) => all.filter((note) => note.id !== id)), [])
  const toast = useMemo<Toast>(() => {
    const add = (kind: Note['kind'], text: string, action?: ToastAction) => {
      const id = next.current++
      setNotes((all) => [...all.slice(-2), { id, kind, text, action }])
      if (kind === 'done') setTimeout(() => close(id), action ? 12_000 : 5000)
    }
    return {
      done: (text, action) => add('done', text, action),
      failed: (what) => add('failed', typeof what === 'string' ? what : problemText(what, say)),
    }
  }, [close, say])

  useEffect(() => {
    // Closing and opening again lifts the shelf above a dialog opened since.
    shelf.current?.hidePopover()
    if (notes.length > 0) shelf.current?.showPopover()
  }, [notes])

  return (
    <ToastContext value={toast}>
      {children}
      <div ref={shelf} popover="manual" className="jh-toasts" role="status" aria-live="polite">
        {notes.map((note) => (
          <p key={note.id} className="jh-toast">
            <StateShape state={note.kind === 'done' ? 'green' : 'red'} />
            <span>{note.text}</span>
            {note.action && <Act of={note.action} onDone={() => close(note.id)} />}
            <button type="button" className="jh-plain-button jh-toast-close" onClick={() => close(note.id)}>
              {t('ui.close')}
            </button>
          </p>
        ))}
      </div>
    </ToastContext>
  )
}

function Act({ of, onDone }: { of: ToastAction; onDone: () => void }) {
  const act = () => {
    onDone()
    of.onPress()
  }
  return (
    <button type="button" className="jh-plain-button jh-toast-close" onClick={act}>
      {of.label}
    </button>
  )
}

/** Toasts for the current page. */
export function useToast(): Toast {
  return use(ToastContext)
}
