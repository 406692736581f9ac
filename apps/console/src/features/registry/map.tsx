import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Loaded, MapView, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useBoundaries, withNumbers, withSeats } from '../../shared/boundaries.ts'
import { useSession } from '../../shared/session.tsx'
import type { ProjectFilters } from '../../shared/project-filters.ts'

type RegionCounts = CallOutput<'countProjectFacets'>['region']

/** The same projects where they stand, with how many of them each district has. */
export function ProjectMap({ filters, counts }: { filters: ProjectFilters; counts: RegionCounts | undefined }) {
  const { t } = usePhrase()
  const { tianditu } = useSession()
  const places = useCall('listProjectPlaces', { query: filters })
  const boundaries = useBoundaries().data
  const regions = useCall('listRegions').data
  const ground = useMemo(() => {
    const shown = counts?.filter(({ value }) => value.startsWith(filters.regionCode?.replace(/00$/, '') ?? '')) ?? []
    const named = withSeats(boundaries?.shapes, regions?.items ?? [])
    return withNumbers(named, shown, (n) => t('registry.in_district', { n }))
  }, [boundaries, regions, counts, filters.regionCode, t])
  const points = useMemo(
    () =>
      places.data?.items.map(({ id, name, longitude, latitude, attention }) => ({
        ...{ id, lon: longitude, lat: latitude, state: attention, label: name, href: `/projects/${id}` },
      })) ?? [],
    [places.data],
  )
  return (
    <Loaded of={places}>
      {({ unplaced }) => (
        <MapView
          label={t('projects.register')}
          points={points}
          boundaries={ground}
          tianditu={tianditu}
          legend={false}
          unplaced={unplaced}
          height="max(320px, calc(100dvh - 284px))"
          {...(boundaries && { notice: boundaries.notice })}
        />
      )}
    </Loaded>
  )
}
