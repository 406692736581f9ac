import type { ComponentType } from 'react'
import type { IconName } from '@jiheng/ui'
import { projectAhead } from '../features/project/sides.ts'
import type { Ahead } from '../shared/ahead.ts'

export type PageEntry = {
  /** TanStack Router's path, `/projects/$projectId`. */
  path: string
  load: () => Promise<ComponentType>
  /** What it shows is asked for together with its code. */
  ahead?: Ahead
  /** Held in at least one scope by whoever may open it. */
  permission?: string
  /** The entry in the navigation: `key` of `app.nav`, which also names the icon. */
  nav?: {
    key: IconName & NavKey
    order: number
    /** Left out for those who hold this. */
    unless?: string
  }
}

export type NavKey =
  | 'workbench'
  | 'projects'
  | 'imports'
  | 'alerts'
  | 'evidence'
  | 'goals'
  | 'cross_items'
  | 'funds'
  | 'clocks'
  | 'reconcile'
  | 'my_money'
  | 'leads'
  | 'questions'
  | 'indicators'
  | 'forms'
  | 'evaluation'
  | 'scoring'
  | 'credit'
  | 'my_credit'
  | 'surveys'
  | 'incentives'
  | 'my_incentives'
  | 'organisations'
  | 'roles'
  | 'rule_packs'
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
    ahead: projectAhead,
    permission: 'projects:read',
  },
  {
    path: '/nodes/$nodeId',
    load: () => import('../features/project/node.tsx').then((m) => m.NodePage),
    permission: 'projects:read',
  },
  {
    path: '/projects/$projectId/daily',
    load: () => import('../features/daily-report/index.tsx').then((m) => m.DailyReportPage),
    permission: 'progress:report',
  },
  {
    path: '/evidence',
    load: () => import('../features/evidence/index.tsx').then((m) => m.EvidencePage),
    permission: 'progress:read',
    nav: { key: 'evidence', order: 35 },
  },
  {
    path: '/progress/heat',
    load: () => import('../features/heat-map/index.tsx').then((m) => m.HeatMapPage),
    permission: 'progress:read',
  },
  {
    path: '/alerts',
    load: () => import('../features/alerts/index.tsx').then((m) => m.AlertsPage),
    permission: 'alerts:read',
    nav: { key: 'alerts', order: 40 },
  },
  {
    path: '/goals',
    load: () => import('../features/goals/index.tsx').then((m) => m.GoalsPage),
    permission: 'goals:read',
    nav: { key: 'goals', order: 25 },
  },
  {
    path: '/letters/$id',
    load: () => import('../features/goals/index.tsx').then((m) => m.LetterPage),
    permission: 'goals:read',
  },
  {
    path: '/cross-items',
    load: () => import('../features/goals/index.tsx').then((m) => m.CrossItemsPage),
    permission: 'goals:read',
    nav: { key: 'cross_items', order: 45 },
  },
  {
    path: '/money',
    load: () => import('../features/money/index.tsx').then((m) => m.MoneyPage),
    permission: 'contracts:read',
    nav: { key: 'funds', order: 50 },
  },
  {
    path: '/fund-clocks',
    load: () => import('../features/clocks/index.tsx').then((m) => m.ClocksPage),
    permission: 'contracts:read',
    nav: { key: 'clocks', order: 52 },
  },
  {
    path: '/fund-clocks/rules',
    load: () => import('../features/clocks/index.tsx').then((m) => m.ClockRulesPage),
    permission: 'contracts:read',
  },
  {
    path: '/money/reconcile',
    load: () => import('../features/funds-exchange/index.tsx').then((m) => m.ReconcilePage),
    permission: 'contracts:read',
    nav: { key: 'reconcile', order: 53 },
  },
  {
    path: '/money/reconcile/$id',
    load: () => import('../features/funds-exchange/index.tsx').then((m) => m.FinanceListPage),
    permission: 'funds:write',
  },
  {
    path: '/leads',
    load: () => import('../features/leads/index.tsx').then((m) => m.LeadsPage),
    permission: 'leads:read',
    nav: { key: 'leads', order: 55 },
  },
  {
    path: '/fund-questions',
    load: () => import('../features/leads/index.tsx').then((m) => m.QuestionsPage),
    permission: 'leads:explain',
    nav: { key: 'questions', order: 56 },
  },
  {
    path: '/my-money',
    load: () => import('../features/my-money/index.tsx').then((m) => m.MyMoneyPage),
    permission: 'funds:request',
    nav: { key: 'my_money', order: 15, unless: 'contracts:read' },
  },
  {
    path: '/indicators',
    load: () => import('../features/indicators/index.tsx').then((m) => m.LibraryPage),
    permission: 'indicators:read',
    nav: { key: 'indicators', order: 57 },
  },
  {
    path: '/rule-packs',
    load: () => import('../features/scoring-rules/index.tsx').then((m) => m.ScoringRulesPage),
    permission: 'evaluation:read',
    nav: { key: 'rule_packs', order: 85 },
  },
  {
    path: '/indicators/check',
    load: () => import('../features/indicators/index.tsx').then((m) => m.CheckPage),
    permission: 'indicators:read',
  },
  {
    path: '/indicators/new',
    load: () => import('../features/indicators/index.tsx').then((m) => m.RevisePage),
    permission: 'indicators:propose',
  },
  {
    path: '/indicators/$code/revise',
    load: () => import('../features/indicators/index.tsx').then((m) => m.RevisePage),
    permission: 'indicators:propose',
  },
  {
    path: '/projects/$projectId/indicators/$year',
    load: () => import('../features/indicators/index.tsx').then((m) => m.ChoicePage),
    permission: 'evaluation:read',
  },
  {
    path: '/projects/$projectId/figures',
    load: () => import('../features/indicators/index.tsx').then((m) => m.FiguresPage),
    permission: 'evaluation:read',
  },
  {
    path: '/exchange-rates',
    load: () => import('../features/indicators/index.tsx').then((m) => m.RatesPage),
    permission: 'indicators:read',
  },
  {
    path: '/formulas',
    load: () => import('../features/formula/index.tsx').then((m) => m.FormulaPage),
    permission: 'indicators:read',
  },
  {
    path: '/forms',
    load: () => import('../features/official-forms/index.tsx').then((m) => m.FormsPage),
    permission: 'evaluation:read',
    nav: { key: 'forms', order: 60 },
  },
  {
    path: '/projects/$projectId/forms/$year/$kind',
    load: () => import('../features/official-forms/index.tsx').then((m) => m.FormPage),
    permission: 'evaluation:read',
  },
  {
    path: '/projects/$projectId/ex-ante',
    load: () => import('../features/official-forms/index.tsx').then((m) => m.ExAntePage),
    permission: 'evaluation:read',
  },
  {
    path: '/rounds',
    load: () => import('../features/rounds/index.tsx').then((m) => m.RoundsPage),
    permission: 'rounds:read',
    nav: { key: 'evaluation', order: 58 },
  },
  {
    path: '/rounds/$id',
    load: () => import('../features/rounds/index.tsx').then((m) => m.RoundPage),
    permission: 'rounds:read',
  },
  {
    path: '/rounds/$id/draw',
    load: () => import('../features/rounds/index.tsx').then((m) => m.DrawPage),
    permission: 'rounds:read',
  },
  {
    path: '/rounds/$id/publication',
    load: () => import('../features/rounds/index.tsx').then((m) => m.PublicationPage),
    permission: 'rounds:read',
  },
  {
    path: '/round-results/$id',
    load: () => import('../features/rounds/index.tsx').then((m) => m.ResultPage),
    permission: 'rounds:read',
  },
  {
    path: '/round-discussions/$id',
    load: () => import('../features/rounds/index.tsx').then((m) => m.DiscussionPage),
  },
  {
    path: '/scoring',
    load: () => import('../features/rounds/index.tsx').then((m) => m.DeskPage),
    permission: 'rounds:score',
    nav: { key: 'scoring', order: 16, unless: 'rounds:manage' },
  },
  {
    path: '/scoring/$id',
    load: () => import('../features/rounds/index.tsx').then((m) => m.TaskPage),
    permission: 'rounds:score',
  },
  {
    path: '/evaluation-experts',
    load: () => import('../features/rounds/index.tsx').then((m) => m.ExpertsPage),
    permission: 'rounds:manage',
  },
  {
    path: '/evaluation-templates',
    load: () => import('../features/rounds/index.tsx').then((m) => m.TemplatesPage),
    permission: 'rounds:read',
  },
  {
    path: '/evaluation-templates/new',
    load: () => import('../features/rounds/index.tsx').then((m) => m.NewTemplatePage),
    permission: 'rounds:manage',
  },
  {
    path: '/evaluation-templates/$id',
    load: () => import('../features/rounds/index.tsx').then((m) => m.TemplatePage),
    permission: 'rounds:read',
  },
  {
    path: '/evaluation-templates/$id/revise',
    load: () => import('../features/rounds/index.tsx').then((m) => m.ReviseTemplatePage),
    permission: 'rounds:manage',
  },
  {
    path: '/subject-scores',
    load: () => import('../features/rounds/index.tsx').then((m) => m.PeoplePage),
    permission: 'rounds:manage',
  },
  {
    path: '/my-scores',
    load: () => import('../features/rounds/index.tsx').then((m) => m.OwnScoresPage),
  },
  {
    path: '/credit',
    load: () => import('../features/credit/index.tsx').then((m) => m.CreditPage),
    permission: 'credit:read',
    nav: { key: 'credit', order: 62 },
  },
  {
    path: '/credit/$code',
    load: () => import('../features/credit/index.tsx').then((m) => m.CreditRecordPage),
    permission: 'credit:read',
  },
  {
    path: '/my-credit',
    load: () => import('../features/credit/index.tsx').then((m) => m.OwnCreditPage),
    permission: 'credit:reply',
    nav: { key: 'my_credit', order: 17 },
  },
  {
    path: '/surveys',
    load: () => import('../features/surveys/index.tsx').then((m) => m.SurveysPage),
    permission: 'surveys:read',
    nav: { key: 'surveys', order: 63 },
  },
  {
    path: '/projects/$projectId/surveys',
    load: () => import('../features/surveys/index.tsx').then((m) => m.ProjectSurveysPage),
    permission: 'projects:read',
  },
  {
    path: '/surveys/$id',
    load: () => import('../features/surveys/index.tsx').then((m) => m.SurveyPage),
    permission: 'surveys:read',
  },
  {
    path: '/incentives',
    load: () => import('../features/incentives/index.tsx').then((m) => m.IncentivesPage),
    permission: 'incentives:manage',
    nav: { key: 'incentives', order: 64 },
  },
  {
    path: '/incentives/$id',
    load: () => import('../features/incentives/index.tsx').then((m) => m.IncentiveListPage),
    permission: 'incentives:manage',
  },
  {
    path: '/my-incentives',
    load: () => import('../features/incentives/index.tsx').then((m) => m.OwnIncentivesPage),
    permission: 'incentives:read_own',
    nav: { key: 'my_incentives', order: 65, unless: 'incentives:manage' },
  },
  {
    path: '/organisations',
    load: () => import('../features/organisations/index.tsx').then((m) => m.OrganisationsPage),
    permission: 'accounts:read',
    nav: { key: 'organisations', order: 70 },
  },
  {
    path: '/roles',
    load: () => import('../features/roles/index.tsx').then((m) => m.RolesPage),
    permission: 'roles:read',
    nav: { key: 'roles', order: 80 },
  },
  {
    path: '/audit',
    load: () => import('../features/audit/index.tsx').then((m) => m.AuditPage),
    permission: 'audit:read',
    nav: { key: 'audit', order: 90 },
  },
  {
    path: '/account',
    load: () => import('../features/account/index.tsx').then((m) => m.AccountPage),
  },
]
