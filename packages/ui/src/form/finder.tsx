import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { usePhrase } from '../words.tsx'
import { useField } from './field.tsx'

/** One of the records offered; `note` tells namesakes apart. */
export type Found = { id: string; name: string; note?: string | null | undefined }

export type FinderProps = {
  /** What is chosen; `id` is null for a name that was written because no record has it. */
  value: { id: string | null; name: string } | null
  onChange: (value: { id: string | null; name: string } | null) => void
  /** What was found for the text last told by `onSearch`. */
  found: readonly Found[]
  /** Told a moment after the last letter; empty when nothing is typed. */
  onSearch: (text: string) => void
  busy?: boolean
  /** What is said of a text nothing has as its name, so that it may be taken as it is written; without it only records are taken. */
  write?: (text: string) => string
  placeholder?: string
  clearable?: boolean
}

const PAUSE_MS = 250
const WRITTEN = 'written'

/** One of very many records, found by typing: arrows and Enter choose, Escape leaves. */
export function Finder({ value, onChange, found, onSearch, busy, write, placeholder, clearable }: FinderProps) {
  const { t } = usePhrase()
  const links = useField()
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, onSearch])

  const typed = text.trim()
  const isWritable = write !== undefined && typed !== '' && !busy && !found.some(({ name }) => name === typed)
  const options = [
    ...found.map(({ id, name, note }) => ({ value: id, label: name, note })),
    ...(isWritable ? [{ value: WRITTEN, label: typed, note: write(typed) }] : []),
  ]
  const choose = (id: string | undefined) => {
    const record = found.find((each) => each.id === id)
    setText('')
    if (record) onChange({ id: record.id, name: record.name })
    else onChange(id === WRITTEN ? { id: null, name: typed } : null)
  }
  return (
    <Select<{ value: string; label: string }, (typeof options)[number]>
      className="jh-select"
      {...links}
      labelInValue
      value={value && { value: value.id ?? WRITTEN, label: value.name }}
      options={options}
      optionRender={({ data }) => (
        <span className="jh-found">
          <span>{data.label}</span>
          {data.note && <span className="jh-soft jh-small">{data.note}</span>}
        </span>
      )}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      onChange={(next) => choose((next as typeof next | undefined)?.value)}
      onOpenChange={(isOpen) => !isOpen && setText('')}
      loading={busy ?? false}
      allowClear={clearable ?? false}
      placeholder={placeholder}
      notFoundContent={busy ? t('ui.loading') : t('ui.finder.none')}
    />
  )
}
