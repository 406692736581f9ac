import type { App } from '../../platform/http/app.ts'
import { documentRoutes } from './routes/documents.ts'
import { exportRoutes } from './routes/export.ts'
import { findingRoutes } from './routes/finding.ts'
import { regionRoutes } from './routes/regions.ts'
import { registryRoutes } from './routes/registry.ts'
import { treeRoutes } from './routes/tree.ts'
import type { Projects } from './service.ts'

export function projectRoutes(app: App, projects: Projects): void {
  registryRoutes(app, projects)
  findingRoutes(app, projects)
  regionRoutes(app)
  exportRoutes(app, projects)
  treeRoutes(app, projects)
  documentRoutes(app, projects)
}
