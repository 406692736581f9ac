import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'

export type Place = { lon: number; lat: number }
type Pointing = MapMouseEvent | MapTouchEvent

/** Makes a map one to choose a place on: a press puts the point there, a drag moves it. */
export function placeOn(map: MapLibre, told: (place: Place) => void): void {
  const tell = ({ lngLat }: Pointing) => told({ lon: lngLat.lng, lat: lngLat.lat })
  const drag = (event: Pointing) => {
    event.preventDefault()
    const [move, end] =
      event.type === 'mousedown' ? (['mousemove', 'mouseup'] as const) : (['touchmove', 'touchend'] as const)
    map.on(move, tell)
    map.once(end, () => map.off(move, tell))
  }
  map.on('click', tell)
  map.on('mousedown', 'point', drag)
  map.on('touchstart', 'point', drag)
}
