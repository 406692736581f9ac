import { evidenceKeeping } from './service/evidence.ts'
import { history } from './service/history.ts'
import { materials } from './service/materials.ts'
import { obstacles } from './service/obstacles.ts'
import type { ProgressParts } from './service/parts.ts'
import { positions } from './service/positions.ts'
import { reporting } from './service/reports.ts'
import { listen } from './subscribers.ts'

export type Progress = ReturnType<typeof createProgress>

/** Progress reports with their evidence, material, obstacles, and where projects stand against their plans. */
export function createProgress(parts: ProgressParts) {
  const keeping = positions(parts)
  listen(parts.facts, keeping)
  return {
    ...reporting(parts),
    ...evidenceKeeping(parts),
    ...materials(parts),
    ...obstacles(parts),
    ...keeping,
    ...history(parts),
  }
}
