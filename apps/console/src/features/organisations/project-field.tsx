import { useState } from 'react'
import { Field, Select, TextInput, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { projectIdIn } from './grant-body.ts'

type Props = { value: string; onChange: (project: string) => void; error: string | undefined }

/** A project found by name, code or pinyin initials. */
export function ProjectBySearch({ value, onChange, error }: Props) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const found = useCall('listProjects', { query: { limit: 20, ...(text.trim() && { q: text.trim() }) } }).data
  const options = found?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <>
      <Field optional label={t('app.search.label')} hint={t('organisations.grants.project_hint')}>
        <TextInput value={text} onChange={setText} />
      </Field>
      <Field label={t('organisations.grants.project_field')} error={error}>
        <Select value={value || null} onChange={(next) => onChange(next ?? '')} options={options} />
      </Field>
    </>
  )
}

/** A project by the address of its page, for those who give roles but may not read projects. */
export function ProjectByAddress({ value, onChange, error }: Props) {
  const { t } = usePhrase()
  const isWrong = value !== '' && projectIdIn(value) === undefined
  return (
    <Field
      label={t('organisations.grants.project_link')}
      hint={t('organisations.grants.project_link_hint')}
      error={error ?? (isWrong ? t('organisations.grants.project_link_wrong') : undefined)}
    >
      <TextInput value={value} onChange={onChange} />
    </Field>
  )
}
