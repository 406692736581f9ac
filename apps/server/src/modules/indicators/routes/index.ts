import type { App } from '../../../platform/http/app.ts'
import { LibraryIndicator } from '../schema/indicator.ts'
import { Revision } from '../schema/revision.ts'
import type { Library } from '../service/index.ts'
import { choiceRoutes } from './choices.ts'
import { figureRoutes } from './figures.ts'
import { formulaRoutes } from './formulas.ts'
import { lintRoutes } from './linting.ts'
import { libraryRoutes } from './library.ts'
import { revisionRoutes } from './revisions.ts'

export function indicatorRoutes(app: App, library: Library): void {
  app.addSchema(LibraryIndicator)
  app.addSchema(Revision)
  libraryRoutes(app, library)
  revisionRoutes(app, library)
  formulaRoutes(app, library)
  lintRoutes(app, library)
  figureRoutes(app, library)
  choiceRoutes(app, library)
}
