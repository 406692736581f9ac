import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallInput } from '@jiheng/api'
import { Finder, usePhrase } from '@jiheng/ui'
import { callKey, client } from '../api.ts'
import type { Chosen } from './told.ts'

type Query = NonNullable<CallInput<'listOrganisations'>['query']>
export type UnitKind = NonNullable<Query['kind']>[number]

const FOUND = 50

/** A unit of the directory, found by any part of its name or its credit code; one the directory does not have is taken as written. */
export function UnitPicker({
  value,
  onChange,
  kinds,
  clearable,
  isKnown,
}: {
  value: Chosen | null
  onChange: (unit: Chosen | null) => void
  /** What is offered before anything is typed; typing looks through the whole directory. */
  kinds: readonly UnitKind[]
  clearable?: boolean
  /** Only units the directory has. */
  isKnown?: boolean
}) {
  const { t } = usePhrase()
  const [text, setText] = useState('')
  const query: Query = { limit: FOUND, ...(text === '' ? { kind: [...kinds] } : { q: text }) }
  const { data, isFetching } = useQuery({
    queryKey: callKey('listOrganisations', { query }),
    queryFn: () => client.call('listOrganisations', { query }),
    placeholderData: keepPreviousData,
  })
  const open = data?.items.filter(({ parentId, closedOn }) => parentId !== null && closedOn === null) ?? []
  return (
    <Finder
      value={value}
      onChange={onChange}
      found={open.map(({ id, name, parentName }) => ({ id, name, note: parentName }))}
      onSearch={setText}
      busy={isFetching}
      {...(!isKnown && { write: () => t('choosing.unit_written') })}
      placeholder={t('choosing.unit_search')}
      clearable={clearable ?? false}
    />
  )
}
