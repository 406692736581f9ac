import { useQuery } from '@tanstack/react-query'
import type { CallOutput } from '@jiheng/api'
import type { MapViewProps } from '@jiheng/ui'

export type Boundaries = NonNullable<MapViewProps['boundaries']>
type Layer = { file: string; level: 'city' | 'district'; approval: string | null; note: string | null }
type Index = { notice: string; layers: readonly Layer[] }
type Region = CallOutput<'listRegions'>['items'][number]

/** From this zoom on a city is told by its districts, before it by its outline. */
const DISTRICT_ZOOM = 7

/** The boundary layers served with the console (an office may bring its own) as one collection, and what must be said about them. */
export function useBoundaries() {
  return useQuery({ queryKey: ['boundaries'], queryFn: readBoundaries, staleTime: Infinity })
}

async function readBoundaries(): Promise<{ shapes: Boundaries; notice: string }> {
  const index = await read<Index>('index.json')
  const layers = await Promise.all(
    index.layers.map(async (layer) => ({ ...layer, shapes: await read<Boundaries>(layer.file) })),
  )
  const cityOf = (id: unknown): string => `${String(id).slice(0, 4)}00`
  const divided = new Set(
    layers.flatMap(({ level, shapes }) => (level === 'district' ? shapes.features.map(({ id }) => cityOf(id)) : [])),
  )
  const features = layers.flatMap(({ level, shapes }) =>
    shapes.features.map((feature) => {
      const zooms =
        level === 'district' ? { from: DISTRICT_ZOOM } : divided.has(String(feature.id)) && { to: DISTRICT_ZOOM }
      return { ...feature, properties: { ...feature.properties, ...zooms } }
    }),
  )
  const said = index.layers.flatMap(({ note, approval }) => [note ?? [], approval ?? []].flat())
  return {
    shapes: { type: 'FeatureCollection', features },
    notice: [index.notice, ...new Set(said)].join(''),
  }
}

async function read<T>(file: string): Promise<T> {
  const response = await fetch(`/boundaries/${file}`)
  if (!response.ok) throw new Error(`boundaries/${file}: HTTP ${response.status}`)
  return (await response.json()) as T
}

/** The shapes with the names of counties and districts at their seats, where no shape carries them. */
export function withSeats(shapes: Boundaries | undefined, regions: readonly Region[]): Boundaries {
  const named = new Set(shapes?.features.map((feature) => String(feature.id)))
  const seats = regions.flatMap(({ code, name, seat }) =>
    seat && code.length === 6 && !code.endsWith('00') && !named.has(code)
      ? [
          {
            type: 'Feature' as const,
            id: code,
            geometry: { type: 'Point' as const, coordinates: [...seat] },
            properties: { name },
          },
        ]
      : [],
  )
  return { type: 'FeatureCollection', features: [...(shapes?.features ?? []), ...seats] }
}

/** The shapes of the city a region lies in, to begin a search there; all of them where the region is not known or has none. */
export function around(shapes: Boundaries, regionCode: string | null): Boundaries {
  const city = regionCode?.slice(0, 4)
  const features = shapes.features.filter((feature) => String(feature.id).slice(0, 4) === city)
  return features.length === 0 ? shapes : { type: 'FeatureCollection', features }
}

/** The shapes with a number in words beneath each name: of what lies in the district, or in all districts of the city. */
export function withNumbers(
  shapes: Boundaries,
  counts: readonly { value: string; count: number }[],
  words: (n: number) => string,
): Boundaries {
  const within = (code: string): number => {
    const stem = code.replace(/00$/, '')
    return counts.reduce((sum, { value, count }) => (value.startsWith(stem) ? sum + count : sum), 0)
  }
  const features = shapes.features.map((feature) => {
    const number = within(String(feature.id))
    return number === 0 ? feature : { ...feature, properties: { ...feature.properties, note: words(number) } }
  })
  return { type: 'FeatureCollection', features }
}
