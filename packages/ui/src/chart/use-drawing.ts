import { useEffect, useRef, type RefObject } from 'react'
import { init, type EChartsCoreOption, type EChartsType } from 'echarts/core'

type Drawing = { box: RefObject<HTMLDivElement | null>; chart: RefObject<EChartsType | null> }

/** A canvas in `box` that is as large as the box and shows `options`; it goes with the component. */
export function useDrawing(options: EChartsCoreOption): Drawing {
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  useEffect(() => {
    if (!box.current) return
    const drawn = init(box.current)
    chart.current = drawn
    const watcher = new ResizeObserver(() => drawn.resize())
    watcher.observe(box.current)
    return () => {
      watcher.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(options, { notMerge: true })
  }, [options])
  return { box, chart }
}
