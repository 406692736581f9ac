import { useQueries } from '@tanstack/react-query'
import type { GanttShadow } from '@jiheng/ui'
import { client } from '../../../shared/api.ts'
import { shadowOf, type Schedule } from './drawn.ts'

/** The dates of the original baseline and of the chosen one. Baselines never change, so each is read once. */
export function useShadows(projectId: string, { baselines }: Schedule, chosen: string | null): readonly GanttShadow[] {
  const ids = baselines.filter(({ id, isOriginal }) => isOriginal || id === chosen).map(({ id }) => id)
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['baselineDates', id],
      queryFn: async () => shadowOf(await client.call('getBaselineDates', { path: { id: projectId, baselineId: id } })),
      staleTime: Infinity,
    })),
    combine: found,
  })
}

const found = (results: readonly { data: GanttShadow | undefined }[]): readonly GanttShadow[] =>
  results.flatMap(({ data }) => data ?? [])
