import { dataPackages } from './packages.ts'

/**
 * A file of the boundary folder as the console's map finds it in `index.json`. `approval`: 审图号, null when there is none;
 * `note`: what a reader of the map should know of these lines.
 */
export type BoundaryLayer = {
  file: string
  level: 'city' | 'district'
  source: string
  licence: string
  approval: string | null
  note: string | null
}

const cities: BoundaryLayer = {
  file: 'cities.geojson',
  level: 'city',
  source: dataPackages.outlines.about,
  licence: dataPackages.outlines.licence,
  approval: null,
  note: null,
}

/** What comes with the product until an office brings its own; said in full in the folder's README. */
const districts: BoundaryLayer = {
  file: 'districts.geojson',
  level: 'district',
  source: 'map data of ECharts 2 (doc/example/geoJson/china-main-city), of about 2012',
  licence: 'BSD-3-Clause, © 2013 Baidu Inc.',
  approval: null,
  note: '区县界约为 2012 年，精度约 600 米。',
}

/** Shown with every map that has no 审图号 (地图管理条例: a map for the public needs one). */
const NOTICE = '工作底图，非公开地图；界线仅供内部工作参考，不作为划界依据。'

/** JSON with one entry of the list on a line, so that a change reads as a change of lines. */
export function linesOf(head: object, name: string, list: readonly object[]): string {
  const opening = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  return `{${opening.join('')}"${name}": [\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`
}

/** What `boundaries/index.json` says: the outlines and districts that come with the product, or the districts an office brought. */
export function boundaryIndex(brought: BoundaryLayer = districts): string {
  return `${JSON.stringify({ notice: NOTICE, layers: [cities, brought] }, null, 2)}\n`
}
