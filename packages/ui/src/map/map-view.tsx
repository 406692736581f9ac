import { lazy, Suspense, useMemo, useState } from 'react'
import type { FeatureCollection } from 'geojson'
import { Button } from '../button.tsx'
import { Loading } from '../loadable.tsx'
import { StateMark, StateShape, states, type State } from '../state.tsx'
import { DataTable } from '../table/data-table.tsx'
import type { Column } from '../table/columns.ts'
import { usePhrase } from '../words.tsx'
import type { Place } from './placing.ts'
import type { Tianditu } from './tianditu.ts'
import './map.css'

export type MapPoint = {
  id: string
  lon: number
  lat: number
  state: State
  label: string
  href?: string
  note?: string
}

export type MapViewProps = {
  label: string
  points: readonly MapPoint[]
  /**
   * Lines to find one's way by, WGS-84; `properties.name` is written into each shape and `note` beneath it; `from` and
   * `to` are the zooms between which it is drawn.
   */
  boundaries?: FeatureCollection | undefined
  /** What the makers of the boundaries want said; default that it is a working map. */
  notice?: string
  /** Draws the official map beneath the boundaries; the boundaries alone where it does not answer. */
  tianditu?: Tianditu | null
  /** Set to false where the page itself tells the states and their numbers. */
  legend?: boolean
  /** How many records have no location. */
  unplaced?: number
  /** CSS height; default fills the window. */
  height?: string
  /** One record rather than many: without the legend, and from far enough to see the land around it. */
  isPlace?: boolean
  /** For choosing where one record is: told the place that was pressed or dragged to. */
  onPlace?: (place: Place) => void
}

const MapCanvas = lazy(() => import('./map-canvas.tsx').then((module) => ({ default: module.MapCanvas })))

/** Records on a map that needs no network (and shows more with one): shape and colour tell the state, near ones gather in a ring with their number. */
export function MapView(props: MapViewProps) {
  const { t } = usePhrase()
  const { points, unplaced = 0 } = props
  const [isList, setList] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [hasTiles, setTiles] = useState(false)
  const [chosenId, setChosen] = useState<string | null>(null)
  const chosen = points.find((point) => point.id === chosenId)
  return (
    <div className="jh-map">
      <div className="jh-map-bar">
        {!props.isPlace && props.legend !== false && <Legend points={points} />}
        {unplaced > 0 && <span className="jh-soft jh-small">{t('ui.map.unplaced', { n: unplaced })}</span>}
        {!hasFailed && !props.onPlace && (
          <Button kind="quiet" onPress={() => setList(!isList)}>
            {t(isList ? 'ui.map.show_map' : 'ui.map.show_table')}
          </Button>
        )}
      </div>
      {hasFailed && <p className="jh-soft">{t('ui.map.failed')}</p>}
      {isList || hasFailed ? (
        <ListTwin {...props} />
      ) : (
        <div className="jh-map-frame" style={{ height: props.height ?? 'max(360px, calc(100dvh - 300px))' }}>
          <Suspense fallback={<Loading />}>
            <MapCanvas {...props} onChoose={setChosen} onFail={() => setFailed(true)} onTiles={setTiles} />
          </Suspense>
          {chosen && <Chosen point={chosen} onClose={() => setChosen(null)} />}
          <p className="jh-map-basis">
            {hasTiles && <span>{tilesOf(t('ui.map.tianditu'), props.tianditu?.approval)}</span>}
            {props.notice ?? t('ui.map.basis')}
          </p>
        </div>
      )}
    </div>
  )
}

const tilesOf = (source: string, approval: string | null | undefined): string =>
  [source, approval ?? []].flat().join(' ')

function Legend({ points }: { points: readonly MapPoint[] }) {
  const { t } = usePhrase()
  return (
    <ul className="jh-map-legend">
      {states.map((state) => (
        <li key={state}>
          <StateShape state={state} /> {t(`states.${state}`)} {points.filter((point) => point.state === state).length}
        </li>
      ))}
    </ul>
  )
}

function Chosen({ point, onClose }: { point: MapPoint; onClose: () => void }) {
  const { t } = usePhrase()
  return (
    <div className="jh-map-chosen" role="status">
      <StateMark state={point.state} />
      <p>{point.href ? <a href={point.href}>{point.label}</a> : point.label}</p>
      {point.note && <p className="jh-soft jh-small">{point.note}</p>}
      <Button kind="quiet" onPress={onClose}>
        {t('ui.close')}
      </Button>
    </div>
  )
}

function ListTwin({ label, points }: MapViewProps) {
  const { t } = usePhrase()
  const columns = useMemo<Column<MapPoint>[]>(
    () => [
      {
        id: 'label',
        label: t('projects.name'),
        cell: (point) => point.label,
        sort: (point) => point.label,
        card: 'title',
        grow: 3,
      },
      {
        id: 'state',
        label: t('projects.state'),
        cell: (point) => <StateMark state={point.state} />,
        sort: (point) => states.indexOf(point.state),
        card: 'mark',
      },
      {
        id: 'note',
        label: t('projects.location'),
        cell: (point) => point.note ?? `${point.lon.toFixed(4)}, ${point.lat.toFixed(4)}`,
        grow: 2,
      },
    ],
    [t],
  )
  return (
    <DataTable
      label={label}
      rows={points}
      columns={columns}
      rowKey={(point) => point.id}
      rowHref={(point) => point.href ?? '#'}
    />
  )
}
