import type { LayerSpecification, Map as MapLibre, RasterSourceSpecification } from 'maplibre-gl'

/** The official tile service: its address (`{s}` stands for one of its eight servers), the office's key, its 审图号. */
export type Tianditu = { url: string; key: string; approval: string | null }

/** The vector map and the names on it, in web Mercator (`_w`). CGCS2000 is WGS-84 as far as a screen can show. */
const kinds = ['vec', 'cva'] as const

/** How many tiles in a row may fail before the service is left alone: a refused key fails all of them. */
const PATIENCE = 6

const idOf = (kind: (typeof kinds)[number]): string => `tianditu-${kind}`

/** The addresses of one kind of tile by the OGC's WMTS, as the service documents it (FORMAT is `tiles`, the key `tk`). */
export function tileUrls({ url, key }: Tianditu, kind: (typeof kinds)[number]): string[] {
  const servers = url.includes('{s}') ? [0, 1, 2, 3, 4, 5, 6, 7].map((n) => url.replace('{s}', String(n))) : [url]
  const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${kind}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`
  return servers.map(
    (server) =>
      `${server}/${kind}_w/wmts?${query}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`,
  )
}

/**
 * Lays the official map over the land and beneath the borders. What does not come leaves the land as it is; when nothing
 * comes the tiles are taken away. `onDrawn` is told whether the map shows any, so that its source can be named.
 */
export function drawTianditu(map: MapLibre, service: Tianditu, onDrawn: (isDrawn: boolean) => void): void {
  let failures = 0
  for (const kind of kinds) {
    const source: RasterSourceSpecification = {
      type: 'raster',
      tiles: tileUrls(service, kind),
      tileSize: 256,
      minzoom: 1,
      maxzoom: 18,
    }
    const layer: LayerSpecification = { id: idOf(kind), type: 'raster', source: idOf(kind) }
    map.addSource(idOf(kind), source).addLayer(layer, 'border')
  }
  map.on('data', (event) => {
    if (event.dataType !== 'source' || !isOurs(event.sourceId) || !('tile' in event) || !event.tile) return
    failures = 0
    onDrawn(true)
  })
  map.on('error', (event) => {
    if (!('sourceId' in event) || !isOurs(event.sourceId) || ++failures < PATIENCE) return
    for (const id of kinds.map(idOf)) {
      if (map.getLayer(id)) map.removeLayer(id)
      if (map.getSource(id)) map.removeSource(id)
    }
    onDrawn(false)
  })
}

const isOurs = (id: unknown): boolean => kinds.some((kind) => id === idOf(kind))
