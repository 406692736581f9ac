import { useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { compileFormula, type Completion, type Name, type Vocabulary } from '@jiheng/kernel/formula'
import { Button } from '../button.tsx'
import { useField } from '../form/field.tsx'
import { usePhrase } from '../words.tsx'
import { CompletionList } from './completion-list.tsx'
import { FormulaTold } from './formula-told.tsx'
import { segmentsOf } from './segments.ts'
import { useCompletions } from './use-completions.ts'
import './formula.css'

export type FormulaEditorProps = {
  value: string
  onChange: (value: string) => void
  vocabulary: Vocabulary
  /** The unit the result must have, or 'condition'. */
  yields?: string
  /** What is said beside a name in the list of what may follow; default its unit. */
  noteOf?: (name: Name) => string
  /** The name for screen readers outside a `Field`. */
  name?: string
}

/** A formula as an official writes it: names are offered while typing, what is wrong is underlined and can be put right by one press. */
export function FormulaEditor({ value, onChange, vocabulary, yields, noteOf = unitOf, name }: FormulaEditorProps) {
  const { t, locale } = usePhrase()
  const links = useField()
  const listId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const compiled = useMemo(
    () => compileFormula(value, { vocabulary, ...(yields !== undefined && { yields }) }),
    [value, vocabulary, yields],
  )
  useLayoutEffect(() => {
    if (caret.current === null) return
    area.current?.focus()
    area.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])
  const list = useCompletions(vocabulary, locale === 'zh-CN' ? 'zh' : 'en')
  const replace = ({ start, end, text }: { start: number; end: number; text: string }, back = 0) => {
    caret.current = start + text.length - back
    list.close()
    onChange(value.slice(0, start) + text + value.slice(end))
  }
  const accept = (item: Completion) => replace(item, item.back)
  const ask = () => {
    area.current?.focus()
    list.offer(value, area.current?.selectionStart ?? value.length, true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { isHeard, chosen } = list.onKey(event)
    if (chosen) accept(chosen)
    if (isHeard) event.preventDefault()
    else if (event.key === 'ArrowDown' && isOnLastLine(area.current)) {
      event.preventDefault()
      ask()
    }
  }
  const notices = compiled.ok ? compiled.formula.notices : []
  const faults = compiled.ok || value.trim() === '' ? [] : compiled.faults
  return (
    <div className="jh-formula">
      <div className="jh-formula-box">
        <Mirror of={segmentsOf(value, faults, notices)} />
        <textarea
          {...links}
          ref={area}
          className="jh-formula-text"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          {...(name !== undefined && { 'aria-label': name })}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={list.isOpen}
          aria-controls={listId}
          {...(list.isOpen && { 'aria-activedescendant': `${listId}-${list.active}` })}
          placeholder={t('ui.formula.placeholder')}
          value={value}
          onChange={({ target }) => {
            onChange(target.value)
            list.offer(target.value, target.selectionStart, false)
          }}
          onKeyDown={onKeyDown}
          onBlur={list.close}
          onClick={list.close}
        />
        {list.isOpen && (
          <CompletionList
            id={listId}
            items={list.items}
            active={list.active}
            {...{ noteOf }}
            placeAt={(element) => placeBelow(element, area.current, list.items[0]?.start ?? 0)}
            onAccept={accept}
          />
        )}
      </div>
      <div className="jh-formula-tools">
        <Button kind="quiet" onPress={ask}>
          {t('ui.formula.insert')}
        </Button>
        <span className="jh-soft jh-small">{t('ui.formula.keys')}</span>
      </div>
      <FormulaTold source={value} compiled={compiled} onReplace={(replacement) => replace(replacement)} />
    </div>
  )
}

/** The same text below the one typed in, carrying the underlines; it also gives the box its height. */
function Mirror({ of }: { of: ReturnType<typeof segmentsOf> }) {
  return (
    <div className="jh-formula-mirror" aria-hidden="true">
      {of.map(({ text, start, mark }) => (
        <span key={start} data-start={start} className={mark ? `jh-formula-${mark}` : undefined}>
          {text}
        </span>
      ))}
      {'\u200b'}
    </div>
  )
}

/** Puts the list below a place of the text, as far to the right as the box has room. */
function placeBelow(list: HTMLElement, area: HTMLTextAreaElement | null, start: number): void {
  const mirror = area?.previousElementSibling
  if (!mirror) return
  const frame = mirror.getBoundingClientRect()
  const at = rectAt(mirror, start) ?? frame
  list.style.left = `${Math.min(at.left - frame.left, Math.max(0, frame.width - list.offsetWidth))}px`
  list.style.top = `${at.bottom - frame.top + 8}px`
}

function rectAt(mirror: Element, start: number): DOMRect | null {
  const spans = [...mirror.querySelectorAll<HTMLElement>('[data-start]')]
  const span = spans.findLast((each) => Number(each.dataset['start']) <= start)
  const text = span?.firstChild
  if (!span || !text) return null
  const range = document.createRange()
  range.setStart(text, Math.min(start - Number(span.dataset['start']), text.textContent?.length ?? 0))
  return range.getBoundingClientRect()
}

const isOnLastLine = (area: HTMLTextAreaElement | null): boolean =>
  area !== null && !area.value.slice(area.selectionEnd).includes('\n')

const unitOf = ({ unit }: Name): string => (unit === 'fen' ? '元' : unit)
