import type { ComponentType } from 'react'
import { later, loadGantt, type Later } from '@jiheng/ui'
import { reading, type Ahead } from '../../shared/ahead.ts'
import { oneOf } from '../../shared/search-text.ts'
import type { Project } from './record.ts'

type Drawn = { project: Project }
type Side = {
  id: string
  /** Held by whoever may open it. */
  needs?: string
  draw: Later<Drawn>
  /** Code it draws with that is loaded by itself. */
  load?: () => Promise<unknown>
}

const side = <K extends string>(load: () => Promise<Record<K, ComponentType<Drawn>>>, name: K): Later<Drawn> =>
  later(() => load().then((module) => module[name]))

/** The sides of a project, as they stand in the address. */
export const sides = [
  { id: 'overview', draw: side(() => import('./overview/index.tsx'), 'Overview') },
  { id: 'tree', draw: side(() => import('./tree/index.tsx'), 'TreeSide') },
  {
    id: 'schedule',
    needs: 'schedule:read',
    draw: side(() => import('./schedule/index.tsx'), 'ScheduleSide'),
    load: loadGantt,
  },
  { id: 'progress', needs: 'progress:read', draw: side(() => import('./progress/index.tsx'), 'ProgressSide') },
  { id: 'funds', needs: 'funds:read', draw: side(() => import('./funds/index.tsx'), 'FundsSide') },
  { id: 'indicators', needs: 'evaluation:read', draw: side(() => import('./indicators/index.tsx'), 'IndicatorsSide') },
  { id: 'documents', needs: 'documents:read', draw: side(() => import('./documents/index.tsx'), 'DocumentsSide') },
  { id: 'alerts', needs: 'alerts:read', draw: side(() => import('./alerts/index.tsx'), 'AlertsSide') },
  { id: 'trace', needs: 'audit:read', draw: side(() => import('./trace/index.tsx'), 'TraceSide') },
] as const satisfies readonly Side[]

/** What the side in the address is made of comes together with the project, not after it. */
export const projectAhead: Ahead = ({ projectId = '' }, { tab }) => {
  const chosen: Side | undefined = sides.find(({ id }) => id === (oneOf(tab) ?? 'overview'))
  void chosen?.draw.ahead()
  void chosen?.load?.()
  return [reading('getProject', { path: { id: projectId } })]
}
