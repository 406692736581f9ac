import type { CallInput } from '@jiheng/api'
import type { FilterValue } from '@jiheng/ui'
import { allOf, oneOf, type Search } from './search-text.ts'

export type ProjectFilters = NonNullable<CallInput<'countProjectFacets'>['query']>

/** What projects are narrowed by beside text and region, several at once. */
export type ProjectFacet = 'attention' | 'kind' | 'class' | 'stage'

/** The filters in the address, as the filter bar holds them. */
export function projectFilterValue(search: Search, facets: readonly ProjectFacet[]): FilterValue {
  const lists = facets.flatMap((id) => (allOf(search[id]).length > 0 ? [[id, allOf(search[id])] as const] : []))
  const texts = (['q', 'region'] as const).flatMap((id) => {
    const text = oneOf(search[id])
    return text ? [[id, text] as const] : []
  })
  return Object.fromEntries([...texts, ...lists])
}

/** The filters as the server takes them. */
export function projectFiltersOf({ region, ...others }: FilterValue): ProjectFilters {
  return { ...others, ...(region ? { regionCode: region } : {}) } as ProjectFilters
}
