import { useEffect, useMemo } from 'react'
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { use as register, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { color, font, type } from '../tokens.ts'
import type { LineChartProps, Series } from './line-chart.tsx'
import { useDrawing } from './use-drawing.ts'

register([LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

const ink = [color.accent, color.ink, color.inkFaint]

/** The drawn chart; loaded only when a page shows one. Draws on a canvas, so the content security policy needs no inline styles. */
export function Plot(props: LineChartProps) {
  const drawing = useMemo(() => options(props), [props])
  const { box, chart } = useDrawing(drawing)
  useEffect(() => {
    const drawn = chart.current
    const { onOpen, series } = props
    if (!drawn || !onOpen) return
    const open = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) => {
      if (!drawn.containPixel({ gridIndex: 0 }, [offsetX, offsetY])) return
      const [at] = drawn.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY]) as number[]
      const day = nearestDay(series, at ?? Number.NaN)
      if (day !== undefined) onOpen(day)
    }
    drawn.getZr().on('click', open)
    return () => void (drawn.isDisposed() || drawn.getZr().off('click', open))
  }, [chart, props])
  return <div ref={box} role="img" aria-label={props.label} style={{ height: props.height ?? 260 }} />
}

/** The day of a point next to an instant in ms. */
function nearestDay(series: readonly Series[], at: number): string | undefined {
  const days = series.flatMap(({ points }) => points.map(([day]) => day))
  const farOf = (day: string) => Math.abs(new Date(`${day}T00:00:00`).getTime() - at)
  return days.toSorted((a, b) => farOf(a) - farOf(b))[0]
}

/** Where the legend breaks into lines the chart begins below them. */
function options(props: LineChartProps): EChartsCoreOption {
  const narrow = props.series.reduce((used, { name }) => used + 54 + name.length * type.small.size, 0) > 340
  const rows = narrow ? Math.ceil(props.series.length / 2) : 1
  return {
    baseOption: baseOption(props),
    media: [
      { query: { maxWidth: 480 }, option: { grid: { top: 16 + rows * 24 } } },
      { query: { minWidth: 481 }, option: { grid: { top: 40 } } },
    ],
  }
}

function baseOption({ series, unit, today }: LineChartProps): EChartsCoreOption {
  const words = { fontFamily: font.text, fontSize: type.small.size, color: color.inkSoft }
  return {
    animation: false,
    textStyle: words,
    grid: { left: 8, right: 40, top: 40, bottom: 4, containLabel: true },
    // Lines without their dots, so that a dashed one is told from a solid one.
    legend: { top: 0, left: 0, itemWidth: 28, itemGap: 20, itemStyle: { opacity: 0 }, textStyle: words },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: color.surface,
      borderColor: color.rule,
      textStyle: { ...words, color: color.ink },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value} ${unit}` : '—'),
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: color.ruleStrong } },
      axisTick: { show: false },
      axisLabel: {
        ...words,
        hideOverlap: true,
        formatter: { year: '{yyyy}-{MM}', month: '{yyyy}-{MM}', day: '{MM}-{dd}' },
      },
    },
    yAxis: { type: 'value', axisLabel: words, splitLine: { lineStyle: { color: color.rule } } },
    series: series.map((line, at) => lineOption(line, ink[at % ink.length] ?? color.ink, at === 0 ? today : undefined)),
  }
}

function lineOption({ name, points, dashed, muted, ink: chosen }: Series, stroke: string, today: string | undefined) {
  const own = muted ? color.inkFaint : chosen ? color[chosen] : stroke
  return {
    type: 'line',
    name,
    data: points.map(([day, value]) => [day, value]),
    symbol: muted ? 'none' : 'circle',
    showSymbol: points.length < 24,
    symbolSize: 5,
    color: own,
    lineStyle: { color: own, width: muted ? 1.5 : 2, type: dashed ? 'dashed' : 'solid' },
    ...(today && {
      markLine: {
        silent: true,
        symbol: 'none',
        label: { formatter: today, color: color.inkSoft, fontSize: type.small.size },
        lineStyle: { color: color.ruleStrong, type: 'solid', width: 1 },
        data: [{ xAxis: today }],
      },
    }),
  }
}
