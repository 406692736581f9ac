import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Finder, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../../shared/api.ts'

type Named = { id: string | null; name: string }

/** A project one may give roles on, found by name, code or pinyin initials; who gives roles need not be one who reads projects. */
export function ProjectPicker({ value, onChange }: { value: Named | null; onChange: (project: Named | null) => void }) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const query = { q: text }
  const { data, isFetching } = useQuery({
    queryKey: callKey('listGrantableProjects', { query }),
    queryFn: () => client.call('listGrantableProjects', { query }),
    placeholderData: keepPreviousData,
    enabled: text !== '',
  })
  const found = text === '' ? [] : (data?.items ?? [])
  return (
    <Finder
      value={value}
      onChange={onChange}
      found={found.map(({ id, name, code }) => ({ id, name, note: code }))}
      onSearch={setText}
      busy={isFetching}
      placeholder={t('choosing.project_search')}
    />
  )
}
