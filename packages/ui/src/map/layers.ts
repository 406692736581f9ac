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

/** Ground, land, borders, and the names of shapes. */
const landLayers: LayerSpecification[] = [
  { id: 'ground', type: 'background', paint: { 'background-color': color.shade } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': color.surface } },
  { id: 'border', type: 'line', source: 'land', paint: { 'line-color': color.ruleStrong, 'line-width': 1 } },
  {
    id: 'name',
    type: 'symbol',
    source: 'land',
    layout: {
      'text-field': ['get', 'name'],
      'text-size': 13,
      'text-font': ['sans-serif'],
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.5,
    },
    paint: { 'text-color': color.inkFaint, 'text-halo-color': color.surface, 'text-halo-width': 1.5 },
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

/** The whole map: land, borders, names of shapes, gatherings, points. Nothing in it is fetched. */
export function mapStyle(points: readonly MapPoint[], boundaries: FeatureCollection | undefined): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: boundaries ?? { type: 'FeatureCollection', features: [] } },
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
