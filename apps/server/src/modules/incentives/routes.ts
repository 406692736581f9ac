import type { App } from '../../platform/http/app.ts'
import { listRoutes } from './routes/lists.ts'
import { ownRoutes } from './routes/own.ts'
import { payrollRoutes } from './routes/payroll.ts'
import { schemeRoutes } from './routes/schemes.ts'
import { watchingRoutes } from './routes/watching.ts'
import type { Incentives } from './service.ts'

export function incentiveRoutes(app: App, incentives: Incentives): void {
  schemeRoutes(app, incentives)
  listRoutes(app, incentives)
  ownRoutes(app, incentives)
  payrollRoutes(app, incentives)
  watchingRoutes(app, incentives)
}
