import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Finder, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../api.ts'
import type { Chosen } from './told.ts'

/** A project in reach, found by name, code or pinyin initials. */
export function ProjectPicker({
  value,
  onChange,
}: {
  value: Chosen | null
  onChange: (project: Chosen | null) => void
}) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const query = { limit: 20, ...(text && { q: text }) }
  const { data, isFetching } = useQuery({
    queryKey: callKey('listProjects', { query }),
    queryFn: () => client.call('listProjects', { query }),
    placeholderData: keepPreviousData,
  })
  return (
    <Finder
      value={value}
      onChange={onChange}
      found={data?.items.map(({ id, name, code }) => ({ id, name, note: code })) ?? []}
      onSearch={setText}
      busy={isFetching}
      placeholder={t('choosing.project_search')}
      clearable
    />
  )
}
