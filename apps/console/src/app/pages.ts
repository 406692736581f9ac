import type { ComponentType } from 'react'
import type { IconName } from '@jiheng/ui'

export type PageEntry = {
  /** TanStack Router's path, `/projects/$projectId`. */
  path: string
  load: () => Promise<ComponentType>
  /** Held in at least one scope by whoever may open it. */
  permission?: string
  /** The entry in the navigation: `key` of `app.nav`, which also names the icon. */
  nav?: { key: IconName & NavKey; order: number }
}

export type NavKey =
  | 'workbench'
  | 'projects'
  | 'imports'
  | 'alerts'
  | 'funds'
  | 'evaluation'
  | 'organisations'
  | 'roles'
  | 'audit'

/** Every page inside the shell. A feature adds its line here; its code is loaded when the page is first opened. */
export const pages: readonly PageEntry[] = [
  {
    path: '/workbench',
    load: () => import('../features/workbench/index.tsx').then((m) => m.WorkbenchPage),
    permission: 'alerts:read',
    nav: { key: 'workbench', order: 10 },
  },
  {
    path: '/projects',
    load: () => import('../features/registry/index.tsx').then((m) => m.RegistryPage),
    permission: 'projects:read',
    nav: { key: 'projects', order: 20 },
  },
  {
    path: '/projects/new',
    load: () => import('../features/registry/index.tsx').then((m) => m.NewProjectPage),
    permission: 'projects:write',
  },
  {
    path: '/projects/slipped',
    load: () => import('../features/registry/index.tsx').then((m) => m.SlippedPage),
    permission: 'projects:read',
  },
  {
    path: '/imports',
    load: () => import('../features/imports/index.tsx').then((m) => m.ImportsPage),
    permission: 'projects:import',
    nav: { key: 'imports', order: 30 },
  },
  {
    path: '/imports/$id',
    load: () => import('../features/imports/index.tsx').then((m) => m.ImportPage),
    permission: 'projects:import',
  },
  {
    path: '/projects/$projectId',
    load: () => import('../features/project/index.tsx').then((m) => m.ProjectPage),
    permission: 'projects:read',
  },
]
