import { useSyncExternalStore } from 'react'
import { breakpoint } from './tokens.ts'

const query = `(max-width: ${breakpoint.narrow}px)`

/** Whether the window is as narrow as a phone (or zoomed as far). */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(query).matches)
}

function watch(changed: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
