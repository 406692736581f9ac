import type { App } from '../../platform/http/app.ts'
import { crossItemRoutes } from './routes/cross-items.ts'
import { cascadeRoutes } from './routes/goals.ts'
import { letterRoutes } from './routes/letters.ts'
import { planRoutes } from './routes/plans.ts'
import type { Goals } from './service.ts'

export function goalRoutes(app: App, goals: Goals): void {
  planRoutes(app, goals)
  cascadeRoutes(app, goals)
  letterRoutes(app, goals)
  crossItemRoutes(app, goals)
}
