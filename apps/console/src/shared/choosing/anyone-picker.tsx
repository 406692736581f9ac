import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Finder, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../api.ts'
import type { Chosen } from './told.ts'

/** A person of the whole directory, found by name or unit: work is handed across units. */
export function AnyonePicker({ value, onChange }: { value: Chosen | null; onChange: (person: Chosen | null) => void }) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const query = { q: text }
  const { data, isFetching } = useQuery({
    queryKey: callKey('findPeople', { query }),
    queryFn: () => client.call('findPeople', { query }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <Finder
      value={value}
      onChange={onChange}
      found={
        text === '' ? [] : (data?.items.map(({ id, name, organisation }) => ({ id, name, note: organisation })) ?? [])
      }
      onSearch={setText}
      busy={isFetching}
      placeholder={t('choosing.person_search')}
      clearable
    />
  )
}
