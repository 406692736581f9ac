import type { App } from '../../../platform/http/app.ts'
import { deskRoutes } from './routes/desk.ts'
import { dutyRoutes } from './routes/duties.ts'
import { expertRoutes } from './routes/experts.ts'
import { exportRoutes } from './routes/export.ts'
import { resultRoutes } from './routes/results.ts'
import { roundRoutes } from './routes/rounds.ts'
import { subjectRoutes } from './routes/subjects.ts'
import { templateRoutes } from './routes/templates.ts'
import type { Rounds } from './service.ts'

export function evaluationRoundRoutes(app: App, rounds: Rounds): void {
  templateRoutes(app, rounds)
  expertRoutes(app, rounds)
  roundRoutes(app, rounds)
  exportRoutes(app, rounds)
  deskRoutes(app, rounds)
  resultRoutes(app, rounds)
  subjectRoutes(app, rounds)
  dutyRoutes(app, rounds)
}
