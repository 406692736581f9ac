import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { usePhrase } from './words.tsx'
import './dialog.css'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  footer?: ReactNode
}

/** A question in the middle of the page. The browser's own modal dialog keeps the focus and hears Escape. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} className="jh-dialog" />
}

/** A sheet at the right side (the whole screen on a phone) for looking something up without leaving the page. */
export function Drawer(props: DialogProps) {
  return <Modal {...props} className="jh-drawer" />
}

const openPopup = ':is(.ant-select-dropdown, .ant-picker-dropdown):not([class*="-hidden"])'

function Modal({ open, onClose, title, children, footer, className }: DialogProps & { className: string }) {
  const { t } = usePhrase()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  /** Escape closes an open list or calendar alone: what was typed in the form around it stays. */
  const keepOpen = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && dialog.current?.querySelector(openPopup)) event.preventDefault()
  }
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pressing beside it closes it; Escape does by keyboard
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={titleId}
      onClose={onClose}
      onMouseDown={closeOnBackdrop}
      onKeyDownCapture={keepOpen}
    >
      {open && (
        <div className="jh-dialog-sheet">
          <header className="jh-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button
              type="button"
              className="jh-plain-button jh-dialog-close"
              onClick={onClose}
              aria-label={t('ui.close')}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </button>
          </header>
          <div className="jh-dialog-body">{children}</div>
          {footer && <footer className="jh-dialog-foot">{footer}</footer>}
        </div>
      )}
    </dialog>,
    document.body,
  )
}
