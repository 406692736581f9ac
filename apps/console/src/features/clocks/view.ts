import type { CallInput, CallOutput } from '@jiheng/api'
import type { FilterValue } from '@jiheng/ui'
import { allOf, oneOf, type Search } from '../../shared/search-text.ts'

export type Clocks = CallOutput<'listFundClocks'>
export type Standing = Clocks['items'][number]
export type Query = NonNullable<CallInput<'listFundClocks'>['query']>

export const clocks = ['acceptance_to_payment', 'allocation_to_use', 'cash_to_transfer'] as const
export const levels = ['red', 'orange', 'yellow', 'none'] as const

const many = ['holder', 'clock', 'level'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  const lists = many.flatMap((id) => (allOf(search[id]).length > 0 ? [[id, allOf(search[id])] as const] : []))
  const asOf = oneOf(search['asOf'])
  return { ...Object.fromEntries(lists), ...(asOf && { asOf }) }
}

/** The filters with one holder more or less. */
export function withHolder({ holder, ...others }: FilterValue, toggled: string): FilterValue {
  const chosen = allOf(holder)
  const next = chosen.includes(toggled) ? chosen.filter((each) => each !== toggled) : [...chosen, toggled]
  return next.length > 0 ? { ...others, holder: next } : others
}
