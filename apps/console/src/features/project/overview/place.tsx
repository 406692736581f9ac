import { MapView, Section, usePhrase } from '@jiheng/ui'
import { useBoundaries } from '../../../shared/boundaries.ts'
import { useSession } from '../../../shared/session.tsx'
import type { Project } from '../record.ts'

/** Where it is, with the land around it. */
export function Place({ project }: { project: Project }) {
  const { t } = usePhrase()
  const { longitude, latitude } = project
  const isPlaced = longitude !== null && latitude !== null
  const { tianditu } = useSession()
  const land = useBoundaries().data
  return (
    <Section title={t('projects.location')} {...(project.address && { note: project.address })}>
      {isPlaced ? (
        <MapView
          label={t('projects.location')}
          points={[
            { id: project.id, lon: longitude, lat: latitude, state: project.standing.attention, label: project.name },
          ]}
          boundaries={land?.shapes}
          tianditu={tianditu}
          {...(land && { notice: land.notice })}
          height="240px"
          isPlace
        />
      ) : (
        <p className="jh-soft">{t('project.no_location')}</p>
      )}
    </Section>
  )
}
