import { useEffect, useRef } from 'react'
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { Button } from '../button.tsx'
import { states } from '../state.tsx'
import { font } from '../tokens.ts'
import { usePhrase } from '../words.tsx'
import { extent } from './extent.ts'
import { mapStyle, pointSource } from './layers.ts'
import type { MapViewProps } from './map-view.tsx'
import { namesOf } from './names.ts'
import { placeOn } from './placing.ts'
import { stateImage } from './state-image.ts'
import { drawTianditu } from './tianditu.ts'

// The worker is a file of our own, so `worker-src 'self'` is enough.
setWorkerUrl(workerUrl)

type Props = MapViewProps & {
  onChoose: (id: string | null) => void
  onFail: () => void
  /** Whether official tiles are on the map now. */
  onTiles: (areDrawn: boolean) => void
}

/** The drawn map; loaded only when a page shows one. */
export function MapCanvas(props: Props) {
  const { points, boundaries, isPlace } = props
  const isPlacing = props.onPlace !== undefined
  const nearest = isPlace ? 8 : 13
  const { t } = usePhrase()
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<MapLibre>(null)
  const fitted = useRef<unknown>(null)
  const given = useRef(props)
  given.current = props

  useEffect(() => {
    if (!box.current) return
    const drawn = open(box.current, given)
    map.current = drawn
    return () => drawn?.remove()
  }, [])
  useEffect(() => {
    const drawn = map.current
    const show = () => {
      void drawn?.getSource<GeoJSONSource>('points')?.setData(pointSource(points).data)
      if (boundaries) void drawn?.getSource<GeoJSONSource>('land')?.setData(boundaries)
      void drawn?.getSource<GeoJSONSource>('names')?.setData(namesOf(boundaries))
      // A map one places a point on stays as the reader moved it.
      const land = boundaries ?? 'none'
      if (!isPlacing || fitted.current !== land) fit(drawn, points, boundaries, nearest)
      fitted.current = land
    }
    if (drawn?.getSource('points')) show()
    else drawn?.once('load', show)
  }, [points, boundaries, nearest, isPlacing])

  return (
    <>
      <div ref={box} className="jh-map-canvas" />
      <div className="jh-map-buttons">
        <Button name={t('ui.map.zoom_in')} onPress={() => map.current?.zoomIn()}>
          +
        </Button>
        <Button name={t('ui.map.zoom_out')} onPress={() => map.current?.zoomOut()}>
          −
        </Button>
        <Button onPress={() => fit(map.current, points, boundaries, nearest)}>{t('ui.map.fit')}</Button>
      </div>
    </>
  )
}

function open(container: HTMLElement, given: { current: Props }): MapLibre | null {
  const { label, points, boundaries, tianditu, onFail } = given.current
  try {
    const map = new MapLibre({
      container,
      style: mapStyle(points, boundaries),
      attributionControl: false,
      maplibreLogo: false,
      localIdeographFontFamily: font.text,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 17,
      locale: { 'Map.Title': label },
    })
    for (const state of states) {
      const image = stateImage(state)
      if (image) map.addImage(state, image, { pixelRatio: 2 })
    }
    if (tianditu) map.once('load', () => drawTianditu(map, tianditu, (areDrawn) => given.current.onTiles(areDrawn)))
    if (given.current.onPlace) {
      placeOn(map, (place) => given.current.onPlace?.(place))
      map.getCanvas().classList.add('jh-map-placing')
      return map
    }
    map.on('click', 'point', (event) => given.current.onChoose(String(event.features?.[0]?.properties['id'] ?? '')))
    map.on('click', 'gathering', (event) => map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 }))
    for (const layer of ['point', 'gathering']) {
      map.on('mouseenter', layer, () => map.getCanvas().classList.add('jh-map-pointing'))
      map.on('mouseleave', layer, () => map.getCanvas().classList.remove('jh-map-pointing'))
    }
    return map
  } catch {
    onFail()
    return null
  }
}

function fit(
  map: MapLibre | null,
  points: MapViewProps['points'],
  boundaries: MapViewProps['boundaries'],
  nearest: number,
): void {
  const box = extent(points, boundaries)
  if (box)
    map?.fitBounds(box, { padding: { top: 72, right: 48, bottom: 48, left: 48 }, maxZoom: nearest, animate: false })
}
