/**
 * Puts official district boundaries on the map: takes our districts out of a county file that the office downloaded
 * (天地图 → 数据资源 → 县级行政区划 GeoJSON) and writes them in place of those that come with the product.
 *
 *   node tools/bring-districts.ts FILE.geojson --source 天地图 --approval 'GS(2024)0650号' [--datum gcj02] [--to FOLDER]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CoordinateSystem } from '@jiheng/kernel/geo'
import type { Foreign } from './regions/boundary.ts'
import { districtsFrom } from './regions/districts.ts'
import { boundaryIndex, linesOf } from './regions/text.ts'

const FILE = 'districts.geojson'
const USAGE =
  'Usage: node tools/bring-districts.ts FILE.geojson --source NAME [--licence TEXT] [--approval 审图号] [--datum wgs84|cgcs2000|gcj02|bd09] [--to FOLDER]'

/** Official data are CGCS2000, which on a map is WGS-84; what comes from web maps is shifted. */
const datums = new Map<string, CoordinateSystem>([
  ['wgs84', 'WGS84'],
  ['cgcs2000', 'CGCS2000'],
  ['gcj02', 'GCJ02'],
  ['bd09', 'BD09'],
])

/** Writes the layer and names it in the index. Throws a sentence when the file or the options will not do. */
function bring(): string {
  const text = { type: 'string' } as const
  const options = { source: text, licence: text, approval: text, datum: text, to: text }
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const { source, licence = '由使用单位取得，随其许可使用', approval = null } = values
  const datum = datums.get(values.datum ?? 'wgs84')
  const [path] = positionals
  if (path === undefined || source === undefined || datum === undefined) throw new Error(USAGE)

  const boundaries = districtsFrom(JSON.parse(readFileSync(path, 'utf8')) as Foreign, datum)
  const folder = values.to ?? resolve(import.meta.dirname, '../apps/console/public/boundaries')
  const about = { about: source, licence, approval }
  writeFileSync(resolve(folder, FILE), linesOf({ type: 'FeatureCollection', source: about }, 'features', boundaries))
  writeFileSync(
    resolve(folder, 'index.json'),
    boundaryIndex({ file: FILE, level: 'district', source, licence, approval, note: null }),
  )
  return `${boundaries.length} districts written to ${resolve(folder, FILE)}`
}

try {
  console.log(bring())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
