import type { App } from '../../../platform/http/app.ts'
import { questionAndCaseRoutes } from './routes/cases.ts'
import { leadHandlingRoutes } from './routes/leads.ts'
import { leadRuleRoutes } from './routes/rules.ts'
import type { Leads } from './service.ts'

export function leadRoutes(app: App, leads: Leads): void {
  leadHandlingRoutes(app, leads)
  questionAndCaseRoutes(app, leads)
  leadRuleRoutes(app, leads)
}
