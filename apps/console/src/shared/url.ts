import { useCallback } from 'react'
import { useNavigate, useParams, useSearch as useRouterSearch } from '@tanstack/react-router'
import type { Search } from './search-text.ts'

/** A named part of the path, such as `projectId` of `/projects/$projectId`. */
export function useParam(name: string): string {
  const params: Record<string, string> = useParams({ strict: false })
  return params[name] ?? ''
}

/** Filters, tab and sort live in the address, so that a view can be sent and the back button works. */
export function useSearch(): [
  search: Search,
  set: (patch: Record<string, string | readonly string[] | undefined>) => void,
  replace: (search: Search) => void,
] {
  const search: Search = useRouterSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (patch: Record<string, string | readonly string[] | undefined>) =>
      void navigate({ to: '.', search: (current: object) => ({ ...current, ...patch }), replace: true } as never),
    [navigate],
  )
  const replace = useCallback(
    (next: Search) => void navigate({ to: '.', search: next, replace: true } as never),
    [navigate],
  )
  return [search, set, replace]
}
