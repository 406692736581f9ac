import { boundaryOf, type Boundary, type Foreign } from './boundary.ts'

const provinces = 'src/util/mapData/rawData/geoJson'

/** The province files of ECharts 2 that hold our two cities. */
export const outlineFiles = [`${provinces}/jiang_su_geo.json`, `${provinces}/guang_xi_geo.json`]

const cities: Record<string, string> = { '3201': '320100', '4507': '450700' }

/**
 * The outlines of Nanjing and Qinzhou. The source stands on a grid of about 600 m and names no datum, so none is
 * assumed: they show where a city is, and decide nothing.
 */
export function cityOutlines(files: Foreign[]): Boundary[] {
  return files
    .flatMap(({ features }) => features)
    .flatMap((feature) => {
      const code = cities[String(feature.id)]
      const named = code && { code, name: String(feature.properties?.['name']) }
      return named ? [boundaryOf(feature, named, { datum: 'WGS84', grid: 0.0001 })] : []
    })
}
