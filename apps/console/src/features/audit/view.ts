import type { CallInput } from '@jiheng/api'
import type { FilterValue } from '@jiheng/ui'
import { oneOf, type Search } from '../../shared/search-text.ts'

export type Query = NonNullable<CallInput<'listAuditEntries'>['query']>

const names = ['action', 'accountId', 'subjectKind', 'subjectId', 'projectId', 'from', 'to'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  return Object.fromEntries(
    names.flatMap((name) => (oneOf(search[name]) ? [[name, oneOf(search[name]) as string]] : [])),
  )
}

const dayMs = 86_400_000

/** The filters as the server takes them: days are days in Shanghai, and the last one counts to its end. */
export function queryOf({ from, to, ...others }: FilterValue): Query {
  const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`)
  return {
    ...others,
    ...(typeof from === 'string' && { from: midnight(from).toISOString() }),
    ...(typeof to === 'string' && { to: new Date(midnight(to).getTime() + dayMs).toISOString() }),
  }
}
