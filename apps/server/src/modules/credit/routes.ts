import type { App } from '../../platform/http/app.ts'
import { exportRoutes } from './routes/exports.ts'
import { recordRoutes } from './routes/records.ts'
import { replyRoutes } from './routes/replies.ts'
import { ruleRoutes } from './routes/rules.ts'
import type { Credit } from './service.ts'

export function creditRoutes(app: App, credit: Credit): void {
  recordRoutes(app, credit)
  replyRoutes(app, credit)
  ruleRoutes(app, credit)
  exportRoutes(app, credit)
}
