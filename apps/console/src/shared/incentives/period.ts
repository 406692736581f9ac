import { useCallback } from 'react'
import { usePhrase } from '@jiheng/ui'
import { periodParts } from './period-parts.ts'

/** Names the period of a list of incentives in words. */
export function usePeriod(): (period: string) => string {
  const { say } = usePhrase()
  return useCallback(
    (period) => {
      const { key, params } = periodParts(period)
      return say(`incentives.${key}`, params)
    },
    [say],
  )
}
