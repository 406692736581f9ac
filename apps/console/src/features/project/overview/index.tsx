import { Columns } from '@jiheng/ui'
import { useSession } from '../../../shared/session.tsx'
import type { Project } from '../record.ts'
import { Basics } from './basics.tsx'
import { Completeness } from './completeness.tsx'
import { Dates } from './dates.tsx'
import { OpenAlerts } from './open-alerts.tsx'
import { Place } from './place.tsx'
import { StandingFigures } from './standing.tsx'

/** 概况: how the project stands, whose move it is, and how far it has drifted from what was approved. */
export function Overview({ project }: { project: Project }) {
  const { may } = useSession()
  return (
    <>
      <StandingFigures project={project} />
      <Columns ratio="2:1">
        <div>
          {may('alerts:read') && <OpenAlerts projectId={project.id} />}
          <Dates project={project} />
          <Basics project={project} />
        </div>
        <aside>
          <Completeness projectId={project.id} />
          <Place project={project} />
        </aside>
      </Columns>
    </>
  )
}
