import type { App } from '../../platform/http/app.ts'
import type { Progress } from './service.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { dailyRoutes } from './routes/daily.ts'
import { heatMapRoutes } from './routes/heat-map.ts'
import { materialRoutes } from './routes/materials.ts'
import { obstacleRoutes } from './routes/obstacles.ts'
import { quantityRoutes } from './routes/quantities.ts'
import { reportRoutes } from './routes/reports.ts'
import { testRoutes } from './routes/tests.ts'
import { uploadRoutes } from './routes/uploads.ts'

export function progressRoutes(app: App, progress: Progress): void {
  reportRoutes(app, progress)
  quantityRoutes(app, progress)
  testRoutes(app, progress)
  uploadRoutes(app, progress)
  evidenceRoutes(app, progress)
  materialRoutes(app, progress)
  obstacleRoutes(app, progress)
  heatMapRoutes(app, progress)
  dailyRoutes(app, progress)
}
