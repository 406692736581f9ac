import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
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

/** The whole map: land, borders, names of shapes, gatherings, points. Nothing in it is fetched. */
export function mapStyle(points: readonly MapPoint[], boundaries: FeatureCollection | undefined): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: boundaries ?? { type: 'FeatureCollection', features: [] } },
      points: pointSource(points),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': color.shade } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': color.surface } },
      { id: 'border', type: 'line', source: 'land', paint: { 'line-color': color.ruleStrong, 'line-width': 1 } },
      {
        id: 'name',
        type: 'symbol',
        source: 'land',
        layout: { 'text-field': ['get', 'name'], 'text-size': 13, 'text-font': ['sans-serif'] },
        paint: { 'text-color': color.inkFaint, 'text-halo-color': color.surface, 'text-halo-width': 1.5 },
      },
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
        layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 12, 'text-font': ['sans-serif'], 'text-allow-overlap': true },
        paint: { 'text-color': color.ink },
      },
      {
        id: 'gathering-state',
        type: 'symbol',
        source: 'points',
        filter: ['has', 'point_count'],
        layout: { 'icon-image': matchWorst((state) => state, 'grey'), 'icon-size': 0.8, 'icon-offset': [16, -14], 'icon-allow-overlap': true },
      },
      {
        id: 'point',
        type: 'symbol',
        source: 'points',
        filter: ['!', ['has', 'point_count']],
        layout: { 'icon-image': ['get', 'state'], 'icon-allow-overlap': true, 'symbol-sort-key': ['-', 0, ['get', 'rank']] },
      },
    ],
  }
}

/** An expression that picks by the worst state of a gathering. */
function matchWorst(pick: (state: State) => string, otherwise: string): ExpressionSpecification {
  const pairs = states.flatMap((state, rank) => [rank, pick(state)])
  return ['match', ['get', 'worst'], ...pairs, otherwise] as unknown as ExpressionSpecification
}

/** The box around shapes and points, `[[west, south], [east, north]]`; null when there is nothing to show. */
export function extent(points: readonly MapPoint[], boundaries: FeatureCollection | undefined): [[number, number], [number, number]] | null {
  const positions = points.length > 0 ? points.map(({ lon, lat }): [number, number] => [lon, lat]) : positionsOf(boundaries?.features.map((feature) => feature.geometry))
  const [first] = positions
  if (!first) return null
  return positions.reduce<[[number, number], [number, number]]>(
    ([[west, south], [east, north]], [lon, lat]) => [
      [Math.min(west, lon), Math.min(south, lat)],
      [Math.max(east, lon), Math.max(north, lat)],
    ],
    [first, first],
  )
}

function positionsOf(value: unknown): [number, number][] {
  if (Array.isArray(value)) {
    const [lon, lat] = value as unknown[]
    return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : value.flatMap(positionsOf)
  }
  return typeof value === 'object' && value !== null && 'coordinates' in value ? positionsOf(value.coordinates) : []
}

/** The shapes of the states as pictures, twice as large as drawn, with a paper edge so that they stand out on anything. */
export function stateImage(state: State): ImageData | null {
  const size = 36
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.translate(size / 2, size / 2)
  pen.fillStyle = stateColor[state].fill
  pen.strokeStyle = color.surface
  pen.lineWidth = 6
  const path = new Path2D(outline(state))
  pen.stroke(path)
  pen.fill(path)
  if (state === 'grey') {
    pen.fillStyle = color.surface
    pen.fill(new Path2D(circle(5)))
  }
  return pen.getImageData(0, 0, size, size)
}

function outline(state: State): string {
  if (state === 'red') return 'M-5-12h10l7 7v10l-7 7h-10l-7-7v-10z'
  if (state === 'orange') return 'M0-12 13 11h-26z'
  if (state === 'yellow') return 'M0-13 13 0 0 13-13 0z'
  return circle(11)
}

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`
}
