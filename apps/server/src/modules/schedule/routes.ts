import type { App } from '../../platform/http/app.ts'
import { baselineRoutes, earnedValueRoutes } from './routes/baselines.ts'
import { detailRoutes } from './routes/details.ts'
import { scheduleImportRoutes } from './routes/imports.ts'
import { networkRoutes } from './routes/schedule.ts'
import { wholeRoutes } from './routes/whole.ts'
import type { Scheduling } from './service.ts'

export function scheduleRoutes(app: App, schedules: Scheduling): void {
  networkRoutes(app, schedules)
  detailRoutes(app, schedules)
  wholeRoutes(app, schedules)
  scheduleImportRoutes(app, schedules)
  baselineRoutes(app, schedules)
  earnedValueRoutes(app, schedules)
}
