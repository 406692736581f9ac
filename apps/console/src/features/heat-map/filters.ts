import { useMemo } from 'react'
import type { CallInput } from '@jiheng/api'
import { usePhrase, type Filter, type FilterValue } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { allOf, oneOf, type Search } from '../../shared/search-text.ts'

type Query = NonNullable<CallInput<'getProgressHeatMap'>['query']>

const many = ['attention', 'kind', 'stage'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  const texts = (['q', 'region'] as const).flatMap((id) => {
    const text = oneOf(search[id])
    return text ? [[id, text] as const] : []
  })
  const lists = many.flatMap((id) => (allOf(search[id]).length > 0 ? [[id, allOf(search[id])] as const] : []))
  return Object.fromEntries([...texts, ...lists])
}

/** The filters as the server takes them. */
export function queryOf({ region, ...others }: FilterValue): Query {
  return { ...others, ...(region ? { regionCode: region } : {}) } as Query
}

/** What the projects can be narrowed by, with how many each choice leaves. */
export function useFilters(query: Query): readonly Filter[] {
  const { t, say } = usePhrase()
  const { data } = useCall('countProjectFacets', { query })
  return useMemo(() => {
    const choice = (value: string, label: string, n: number) => ({ value, label: t('heat.choice', { label, n }) })
    const names = { attention: 'states', kind: 'projects.kind_name', stage: 'projects.stage_name' }
    return [
      { id: 'q', label: t('heat.search'), kind: 'text' },
      {
        id: 'region',
        label: t('projects.region'),
        kind: 'choice',
        options: data?.region.map(({ value, name, count }) => choice(value, name, count)) ?? [],
      },
      ...many.map((id) => ({
        id,
        label: t(`heat.filter.${id}`),
        kind: 'choices' as const,
        options: data?.[id].map(({ value, count }) => choice(value, say(`${names[id]}.${value}`), count)) ?? [],
      })),
    ]
  }, [data, t, say])
}
