import { useMemo } from 'react'
import { readSchedule } from '@jiheng/api'
import type { Loadable } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import type { Schedule } from './drawn.ts'

/** The schedule of a project as it stands. */
export function useSchedule(projectId: string): Loadable<Schedule> {
  const answer = useCall('getSchedule', { path: { id: projectId } })
  const { data: columns } = answer
  const data = useMemo(() => columns && readSchedule(columns), [columns])
  return { ...answer, data }
}
