import type { App } from '../../platform/http/app.ts'
import type { Progress } from './service.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { materialRoutes } from './routes/materials.ts'
import { obstacleRoutes } from './routes/obstacles.ts'
import { reportRoutes } from './routes/reports.ts'

export function progressRoutes(app: App, progress: Progress): void {
  reportRoutes(app, progress)
  evidenceRoutes(app, progress)
  materialRoutes(app, progress)
  obstacleRoutes(app, progress)
}
