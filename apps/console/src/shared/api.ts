import { useCallback, useState } from 'react'
import { useInfiniteQuery, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import {
  createClient,
  operationTable,
  Problem,
  type CallInput,
  type CallOutput,
  type OperationId,
  type SendRequest,
  type SendResponse,
} from '@jiheng/api'
import type { Loadable } from '@jiheng/ui'
import { newIdempotencyKey } from './idempotency-key.ts'
import { readerLocale } from './locale.tsx'

/** A request from this browser: the session travels in its cookie, the reader's language in a header. */
async function send({ url, method, headers, body }: SendRequest): Promise<SendResponse> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'accept-language': readerLocale() },
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body }),
  })
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: () => response.text(),
  }
}

export const client = createClient(send)

/** The input of an operation may be left out when nothing in it is required. */
type InputOf<K extends OperationId> =
  Record<never, never> extends CallInput<K> ? [input?: CallInput<K>] : [input: CallInput<K>]

/** The queries' key: first the operation, so that a write can refresh all readings of it. */
export const callKey = (operationId: OperationId, input: unknown) => [operationId, input] as const

/** Reads by an operation of the API; the answer is kept and shared between components that ask the same. */
export function useCall<K extends OperationId>(operationId: K, ...[input]: InputOf<K>): Loadable<CallOutput<K>> {
  const given = input ?? ({} as CallInput<K>)
  return useQuery({ queryKey: callKey(operationId, given), queryFn: () => client.call(operationId, given) })
}

type Paged = { items: readonly unknown[]; nextCursor: string | null; total?: number }
type RowOf<K extends OperationId> = CallOutput<K> extends { items: readonly (infer Row)[] } ? Row : never

export type Pages<Row> = {
  rows: Loadable<readonly Row[]>
  more: { has: boolean; busy: boolean; load: () => void }
  total: number | undefined
}

/** Reads a list page by page; give `rows`, `more` and `total` to a `DataTable`. */
export function useCallPages<K extends OperationId>(operationId: K, ...[input]: InputOf<K>): Pages<RowOf<K>> {
  const given = (input ?? {}) as { query?: object }
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [operationId, given, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      client.call(operationId, {
        ...given,
        query: { ...given.query, cursor: pageParam },
      } as CallInput<K>) as Promise<Paged>,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: ({ pages }) => ({ rows: pages.flatMap((page) => page.items) as RowOf<K>[], total: pages[0]?.total }),
  })
  return {
    rows: { data: data?.rows, error, isPending, refetch },
    more: { has: hasNextPage, busy: isFetchingNextPage, load: () => void fetchNextPage() },
    total: data?.total,
  }
}

export type Mutation<K extends OperationId> = {
  /** Sends it; throws a `Problem` when refused. */
  run: (...input: InputOf<K>) => Promise<CallOutput<K>>
  busy: boolean
  /** What the last attempt threw. */
  problem: unknown
}

/**
 * Writes by an operation of the API and then reads the operations named in `refresh` again. Each `POST` carries an
 * Idempotency-Key of its own; a repeat after a lost connection uses the same key, so that it is done once.
 */
export function useCallMutation<K extends OperationId>(
  operationId: K,
  { refresh = [] }: { refresh?: readonly OperationId[] } = {},
): Mutation<K> {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const refreshed = refresh.join(' ')
  const run = useCallback(
    async (...[input]: InputOf<K>) => {
      setBusy(true)
      setProblem(null)
      try {
        const key = operationTable[operationId].method === 'POST' ? { idempotencyKey: newIdempotencyKey() } : {}
        const answer = await onceAgain(
          () => client.call(operationId, { ...key, ...input } as CallInput<K>),
          key.idempotencyKey !== undefined,
        )
        await refreshAll(queries, refreshed.split(' '))
        return answer
      } catch (thrown) {
        setProblem(thrown)
        throw thrown
      } finally {
        setBusy(false)
      }
    },
    [operationId, queries, refreshed],
  )
  return { run, busy, problem }
}

/** Repeats once what failed on the way (not what the server refused), when repeating is harmless. */
async function onceAgain<T>(attempt: () => Promise<T>, isHarmless: boolean): Promise<T> {
  try {
    return await attempt()
  } catch (thrown) {
    if (!isHarmless || thrown instanceof Problem) throw thrown
    return attempt()
  }
}

async function refreshAll(queries: QueryClient, operationIds: readonly string[]): Promise<void> {
  await Promise.all(operationIds.map((id) => queries.invalidateQueries({ queryKey: [id] })))
}
