import type { FeatureCollection } from 'geojson'
import { useQuery } from '@tanstack/react-query'
import { MapView, Section, usePhrase } from '@jiheng/ui'
import type { Project } from '../record.ts'

/** Where it is, with the land around it. */
export function Place({ project }: { project: Project }) {
  const { t } = usePhrase()
  const { longitude, latitude } = project
  const isPlaced = longitude !== null && latitude !== null
  const land = useQuery({
    queryKey: ['land'],
    queryFn: async () => (await (await fetch('/boundaries/cities.geojson')).json()) as FeatureCollection,
    staleTime: Infinity,
    enabled: isPlaced,
  })
  return (
    <Section title={t('projects.location')} {...(project.address && { note: project.address })}>
      {isPlaced ? (
        <MapView
          label={t('projects.location')}
          points={[
            { id: project.id, lon: longitude, lat: latitude, state: project.standing.attention, label: project.name },
          ]}
          boundaries={land.data}
          height="240px"
          isPlace
        />
      ) : (
        <p className="jh-soft">{t('project.no_location')}</p>
      )}
    </Section>
  )
}
