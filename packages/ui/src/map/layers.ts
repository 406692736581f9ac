import type { FeatureCollection } from 'geojson'
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { states, type State } from '../state.tsx'
import { color, stateColor } from '../tokens.ts'
import type { MapPoint } from './map-view.tsx'
import { namesOf } from './names.ts'

/** Points as a source that gathers near ones; a gathering knows the worst state in it (0 is worst, as in `states`). */
export function pointSource(points: readonly MapPoint[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: points.map(({ id, lon, lat, state }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id, state, rank: states.indexOf(state) },
      })),
    },
    cluster: true,
    clusterRadius: 36,
    clusterProperties: { worst: ['min', ['get', 'rank']] },
  }
}

/** A shape may say from which zoom on, or up to which, it is drawn. */
const isNear: ExpressionSpecification = [
  'all',
  ['>=', ['zoom'], ['coalesce', ['get', 'from'], 0]],
  ['<', ['zoom'], ['coalesce', ['get', 'to'], 24]],
]

type Offsets = (string | [number, number])[]

/** Where a name may stand so that no gathering lies on it: in the middle, then ever farther around it (in letters). */
const nearby: Offsets = [
  ...(['center', [0, 0]] as Offsets),
  ...[1.5, 3, 4.5, 6].flatMap((away): Offsets => [
    ...(['top', [0, away], 'bottom', [0, -away], 'left', [away, 0], 'right', [-away, 0]] as Offsets),
    ...(['top-left', [away, away], 'bottom-right', [-away, -away]] as Offsets),
    ...(['top-right', [-away, away], 'bottom-left', [away, -away]] as Offsets),
  ]),
]

/** Ground, land, borders, and the names of shapes with what is noted of each. */
const landLayers: LayerSpecification[] = [
  { id: 'ground', type: 'background', paint: { 'background-color': color.shade } },
  { id: 'land', type: 'fill', source: 'land', filter: isNear, paint: { 'fill-color': color.surface } },
  {
    id: 'border',
    type: 'line',
    source: 'land',
    filter: isNear,
    paint: { 'line-color': color.ruleStrong, 'line-width': 1 },
  },
  {
    id: 'name',
    type: 'symbol',
    source: 'names',
    filter: isNear,
    layout: {
      'text-field': [
        'format',
        ['get', 'name'],
        {},
        ['case', ['has', 'note'], ['concat', '\n', ['get', 'note']], ''],
        { 'text-color': color.ink },
      ],
      'text-size': 13,
      'text-font': ['sans-serif'],
      'text-variable-anchor-offset': nearby,
      'symbol-sort-key': ['case', ['has', 'note'], 0, 1],
    },
    paint: { 'text-color': color.inkSoft, 'text-halo-color': color.surface, 'text-halo-width': 1.5 },
  },
]

/** Gatherings with their number and worst state, and single points. */
function pointLayers(): LayerSpecification[] {
  return [
    {
      id: 'gathering',
      type: 'circle',
      source: 'points',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': color.surface,
        'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 12, 100, 20, 1000, 28],
        'circle-stroke-width': 3,
        'circle-stroke-color': matchWorst((state) => stateColor[state].fill, color.ruleStrong),
      },
    },
    {
      id: 'gathering-number',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-size': 12,
        'text-font': ['sans-serif'],
        'text-allow-overlap': true,
        'text-padding': 10,
      },
      paint: { 'text-color': color.ink },
    },
    {
      id: 'gathering-state',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': matchWorst((state) => state, 'grey'),
        'icon-size': 0.8,
        'icon-offset': [16, -14],
        'icon-allow-overlap': true,
      },
    },
    {
      id: 'point',
      type: 'symbol',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'state'],
        'icon-allow-overlap': true,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
    },
  ]
}

/** The whole map: land, borders, names of shapes, gatherings, points. Nothing in it is fetched; see `drawTianditu` for what is. */
export function mapStyle(points: readonly MapPoint[], boundaries: FeatureCollection | undefined): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: boundaries ?? { type: 'FeatureCollection', features: [] } },
      names: { type: 'geojson', data: namesOf(boundaries) },
      points: pointSource(points),
    },
    layers: [...landLayers, ...pointLayers()],
  }
}

/** An expression that picks by the worst state of a gathering. */
function matchWorst(pick: (state: State) => string, otherwise: string): ExpressionSpecification {
  const pairs = states.flatMap((state, rank) => [rank, pick(state)])
  return ['match', ['get', 'worst'], ...pairs, otherwise] as unknown as ExpressionSpecification
}
