import { useMemo } from 'react'
import { Button, Field, FieldGroup, MapView, NumberInput, Select, usePhrase } from '@jiheng/ui'
import { around, useBoundaries } from '../boundaries.ts'
import { useSession } from '../session.tsx'
import { onMap, spotAt, systems, type Spot, type System } from './told.ts'
import './choosing.css'

/** Where it is: pressed or dragged on the map, or typed as degrees in the system they were measured in. */
export function PlaceField({
  value,
  onChange,
  error,
  usedBy,
  hint,
  regionCode,
}: {
  value: Spot | null
  onChange: (spot: Spot | null) => void
  error: string | undefined
  usedBy: string
  hint?: string | undefined
  /** The region it lies in, where the map begins. */
  regionCode: string | null
}) {
  const { t } = usePhrase()
  const spot = value ?? { lon: null, lat: null, system: 'WGS84' as const }
  const change = (patch: Partial<Spot>) => {
    const next = { ...spot, ...patch }
    onChange(next.lon === null && next.lat === null && next.system === 'WGS84' ? null : next)
  }
  const options = systems.map((system) => ({ value: system, label: t(`choosing.system.${system}`) }))
  return (
    <FieldGroup
      optional
      label={t('projects.location')}
      hint={hint ?? t('choosing.place_hint')}
      usedBy={usedBy}
      error={error}
    >
      <PlaceMap value={value} onChange={onChange} regionCode={regionCode} />
      <div className="choosing-degrees">
        <Field label={t('choosing.longitude')} optional>
          <NumberInput value={spot.lon} onChange={(lon) => change({ lon })} unit="°" />
        </Field>
        <Field label={t('choosing.latitude')} optional>
          <NumberInput value={spot.lat} onChange={(lat) => change({ lat })} unit="°" />
        </Field>
        <Field label={t('choosing.system_of')} optional>
          <Select
            value={spot.system}
            onChange={(system) => change({ system: (system ?? 'WGS84') as System })}
            options={options}
          />
        </Field>
      </div>
      {value && (
        <div className="choosing-clear">
          <Button kind="quiet" onPress={() => onChange(null)}>
            {t('choosing.clear_place')}
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}

function PlaceMap({
  value,
  onChange,
  regionCode,
}: {
  value: Spot | null
  onChange: (spot: Spot) => void
  regionCode: string | null
}) {
  const { t } = usePhrase()
  const { tianditu } = useSession()
  const land = useBoundaries().data
  const shapes = useMemo(() => land && around(land.shapes, regionCode), [land, regionCode])
  const at = value && onMap(value)
  const [lon, lat] = [at?.lon, at?.lat]
  const points = useMemo(
    () =>
      lon === undefined || lat === undefined
        ? []
        : [{ id: 'here', lon, lat, state: 'grey' as const, label: t('projects.location') }],
    [lon, lat, t],
  )
  return (
    <MapView
      label={t('choosing.place_map')}
      points={points}
      boundaries={shapes}
      tianditu={tianditu}
      {...(land && { notice: land.notice })}
      height="260px"
      isPlace
      onPlace={(place) => onChange(spotAt(place))}
    />
  )
}
