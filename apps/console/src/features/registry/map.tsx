import { useMemo } from 'react'
import { Loaded, MapView, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useBoundaries, withSeats } from './boundaries.ts'
import type { Filters } from './view.ts'

/** The same projects where they stand. */
export function ProjectMap({ filters }: { filters: Filters }) {
  const { t } = usePhrase()
  const places = useCall('listProjectPlaces', { query: filters })
  const boundaries = useBoundaries().data
  const regions = useCall('listRegions').data
  const ground = useMemo(() => withSeats(boundaries?.shapes, regions?.items ?? []), [boundaries, regions])
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
          legend={false}
          unplaced={unplaced}
          height="max(320px, calc(100dvh - 284px))"
          {...(boundaries && { notice: boundaries.notice })}
        />
      )}
    </Loaded>
  )
}
