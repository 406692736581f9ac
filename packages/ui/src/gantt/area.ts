import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { dayAt, xOf } from './axis.ts'
import { headHeight, rowHeight, type Area, type Scene } from './draw.ts'

/** The part that is drawn goes on beyond what is seen, in steps, so that most scrolling needs no drawing. */
const step = { across: 256, down: 136 }

/** The part of the chart to draw for what `box` shows beside a pane of `pane` pixels; drawn anew within the frame that needs it. */
export function useArea(box: HTMLElement | null, pane: number, width: number, height: number) {
  const [area, setArea] = useState<Area>({ left: 0, top: 0, width: 0, height: 0 })
  const measure = useCallback(() => {
    if (box) setArea((before) => kept(before, areaOf(box, pane, width)))
  }, [box, pane, width])
  useLayoutEffect(() => {
    if (!box) return
    const onScroll = () => flushSync(measure)
    const watcher = new ResizeObserver(measure)
    watcher.observe(box)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      watcher.disconnect()
      box.removeEventListener('scroll', onScroll)
    }
  }, [box, measure])
  // The drawn part may reach below the last line of a plan that was just closed; what is seen must not.
  useLayoutEffect(() => {
    if (!box) return
    const last = Math.max(height - box.clientHeight, 0)
    if (box.scrollTop > last) box.scrollTo({ top: last })
  }, [box, height])
  return { area, measure }
}

function areaOf(box: HTMLElement, pane: number, width: number): Area {
  const left = before(box.scrollLeft, step.across)
  const seen = Math.max(box.clientWidth - pane, 0)
  return {
    left,
    top: before(box.scrollTop, step.down),
    width: Math.min(Math.ceil(seen / step.across + 3) * step.across, width - left),
    height: Math.ceil((box.clientHeight - headHeight) / step.down + 3) * step.down,
  }
}

function before(scrolled: number, by: number): number {
  return Math.max(0, Math.floor(scrolled / by) - 1) * by
}

function kept(before: Area, next: Area): Area {
  const isSame = (['left', 'top', 'width', 'height'] as const).every((side) => before[side] === next[side])
  return isSame ? before : next
}

/** Keeps the day in view at a third of the width when the scale or the span changes; at first that is the data date or, within the plan, today. */
export function useKeptDay(box: HTMLElement | null, pane: number, { axis, dataDay, today }: Scene) {
  const kept = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (!box) return
    const third = (box.clientWidth - pane) / 3
    const isNow = today !== null && today > axis.first && today < axis.first + axis.days
    const day = kept.current ?? dataDay ?? (isNow ? today : null)
    if (day !== null) box.scrollTo({ left: xOf(axis, day) - third })
    const keep = () => (kept.current = dayAt(axis, box.scrollLeft + third))
    box.addEventListener('scroll', keep, { passive: true })
    return () => box.removeEventListener('scroll', keep)
  }, [box, pane, axis, dataDay, today])
}

/** How wide `box` is. */
export function useWidth(box: HTMLElement | null): number {
  const [width, setWidth] = useState(1200)
  useLayoutEffect(() => {
    if (!box) return
    const watcher = new ResizeObserver(() => setWidth(box.clientWidth))
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [box])
  return width
}

/** Brings a line into view, and its bar when none of it is. */
export function reveal(box: HTMLElement, { rows, axis }: Scene, at: number, pane: number) {
  const top = at * rowHeight
  const seen = box.clientHeight - headHeight
  if (top < box.scrollTop) box.scrollTo({ top })
  else if (top + rowHeight > box.scrollTop + seen) box.scrollTo({ top: top + rowHeight - seen })
  const { start, finish } = rows[at]!
  if (start === null || finish === null) return
  const [left, right, room] = [xOf(axis, start), xOf(axis, finish + 1), box.clientWidth - pane]
  if (right < box.scrollLeft || left > box.scrollLeft + room) box.scrollTo({ left: left - room / 4 })
}
