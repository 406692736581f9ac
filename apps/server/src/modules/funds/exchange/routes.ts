import type { App } from '../../../platform/http/app.ts'
import type { Funds } from '../service.ts'
import { financeListRoutes } from './routes/lists.ts'
import { matchingRoutes } from './routes/matching.ts'
import { reconciliationRoutes } from './routes/reconciliation.ts'
import { exportRoutes } from './routes/export.ts'
import type { Exchange } from './service.ts'

export function exchangeRoutes(app: App, exchange: Exchange, funds: Funds): void {
  financeListRoutes(app, exchange)
  matchingRoutes(app, exchange)
  reconciliationRoutes(app, exchange)
  exportRoutes(app, exchange, funds)
}
