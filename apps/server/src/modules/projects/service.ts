import { createCounts } from './counts.ts'
import { documentUseCases } from './service/documents.ts'
import { editNodeUseCases } from './service/edit-node.ts'
import { exportUseCases } from './service/export.ts'
import { findUseCases } from './service/find.ts'
import { loadTreesUseCases } from './service/load-trees.ts'
import { lock } from './service/lock.ts'
import type { Means, ProjectsOptions } from './service/means.ts'
import { nodeStateUseCases } from './service/node-state.ts'
import { readTreeUseCases } from './service/read-tree.ts'
import { scheduledTreeUseCases } from './service/scheduled-tree.ts'
import { recordPlaced } from './service/record-loaded.ts'
import { manyUseCases } from './service/register-many.ts'
import { registerUseCases } from './service/register.ts'
import { moduleUseCases } from './service/serve-modules.ts'
import { createStageConditions } from './service/stage-conditions.ts'
import { templateTreeUseCases } from './service/template-tree.ts'
import { viewUseCases } from './service/views.ts'
import { findNamedPlaces } from './store/place.ts'
import { noteStanding, noteStandings } from './store/standing.ts'

export type { ProjectsOptions } from './service/means.ts'
export type Projects = ReturnType<typeof createProjects>

export function createProjects(options: ProjectsOptions) {
  const stages = createStageConditions()
  const means: Means = { ...options, counts: createCounts(), stages }
  return {
    requireBefore: stages.requireBefore,
    lock,
    noteStanding,
    noteStandings,
    namedPlaces: findNamedPlaces,
    recordPlaced,
    ...moduleUseCases(means),
    ...findUseCases(means),
    ...registerUseCases(means),
    ...manyUseCases(means),
    ...readTreeUseCases(means),
    ...editNodeUseCases(means),
    ...nodeStateUseCases(means),
    ...templateTreeUseCases(means),
    ...loadTreesUseCases(means),
    ...scheduledTreeUseCases(means),
    ...viewUseCases(means),
    ...exportUseCases(means),
    ...documentUseCases(means),
  }
}
