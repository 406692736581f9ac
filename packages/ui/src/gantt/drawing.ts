import { useLayoutEffect, useMemo, useRef } from 'react'
import { usePhrase, type Say } from '../words.tsx'
import type { Tick } from './axis.ts'
import { drawChart, drawHead, headHeight, type Area, type Scene } from './draw.ts'

/** The two canvases, drawn whenever the scene or the part of it in view changes; the head's names follow the scrolling. */
export function useDrawing(box: HTMLElement | null, scene: Scene, area: Area) {
  const words = usePhrase()
  const names = useMemo(
    () => ({ tick: tickName(words), dataDate: words.t('gantt.data_date'), today: words.t('gantt.today') }),
    [words],
  )
  const body = useRef<HTMLCanvasElement>(null)
  const head = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const pen = penOf(body.current, area.width, area.height)
    if (pen) drawChart(pen, scene, area)
  }, [scene, area])
  useLayoutEffect(() => {
    if (!box) return
    let drawn = -1
    const draw = () => {
      const pen = drawn === box.scrollLeft ? null : penOf(head.current, area.width, headHeight)
      drawn = box.scrollLeft
      if (pen) drawHead(pen, scene, { ...area, keep: drawn }, names)
    }
    draw()
    box.addEventListener('scroll', draw, { passive: true })
    return () => box.removeEventListener('scroll', draw)
  }, [box, scene, area, names])
  return { body, head }
}

function penOf(canvas: HTMLCanvasElement | null, width: number, height: number): CanvasRenderingContext2D | null {
  const pen = canvas?.getContext('2d', { alpha: false }) ?? null
  if (!canvas || !pen || width <= 0 || height <= 0) return null
  const ratio = devicePixelRatio
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  return pen
}

function tickName({ locale, t }: Say): (tick: Tick, isUpper: boolean) => string {
  const names = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem: 'latn' })
  const month = names({ year: 'numeric', month: 'short' })
  const bareMonth = names({ month: 'short' })
  const year = names({ year: 'numeric' })
  return ({ unit, from }, isUpper) => {
    const date = new Date(from * 86_400_000)
    if (unit === 'day' || unit === 'week') return String(date.getUTCDate())
    if (unit === 'quarter') return t('gantt.quarter', { n: date.getUTCMonth() / 3 + 1 })
    if (unit === 'year') return year.format(date)
    return (isUpper ? month : bareMonth).format(date)
  }
}
