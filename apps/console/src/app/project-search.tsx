import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Icon, StateShape, stateOf, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../shared/api.ts'

const limit = 8

/** Finds a project from any page by name, code or pinyin initials. Ctrl+K leads here. */
export function ProjectSearch() {
  const { t } = usePhrase()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const found = useFound(text.trim())
  const items = found.data?.items ?? []
  useShortcut(() => input.current?.focus())

  const choose = (id: string) => {
    setText('')
    setOpen(false)
    input.current?.blur()
    router.history.push(`/projects/${id}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' && items[at]) choose(items[at].id)
    else return
    event.preventDefault()
  }
  const isShown = isOpen && text.trim() !== ''
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={input}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-label={t('app.search.label')}
        aria-autocomplete="list"
        {...(isShown && items[at] ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
        placeholder={t('app.search.hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('app.search.label')} className="search-found" hidden={!isShown}>
        {items.map((project, index) => (
          // The list is walked from the field; pressing with a mouse must not take the focus away from it.
          <div
            key={project.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(project.id)
            }}
          >
            <StateShape state={stateOf(project.standing.attention)} />
            <span>{project.name}</span>
            <span className="jh-soft jh-small">{project.code ?? project.regionName}</span>
          </div>
        ))}
      </div>
      {isShown && items.length > 0 && (
        <p className="jh-hidden" role="status">
          {t('app.search.found', { n: items.length })}
        </p>
      )}
      {isShown && items.length === 0 && !found.isPending && (
        <p className="search-none" role="status">
          {found.error ? t('app.search.failed') : t('app.search.none', { text: text.trim() })}
        </p>
      )}
    </search>
  )
}

function useFound(text: string) {
  const settled = useDebounced(useDeferredValue(text), 160)
  const query = { q: settled, limit }
  return useQuery({
    queryKey: callKey('listProjects', { query }),
    queryFn: () => client.call('listProjects', { query }),
    enabled: settled !== '',
    placeholderData: (before) => before,
  })
}

function useDebounced(value: string, ms: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}

function useShortcut(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
