import type { ComponentType } from 'react'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { ErrorState, Loading } from '@jiheng/ui'
import { parseSearch, writeSearch } from '../shared/search-text.ts'
import { Home, NotFound } from './home.tsx'
import { pages, type PageEntry } from './pages.ts'
import { Permitted } from './permitted.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Outlet })

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

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const home = createRoute({ getParentRoute: () => shell, path: '/', component: Home })

const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

function lazily(load: () => Promise<ComponentType>) {
  return lazyRouteComponent(() => load().then((component) => ({ default: component })))
}

function pageRoute({ path, load, permission }: PageEntry) {
  const Page = lazily(load)
  const component = permission ? () => <Permitted permission={permission} page={Page} /> : Page
  return createRoute({ getParentRoute: () => shell, path, component })
}

/** Pages for those who build the console; not part of what is shipped. */
function workshopRoutes() {
  if (!import.meta.env.DEV) return []
  const gallery = lazily(() => import('../features/gallery/index.tsx').then((module) => module.GalleryPage))
  return [createRoute({ getParentRoute: () => root, path: '/gallery', component: gallery })]
}

/** All routes: the sign-in page, and every page of `pages` inside the shell. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      signIn,
      invitation,
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
