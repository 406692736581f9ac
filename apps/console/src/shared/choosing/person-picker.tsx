import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Finder, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../api.ts'
import type { Chosen } from './told.ts'

/** A person one may make responsible, found by any part of the name or of the unit's name. */
export function PersonPicker({
  value,
  onChange,
  clearable,
}: {
  value: Chosen | null
  onChange: (person: Chosen | null) => void
  clearable?: boolean
}) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const query = { limit: 50, ...(text && { q: text }) }
  const { data, isFetching } = useQuery({
    queryKey: callKey('listAssignable', { query }),
    queryFn: () => client.call('listAssignable', { query }),
    placeholderData: keepPreviousData,
  })
  return (
    <Finder
      value={value}
      onChange={onChange}
      found={
        data?.items.map(({ id, displayName, organisation }) => ({ id, name: displayName, note: organisation.name })) ??
        []
      }
      onSearch={setText}
      busy={isFetching}
      placeholder={t('choosing.person_search')}
      clearable={clearable ?? false}
    />
  )
}
