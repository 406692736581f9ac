import { useState } from 'react'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { isProblem, UiProvider } from '@jiheng/ui'
import { readAhead } from '../shared/ahead.ts'
import { LocaleProvider } from '../shared/locale.tsx'
import { hrefOf } from './href-of.ts'
import { useLinkClicks } from './link-clicks.ts'
import { createAppRouter } from './router.tsx'

function createQueries(): QueryClient {
  // A session that ended is noticed by whichever call is refused first; reading it again leads to the sign-in page.
  const onError = (thrown: unknown) => {
    if (isProblem(thrown) && thrown.code === 'not_signed_in')
      void queries.invalidateQueries({ queryKey: ['getSession'] })
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: (thrown, query) => query.queryKey[0] !== 'getSession' && onError(thrown) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, thrown) => failures < 2 && !isProblem(thrown),
      },
    },
  })
  // Everything waits for who is signed in: it is asked before the browser is busy with the code of a page.
  void readAhead(queries, [])
  return queries
}

/** The console: words, data, pages. */
export function App() {
  const [queries] = useState(createQueries)
  const [router] = useState(() => createAppRouter(queries))
  useLinkClicks(router)
  return (
    <LocaleProvider>
      {(locale) => (
        <UiProvider locale={locale} hrefOf={hrefOf}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </UiProvider>
      )}
    </LocaleProvider>
  )
}
