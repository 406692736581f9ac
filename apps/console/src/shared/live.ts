import { useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'

const quietMs = 2000

/** What the server names its events by; only that something changed is told, never what. */
const topics = [
  'projects',
  'schedule',
  'goals',
  'progress',
  'funds',
  'leads',
  'alerts',
  'indicators',
  'evaluation',
  'credit',
  'incentives',
  'rounds',
  'scoring_tasks',
  'imports',
  'sessions',
] as const

/**
 * Listens to the server's facts and reads again what is on screen, at most every two seconds. Answers whether the line is
 * open; `null` before it is known.
 */
export function useLive(): boolean | null {
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState<boolean | null>(null)
  useEffect(() => {
    const source = new EventSource('/api/v1/live')
    let timer: ReturnType<typeof setTimeout> | undefined
    source.addEventListener('open', () => setOpen(true))
    source.addEventListener('error', () => setOpen(false))
    const readAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ refetchType: 'active' })
      }, quietMs)
    }
    for (const topic of topics) source.addEventListener(topic, readAgain)
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [queries])
  return isOpen
}
