import { useQuery } from '@tanstack/react-query'
import type { CallOutput } from '@jiheng/api'
import type { MapViewProps } from '@jiheng/ui'

type Boundaries = NonNullable<MapViewProps['boundaries']>
type Layer = { file: string; approval: string | null }
type Index = { notice: string; layers: readonly Layer[] }
type Region = CallOutput<'listRegions'>['items'][number]

/** The boundary layers served with the console (an office may add its own) as one collection, and what must be said about them. */
export function useBoundaries() {
  return useQuery({ queryKey: ['boundaries'], queryFn: readBoundaries, staleTime: Infinity })
}

async function readBoundaries(): Promise<{ shapes: Boundaries; notice: string }> {
  const index = await read<Index>('index.json')
  const layers = await Promise.all(index.layers.map(({ file }) => read<Boundaries>(file)))
  const approvals = index.layers.flatMap(({ approval }) => approval ?? [])
  return {
    shapes: { type: 'FeatureCollection', features: layers.flatMap(({ features }) => features) },
    notice: [index.notice, ...new Set(approvals)].join(' '),
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
            geometry: { type: 'Point' as const, coordinates: [...seat] },
            properties: { name },
          },
        ]
      : [],
  )
  return { type: 'FeatureCollection', features: [...(shapes?.features ?? []), ...seats] }
}
