import type { ComponentType, FunctionComponent } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router'
import { ErrorState, Loading } from '@jiheng/ui'
import { readAhead } from '../shared/ahead.ts'
import { parseSearch, writeSearch } from '../shared/search-text.ts'
import { Home, NotFound } from './home.tsx'
import { pages, type PageEntry } from './pages.ts'
import { Permitted } from './permitted.tsx'
import { Shell } from './shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazily(() => import('../features/sign-in/index.tsx').then((module) => module.SignInPage)),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazily(() => import('../features/account/index.tsx').then((module) => module.InvitationPage)),
})

/** Where the letter of a survey leads: the code stands behind the #, or in the address where a program on the way drops that. */
const survey = ['s', 's/$code'].map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazily(() => import('../features/survey-page/index.tsx').then((module) => module.SurveyAnswerPage)),
  }),
)

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const home = createRoute({ getParentRoute: () => shell, path: '/', component: Home })

const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

function lazily(load: () => Promise<ComponentType>) {
  return lazyRouteComponent(() => load().then((component) => ({ default: component as FunctionComponent })))
}

function pageRoute({ path, load, permission, ahead }: PageEntry) {
  const Page = lazily(load)
  return createRoute({
    getParentRoute: () => shell,
    path,
    component: permission ? guarded(Page, permission) : Page,
    loader: ({ context, params, location }) => {
      void readAhead(context.queries, ahead?.(params, location.search) ?? [])
    },
  })
}

/** A page for those who hold a permission; its code is loaded with the address, not when it is first drawn. */
function guarded(page: RouteComponent, permission: string) {
  const Guarded = () => <Permitted permission={permission} page={page} />
  return Object.assign(Guarded, { preload: async () => page.preload?.() })
}

/** Pages for those who build the console; not part of what is shipped. */
function workshopRoutes() {
  if (!import.meta.env.DEV) return []
  const gallery = lazily(() => import('../features/gallery/index.tsx').then((module) => module.GalleryPage))
  return [createRoute({ getParentRoute: () => root, path: '/gallery', component: gallery })]
}

/** All routes: the sign-in page, and every page of `pages` inside the shell. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    context: { queries },
    routeTree: root.addChildren([
      signIn,
      invitation,
      ...survey,
      ...workshopRoutes(),
      shell.addChildren([home, elsewhere, ...pages.map(pageRoute)]),
    ]),
    parseSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
    defaultNotFoundComponent: NotFound,
  })
}
