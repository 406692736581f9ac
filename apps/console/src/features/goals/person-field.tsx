import { useState } from 'react'
import { Button, Field, Select, TextInput, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'

export type Person = { id: string; name: string; organisation: string }

/** One person of the whole directory, found by name or unit. */
export function PersonField(props: {
  label: string
  hint?: string
  optional?: boolean
  value: Person | null
  onChange: (person: Person | null) => void
  error?: string | undefined
}) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const { label, hint, value, onChange, error } = props
  const about = { label, ...(hint && { hint }), ...(props.optional && { optional: true }), error }
  if (value)
    return (
      <Field {...about}>
        <span className="goals-person">
          {t('goals.person.chosen', value)}
          <Button kind="quiet" onPress={() => onChange(null)}>
            {t('goals.person.clear')}
          </Button>
        </span>
      </Field>
    )
  return (
    <Field {...about}>
      <TextInput value={text} onChange={setText} placeholder={t('goals.person.search')} />
      {text.trim() !== '' && <Found q={text.trim()} onChoose={onChange} />}
    </Field>
  )
}

function Found({ q, onChoose }: { q: string; onChoose: (person: Person) => void }) {
  const { t } = usePhrase()
  const { data } = useCall('findPeople', { query: { q } })
  if (!data) return null
  if (data.items.length === 0) return <p className="jh-soft jh-small">{t('goals.person.none')}</p>
  return (
    <ul className="goals-people">
      {data.items.slice(0, 8).map((person) => (
        <li key={person.id}>
          <button type="button" className="jh-plain-button" onClick={() => onChoose(person)}>
            {person.name} <span className="jh-soft">{person.organisation}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A project found by name, code or pinyin initials. */
export function ProjectField({
  label,
  chosen,
  onChange,
}: {
  label: string
  chosen: { id: string; name: string } | null
  onChange: (project: { id: string; name: string } | null) => void
}) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const found = useCall('listProjects', { query: { limit: 20, ...(text.trim() && { q: text.trim() }) } }).data
  const listed = found?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const options =
    chosen && !listed.some(({ value }) => value === chosen.id)
      ? [{ value: chosen.id, label: chosen.name }, ...listed]
      : listed
  return (
    <>
      <Field optional label={t('app.search.label')} hint={t('app.search.hint')}>
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field optional label={label}>
        <Select
          clearable
          value={chosen?.id ?? null}
          onChange={(id) => {
            const option = options.find(({ value }) => value === id)
            onChange(option ? { id: option.value, name: option.label } : null)
          }}
          options={options}
        />
      </Field>
    </>
  )
}
