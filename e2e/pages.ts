import type { Page } from 'playwright-core'

/** A page of the console as one of its people opens it: `as` is a demo account, nobody where it is empty. */
export type VisitedPage = { name: string; as: string; open(page: Page): Promise<unknown> }

const at = (name: string, path: string, as = 'office'): VisitedPage => ({ name, as, open: (page) => page.goto(path) })

const projectTabs = ['overview', 'tree', 'schedule', 'progress', 'funds', 'indicators', 'documents', 'alerts']

const formKinds = ['application', 'monitoring', 'self_evaluation', 'evaluation_system']

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
  { name: 'project-trace', as: 'auditor', open: (page) => openProject(page, 'trace') },
  { name: 'project-contract', as: 'finance', open: openContract },
  at('my-money', '/my-money', 'contractor'),
  at('progress-heat', '/progress/heat'),
  at('money', '/money', 'finance'),
  at('money-quadrants', '/money?tab=quadrants', 'finance'),
  at('money-curve', '/money?tab=curve', 'finance'),
  at('money-forecast', '/money?tab=forecast', 'finance'),
  at('fund-clocks', '/fund-clocks', 'finance'),
  at('fund-clock-rules', '/fund-clocks/rules', 'finance'),
  at('reconcile', '/money/reconcile', 'finance'),
  at('reconcile-bank', '/money/reconcile?tab=bank', 'finance'),
  at('goals', '/goals'),
  at('cross-items', '/cross-items'),
  at('evidence', '/evidence'),
  at('imports', '/imports'),
  at('alerts', '/alerts'),
  at('leads', '/leads', 'finance'),
  at('leads-rules', '/leads?tab=rules', 'inspector'),
  at('fund-questions', '/fund-questions', 'department'),
  at('indicators', '/indicators'),
  at('indicator', '/indicators?indicator=LJ-SL-001'),
  at('indicator-revisions', '/indicators?tab=revisions'),
  at('indicator-revise', '/indicators/LJ-SL-001/revise'),
  { name: 'indicator-check', as: 'office', open: openCheck },
  {
    name: 'indicator-choice',
    as: 'office',
    open: (page) => openOfProject(page, `indicators/${new Date().getFullYear()}`),
  },
  { name: 'figures', as: 'office', open: (page) => openOfProject(page, 'figures') },
  at('exchange-rates', '/exchange-rates'),
  { name: 'formulas', as: 'office', open: openFormula },
  at('rule-packs', '/rule-packs'),
  at('forms', '/forms'),
  ...formKinds.map((kind) => ({ name: `form-${kind}`, as: 'office', open: (page: Page) => openForm(page, kind) })),
  { name: 'ex-ante', as: 'office', open: openExAnte },
  at('rounds', '/rounds'),
  { name: 'round', as: 'office', open: (page) => openRound(page, 'scoring', '') },
  { name: 'round-draw', as: 'office', open: (page) => openRound(page, 'published', '/draw') },
  { name: 'round-publication', as: 'auditor', open: (page) => openRound(page, 'published', '/publication') },
  { name: 'round-result', as: 'office', open: openResult },
  at('scoring', '/scoring', 'expert'),
  { name: 'scoring-task', as: 'expert', open: openTask },
  { name: 'round-discussion', as: 'expert', open: openDiscussion },
  at('evaluation-experts', '/evaluation-experts'),
  at('evaluation-templates', '/evaluation-templates'),
  at('evaluation-template', '/evaluation-templates/00000000-0000-7000-8e10-000000000001'),
  at('evaluation-template-new', '/evaluation-templates/new?subject=project&from=library'),
  at('subject-scores', '/subject-scores'),
  at('my-scores', '/my-scores', 'pm'),
  at('credit', '/credit'),
  { name: 'credit-record', as: 'office', open: openCreditRecord },
  at('my-credit', '/my-credit', 'contractor'),
  at('incentives', '/incentives'),
  { name: 'incentive-list', as: 'finance', open: (page) => openIncentives(page, 'published') },
  { name: 'incentive-list-small', as: 'office', open: (page) => openIncentives(page, 'simulated') },
  at('my-incentives', '/my-incentives', 'pm'),
  at('surveys', '/surveys'),
  { name: 'survey-running', as: 'office', open: (page) => openSurvey(page, 'running') },
  { name: 'survey-closed', as: 'office', open: (page) => openSurvey(page, 'closed') },
  { name: 'survey-results', as: 'office', open: openSurveyResults },
  at('survey-letter', '/s', ''),
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

/** The first contractor of the newest quarter: one whose reply waits, where there is one. */
async function openCreditRecord(page: Page): Promise<void> {
  const { items } = (await (await page.request.get('/api/v1/credit-records?limit=1')).json()) as {
    items: { creditCode: string }[]
  }
  await page.goto(`/credit/${items[0]?.creditCode ?? ''}`)
}

type Schemes = { items: { lists: { id: string; state: string; problem: string | null }[] }[] }

/** A list open to appeals, or one of a group too small to be ranked. */
async function openIncentives(page: Page, state: 'published' | 'simulated'): Promise<void> {
  const { items } = (await (await page.request.get('/api/v1/incentive-schemes')).json()) as Schemes
  const lists = items.flatMap((scheme) => scheme.lists).filter((list) => list.state === state)
  const shown = state === 'simulated' ? lists.find(({ problem }) => problem !== null) : lists[0]
  await page.goto(`/incentives/${shown?.id ?? ''}`)
}

/** A form that is being filled in. */
async function openForm(page: Page, kind: string): Promise<void> {
  const { project, year } = await formOf(page, kind, 'draft')
  await page.goto(`/projects/${project.id}/forms/${year}/${kind}`)
}

async function openExAnte(page: Page): Promise<void> {
  const { project } = await formOf(page, 'application', 'accepted')
  await page.goto(`/projects/${project.id}/ex-ante`)
}

type ListedForm = { project: { id: string }; year: number }

async function formOf(page: Page, kind: string, status: string): Promise<ListedForm> {
  const year = new Date().getFullYear()
  const answer = await page.request.get(`/api/v1/forms?year=${year}&kind=${kind}&status=${status}&limit=1`)
  const { items } = (await answer.json()) as { items: ListedForm[] }
  return items[0] ?? { project: { id: '' }, year }
}

type Rounds = { items: { id: string; state: string }[] }

async function roundIn(page: Page, state: string): Promise<string> {
  const { items } = (await (await page.request.get('/api/v1/evaluation-rounds')).json()) as Rounds
  return items.findLast((round) => round.state === state)?.id ?? ''
}

async function openRound(page: Page, state: string, side: string): Promise<void> {
  await page.goto(`/rounds/${await roundIn(page, state)}${side}`)
}

/** The result that was put right after an appeal. */
async function openResult(page: Page): Promise<void> {
  const answer = await page.request.get(`/api/v1/evaluation-rounds/${await roundIn(page, 'published')}`)
  const { projectList } = (await answer.json()) as { projectList: { id: string; appeal: string }[] }
  await page.goto(`/round-results/${projectList.find(({ appeal }) => appeal === 'changed')?.id ?? ''}`)
}

type Tasks = { tasks: { id: string; state: string; roundProjectId: string; discussion: { isOpen: boolean } | null }[] }

async function tasksOf(page: Page): Promise<Tasks['tasks']> {
  return ((await (await page.request.get('/api/v1/scoring-tasks')).json()) as Tasks).tasks
}

async function openTask(page: Page): Promise<void> {
  await page.goto(`/scoring/${(await tasksOf(page)).find(({ state }) => state === 'open')?.id ?? ''}`)
}

async function openDiscussion(page: Page): Promise<void> {
  const task = (await tasksOf(page)).find(({ discussion }) => discussion?.isOpen)
  await page.goto(`/round-discussions/${task?.roundProjectId ?? ''}`)
}

async function openSurvey(page: Page, state: string): Promise<void> {
  const answer = await page.request.get(`/api/v1/surveys?state=${state}&limit=1`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  await page.goto(`/surveys/${items[0]?.id ?? ''}`)
}

async function openSurveyResults(page: Page): Promise<void> {
  await page.goto(`/projects/${await projectOf(page)}/surveys`)
}

/** The first contract of a project beside its funds. */
async function openContract(page: Page): Promise<void> {
  const projectId = await projectOf(page)
  const answer = await page.request.get(`/api/v1/projects/${projectId}/contracts`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  await page.goto(`/projects/${projectId}?tab=funds&contract=${items[0]?.id ?? ''}`)
  await page.getByRole('dialog').waitFor()
}

async function openProject(page: Page, tab: string): Promise<void> {
  await page.goto(`/projects/${await projectOf(page)}?tab=${tab}`)
}

/** A page of a project beside its sides. */
async function openOfProject(page: Page, path: string): Promise<void> {
  await page.goto(`/projects/${await projectOf(page)}/${path}`)
}

async function projectOf(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/v1/projects?q=${encodeURIComponent('钦州港东站')}&limit=1`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items[0]?.id ?? ''
}

/** A goal form with what is wrong in it. */
async function openCheck(page: Page): Promise<void> {
  await page.goto('/indicators/check')
  await page.getByRole('button', { name: '填入示例' }).click()
}

/** A formula and what it comes to for a project. */
async function openFormula(page: Page): Promise<void> {
  const formula = '累计支付 ÷ 合同总价 × 100%'
  const query = new URLSearchParams({ formula, project: await projectOf(page), name: '示例项目' })
  await page.goto(`/formulas?${query.toString()}`)
  await page.locator('.formula-sliders').waitFor()
}
