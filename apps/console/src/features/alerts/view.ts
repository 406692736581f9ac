import type { CallInput, CallOutput } from '@jiheng/api'
import type { FilterValue } from '@jiheng/ui'
import { allOf, oneOf, type Search } from '../../shared/search-text.ts'

export type Alert = CallOutput<'listAlerts'>['items'][number]
export type Query = NonNullable<CallInput<'listAlerts'>['query']>

export const levels = ['red', 'orange', 'yellow'] as const
export const ruleIds = [
  'material_late',
  'not_commenced',
  'progress_behind',
  'progress_stale',
  'money_standing',
  'cross_item_overdue',
  'evaluation_late',
] as const
export const holderKinds = ['contractor', 'owner_unit', 'finance', 'department', 'project_office'] as const

const many = ['level', 'ruleId', 'holderKind'] as const
const single = ['mine', 'acknowledged', 'projectId'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  const lists = many.flatMap((id) => (allOf(search[id]).length > 0 ? [[id, allOf(search[id])] as const] : []))
  const texts = single.flatMap((id) => (oneOf(search[id]) ? [[id, oneOf(search[id]) as string] as const] : []))
  return Object.fromEntries([...lists, ...texts])
}

/** The filters as the server takes them; `mine` and `acknowledged` are yes or no. */
export function queryOf({ mine, acknowledged, ...others }: FilterValue): Query {
  return {
    ...others,
    ...(mine === 'true' && { mine: true }),
    ...(acknowledged !== undefined && { acknowledged: acknowledged === 'true' }),
  } as Query
}
