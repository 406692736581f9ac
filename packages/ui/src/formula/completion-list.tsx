import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Completion, Name } from '@jiheng/kernel/formula'
import { usePhrase } from '../words.tsx'

/** What may be written at the cursor; the keys are heard by the text beside it. */
export function CompletionList({
  id,
  items,
  active,
  placeAt,
  noteOf,
  onAccept,
}: {
  id: string
  items: readonly Completion[]
  active: number
  /** Puts the list where the word stands that is being typed. */
  placeAt: (list: HTMLElement) => void
  noteOf: (name: Name) => string
  onAccept: (completion: Completion) => void
}) {
  const { t, say } = usePhrase()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current) placeAt(list.current)
  })
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, items])
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('ui.formula.completions')} className="jh-formula-list">
      {items.map((item, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the text field hears the keys for the list
        <div
          key={`${item.kind} ${item.text}`}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAccept(item)}
        >
          <span>{item.text}</span>
          <span className="jh-small">
            {item.name && noteOf(item.name)}
            {item.function && say(`formula.functions.${item.function}`)}
          </span>
        </div>
      ))}
    </div>
  )
}
