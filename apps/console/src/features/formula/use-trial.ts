import { useEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallInput } from '@jiheng/api'
import { callKey, client } from '../../shared/api.ts'

/** What the formula gives for the project on the day; the last answer stays in sight while the next is on its way. */
export function useTrial(body: CallInput<'tryFormula'>['body'] | null) {
  return useQuery({
    queryKey: callKey('tryFormula', body),
    queryFn: () => client.call('tryFormula', { body: body ?? { formula: '', projectId: '' } }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
  })
}

/** A value once it has not changed for a moment. */
export function useSettled<T>(value: T, pauseMs = 400): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}
