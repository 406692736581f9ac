import { dailyReports } from './service/daily.ts'
import { devicePictures } from './service/device-pictures.ts'
import { evidenceKeeping } from './service/evidence.ts'
import { heatMap } from './service/heat-map.ts'
import { history } from './service/history.ts'
import { materials } from './service/materials.ts'
import { obstacles } from './service/obstacles.ts'
import type { ProgressParts } from './service/parts.ts'
import { positions } from './service/positions.ts'
import { reporting } from './service/reports.ts'
import { materialTests } from './service/tests.ts'
import { uploads } from './service/uploads.ts'
import { workItems } from './service/work-items.ts'
import { listen } from './subscribers.ts'

export type Progress = ReturnType<typeof createProgress>

/** Progress reports with their evidence, material, obstacles, and where projects stand against their plans. */
export function createProgress(parts: ProgressParts) {
  const keeping = positions(parts)
  listen(parts.facts, keeping)
  return {
    ...reporting(parts),
    ...evidenceKeeping(parts),
    ...devicePictures(parts),
    ...materials(parts),
    ...obstacles(parts),
    ...workItems(parts),
    ...materialTests(parts),
    ...uploads(parts),
    ...dailyReports(parts),
    ...keeping,
    ...heatMap(parts),
    ...history(parts),
  }
}
