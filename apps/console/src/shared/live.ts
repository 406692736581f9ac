import { useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'

const quietMs = 2000

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
    source.addEventListener('message', () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ refetchType: 'active' })
      }, quietMs)
    })
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [queries])
  return isOpen
}
