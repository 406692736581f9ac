import type { App } from '../../../platform/http/app.ts'
import { deskRoutes } from './routes/desk.ts'
import { resultRoutes } from './routes/results.ts'
import { roundRoutes } from './routes/rounds.ts'
import { settingRoutes } from './routes/settings.ts'
import type { Rounds } from './service.ts'

export function evaluationRoundRoutes(app: App, rounds: Rounds): void {
  settingRoutes(app, rounds)
  roundRoutes(app, rounds)
  deskRoutes(app, rounds)
  resultRoutes(app, rounds)
}
