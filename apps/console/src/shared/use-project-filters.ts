import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { usePhrase, type Filter } from '@jiheng/ui'
import type { ProjectFacet } from './project-filters.ts'

/** How each choice of a facet is worded. */
const worded: Record<ProjectFacet, string> = {
  attention: 'states',
  kind: 'projects.kind_name',
  class: 'projects.class_name',
  stage: 'projects.stage_name',
}

/**
 * The filters of a page of projects; each choice says how many projects it would show. `labels` are phrase keys of the text
 * field and of the facets, in the order shown; an object that stays the same.
 */
export function useProjectFilters(
  counted: CallOutput<'countProjectFacets'> | undefined,
  labels: { q: string } & Partial<Record<ProjectFacet, string>>,
): readonly Filter[] {
  const { t, say } = usePhrase()
  return useMemo(() => {
    const { q, ...facets } = labels
    const choice = (value: string, label: string, n: number) => ({ value, label: t('registry.choice', { label, n }) })
    return [
      { id: 'q', label: say(q), kind: 'text' },
      {
        id: 'region',
        label: t('projects.region'),
        kind: 'choice',
        options: counted?.region.map(({ value, name, count }) => choice(value, name, count)) ?? [],
      },
      ...(Object.entries(facets) as [ProjectFacet, string][]).map(([id, label]) => ({
        id,
        label: say(label),
        kind: 'choices' as const,
        options: counted?.[id].map(({ value, count }) => choice(value, say(`${worded[id]}.${value}`), count)) ?? [],
      })),
    ]
  }, [counted, labels, t, say])
}
