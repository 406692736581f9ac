import type { QueryClient } from '@tanstack/react-query'
import type { CallInput, OperationId } from '@jiheng/api'
import { callKey, client } from './api.ts'
import type { Search } from './search-text.ts'

/** A call that a page is going to make, and the permission without which it will not. */
export type Reading = { queryKey: readonly unknown[]; queryFn: () => Promise<unknown>; needs: string | undefined }

/** Readies what an address will show, so that nothing waits for what is drawn around it: loads code, names the calls. */
export type Ahead = (params: Record<string, string>, search: Search) => readonly Reading[]

/** A call of the API as `useCall` will make it. */
export function reading<K extends OperationId>(operationId: K, input: CallInput<K>, needs?: string): Reading {
  return { queryKey: callKey(operationId, input), queryFn: () => client.call(operationId, input), needs }
}

/** Makes calls before a page asks for them, those that the person may make; what fails is told when the page asks. */
export async function readAhead(queries: QueryClient, readings: readonly Reading[]): Promise<void> {
  try {
    const { permissions } = await queries.ensureQueryData({
      queryKey: callKey('getSession', {}),
      queryFn: () => client.call('getSession', {}),
    })
    const permitted = readings.filter(({ needs }) => needs === undefined || permissions.includes(needs))
    await Promise.all(permitted.map(({ queryKey, queryFn }) => queries.prefetchQuery({ queryKey, queryFn })))
  } catch {
    // Nobody is signed in, or the server is away: the shell says so.
  }
}
