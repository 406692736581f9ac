import type { App } from '../../platform/http/app.ts'
import { registryRoutes } from './routes/registry.ts'
import { treeRoutes } from './routes/tree.ts'
import type { Projects } from './service.ts'

export function projectRoutes(app: App, projects: Projects): void {
  registryRoutes(app, projects)
  treeRoutes(app, projects)
}
