import { fundCurves } from './money/curve.ts'
import { fundQuadrants } from './money/quadrants.ts'
import { portfolio } from './portfolio.ts'
import { workbench, type WorkbenchParts } from './workbench.ts'

export type Analytics = ReturnType<typeof createAnalytics>

/** Pictures over all modules, read from their views; nobody calls this one. */
export function createAnalytics(parts: WorkbenchParts) {
  return { ...workbench(parts), ...portfolio(parts), ...fundQuadrants(parts), ...fundCurves(parts) }
}
