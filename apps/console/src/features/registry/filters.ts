import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { usePhrase, type Filter } from '@jiheng/ui'

type Facets = CallOutput<'countProjectFacets'>

const facets = ['kind', 'class', 'stage'] as const

/** The filters of the registry; each choice says how many projects it would show. */
export function useFilters(counted: Facets | undefined): readonly Filter[] {
  const { t, say } = usePhrase()
  return useMemo(() => {
    const choice = (value: string, label: string, n: number) => ({ value, label: t('registry.choice', { label, n }) })
    return [
      { id: 'q', label: t('registry.search'), kind: 'text' },
      {
        id: 'region',
        label: t('projects.region'),
        kind: 'choice',
        options: counted?.region.map(({ value, name, count }) => choice(value, name, count)) ?? [],
      },
      ...facets.map((id) => ({
        id,
        label: t(`projects.${id}`),
        kind: 'choices' as const,
        options:
          counted?.[id].map(({ value, count }) => choice(value, say(`projects.${id}_name.${value}`), count)) ?? [],
      })),
    ]
  }, [counted, t, say])
}
