import { useState } from 'react'
import { Dropdown, Input } from 'antd'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './form/field.tsx'
import type { Option } from './form/control.ts'
import { DayInput } from './form/day-input.tsx'
import { Select, SelectMany } from './form/select.tsx'
import { TextInput } from './form/text-inputs.tsx'
import { usePhrase } from './words.tsx'
import './filter-bar.css'

export type Filter = { id: string; label: string } & (
  | { kind: 'text' }
  | { kind: 'day' }
  | { kind: 'choice' | 'choices'; options: readonly Option[] }
)

/** What is filtered by, as it stands in the address: a text, one choice, or several. A filter that is not set is absent. */
export type FilterValue = Readonly<Record<string, string | readonly string[]>>

export type SavedView = { id: string; name: string; value: FilterValue }

export type FilterBarProps = {
  filters: readonly Filter[]
  value: FilterValue
  onChange: (value: FilterValue) => void
  views?: {
    list: readonly SavedView[]
    onSave: (name: string) => void
    onDelete: (id: string) => void
    /** A view that carries more than filters (columns, order) is opened by the page. */
    onOpen?: (id: string) => void
  }
}

/** The filters of a list in one line, and the views a reader saved of it. */
export function FilterBar({ filters, value, onChange, views }: FilterBarProps) {
  const { t } = usePhrase()
  const set = (id: string, next: string | readonly string[] | null) => {
    const { [id]: _, ...others } = value
    onChange(next === null || next.length === 0 ? others : { ...others, [id]: next })
  }
  const count = Object.keys(value).length
  return (
    <div className="jh-filters" role="search" aria-label={t('ui.filter.label')}>
      {filters.map((filter) => (
        <FilterControl
          key={filter.id}
          filter={filter}
          value={value[filter.id]}
          onChange={(next) => set(filter.id, next)}
        />
      ))}
      {count > 0 && (
        <Button kind="quiet" onPress={() => onChange({})}>
          {t('ui.filter.clear')}
        </Button>
      )}
      {views && <Views {...views} canSave={count > 0} onChange={onChange} />}
    </div>
  )
}

type ControlProps = {
  filter: Filter
  value: string | readonly string[] | undefined
  onChange: (next: string | readonly string[] | null) => void
}

function FilterControl({ filter, value, onChange }: ControlProps) {
  const common = { name: filter.label, placeholder: filter.label }
  if (filter.kind === 'text')
    return <TextFilter label={filter.label} value={typeof value === 'string' ? value : ''} onChange={onChange} />
  if (filter.kind === 'day')
    return <DayInput {...common} value={typeof value === 'string' ? value : null} onChange={onChange} />
  if (filter.kind === 'choice')
    return (
      <Select
        {...common}
        options={filter.options}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        clearable
      />
    )
  const many = typeof value === 'string' ? [value] : (value ?? [])
  return <SelectMany {...common} options={filter.options} value={many} onChange={onChange} />
}

/** Typed text filters on Enter or when the field is left, so that each letter is not a request. */
function TextFilter({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (next: string | null) => void
}) {
  const [text, setText] = useState({ typed: value, from: value })
  if (text.from !== value) setText({ typed: value, from: value })
  const commit = () => text.typed !== value && onChange(text.typed || null)
  return (
    <Input
      className="jh-filter-text"
      aria-label={label}
      placeholder={label}
      allowClear
      value={text.typed}
      onChange={(event) =>
        event.target.value === '' && value ? onChange(null) : setText({ ...text, typed: event.target.value })
      }
      onPressEnter={commit}
      onBlur={commit}
    />
  )
}

type ViewsProps = NonNullable<FilterBarProps['views']> & { canSave: boolean; onChange: (value: FilterValue) => void }

function Views({ list, onSave, onDelete, onOpen, canSave, onChange }: ViewsProps) {
  const { t } = usePhrase()
  const [name, setName] = useState<string | null>(null)
  const items = [
    ...list.map((view) => ({
      key: view.id,
      label: view.name,
      onClick: () => (onOpen ? onOpen(view.id) : onChange(view.value)),
    })),
    ...(list.length === 0 ? [{ key: 'none', label: t('ui.filter.no_views'), disabled: true }] : []),
    { type: 'divider' as const },
    { key: 'save', label: t('ui.filter.save_view'), disabled: !canSave && !onOpen, onClick: () => setName('') },
    ...list.map((view) => ({
      key: `delete ${view.id}`,
      label: t('ui.filter.delete_view', { name: view.name }),
      onClick: () => onDelete(view.id),
    })),
  ]
  const save = () => {
    if (name?.trim()) onSave(name.trim())
    setName(null)
  }
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <span className="jh-filter-views">
          <Button kind="quiet">{t('ui.filter.views')}</Button>
        </span>
      </Dropdown>
      <Dialog
        open={name !== null}
        onClose={() => setName(null)}
        title={t('ui.filter.save_view')}
        footer={
          <Button kind="primary" disabled={!name?.trim()} onPress={save}>
            {t('ui.save')}
          </Button>
        }
      >
        <Field label={t('ui.filter.view_name')}>
          <TextInput value={name ?? ''} onChange={setName} />
        </Field>
      </Dialog>
    </>
  )
}
