import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { formatNumber } from '@jiheng/phrases'
import './tabs.css'

export type Tab = { id: string; label: string; count?: number; content?: ReactNode }

/** The sides of one record. `active` belongs in the address, so that a side can be linked to; only the active one is drawn. */
export function Tabs({
  tabs,
  active,
  onChange,
}: {
  tabs: readonly Tab[]
  active: string
  onChange: (id: string) => void
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === active),
  )
  const current = tabs[at]
  // On a phone the tabs scroll sideways: the open one is brought into sight, without moving the page.
  useEffect(() => {
    const row = list.current
    const tab = row?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (row && tab) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const step: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }
    const to = step[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChange(next.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div>
      <div ref={list} className="jh-tabs" role="tablist">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            className="jh-plain-button jh-tab"
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
            {tab.count !== undefined && <span className="jh-tab-count"> {formatNumber(tab.count)}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-label={current?.label}>
        {current?.content}
      </div>
    </div>
  )
}
