import { useEffect } from 'react'
import type { createAppRouter } from './router.tsx'

/** Turns clicks on plain links to our own pages into client navigation, so that pages and components need no link component. */
export function useLinkClicks(router: ReturnType<typeof createAppRouter>): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return
      const url = new URL(link.href)
      if (
        url.origin !== location.origin ||
        url.pathname.startsWith('/api/') ||
        link.getAttribute('href')?.startsWith('#')
      )
        return
      event.preventDefault()
      router.history.push(url.pathname + url.search + url.hash)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [router])
}
