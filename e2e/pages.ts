import type { Page } from 'playwright-core'

/** A page of the console as one of its people opens it: `as` is a demo account, nobody where it is empty. */
export type VisitedPage = { name: string; as: string; open(page: Page): Promise<unknown> }

const at = (name: string, path: string, as = 'office'): VisitedPage => ({ name, as, open: (page) => page.goto(path) })

const projectTabs = ['overview', 'tree', 'schedule', 'progress', 'funds', 'indicators', 'documents', 'alerts', 'trace']

/** Every page, for pictures and for the accessibility check. */
export const pages: readonly VisitedPage[] = [
  at('sign-in', '/sign-in', ''),
  at('workbench', '/workbench'),
  at('workbench-contractor', '/workbench', 'contractor'),
  { name: 'explanation', as: 'office', open: openExplanation },
  at('projects', '/projects'),
  at('projects-map', '/projects?view=map'),
  at('projects-slipped', '/projects/slipped'),
  ...projectTabs.map((tab) => ({ name: `project-${tab}`, as: 'office', open: (page: Page) => openProject(page, tab) })),
  at('progress-heat', '/progress/heat'),
  at('goals', '/goals'),
  at('cross-items', '/cross-items'),
  at('evidence', '/evidence'),
  at('imports', '/imports'),
  at('alerts', '/alerts'),
  at('organisations', '/organisations', 'admin'),
  at('roles', '/roles', 'security'),
  at('audit', '/audit', 'auditor'),
  at('account', '/account'),
]

/** Waits until a page shows what it has read. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.jh-loading'))
}

async function openExplanation(page: Page): Promise<void> {
  await page.goto('/workbench')
  await page.locator('.workbench-reasons button').first().click()
  await page.getByRole('dialog').waitFor()
}

async function openProject(page: Page, tab: string): Promise<void> {
  const answer = await page.request.get(`/api/v1/projects?q=${encodeURIComponent('钦州港东站')}&limit=1`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  await page.goto(`/projects/${items[0]?.id ?? ''}?tab=${tab}`)
}
