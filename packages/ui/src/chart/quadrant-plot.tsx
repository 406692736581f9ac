import { useEffect, useMemo } from 'react'
import { ScatterChart } from 'echarts/charts'
import { GridComponent, GraphicComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { use as register, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { formatNumber } from '@jiheng/phrases'
import type { State } from '../state.tsx'
import { color, font, stateColor, type } from '../tokens.ts'
import type { QuadrantChartProps, QuadrantPoint } from './quadrant-chart.tsx'
import { useDrawing } from './use-drawing.ts'

register([ScatterChart, GridComponent, GraphicComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

/** State is told by shape as well as by colour, in the shapes of `StateMark`; so small an octagon would be a circle. */
const symbols: Record<State, string> = {
  red: 'rect',
  orange: 'triangle',
  yellow: 'diamond',
  green: 'circle',
  grey: 'emptyCircle',
}

/** The drawn chart; loaded only when a page shows one. */
export function QuadrantPlot(props: QuadrantChartProps) {
  const drawing = useMemo(() => options(props), [props])
  const { box, chart } = useDrawing(drawing)
  useEffect(() => {
    const drawn = chart.current
    const { onOpen, points } = props
    if (!drawn || !onOpen) return
    const open = ({ dataIndex }: { dataIndex: number }) => {
      const point = points[dataIndex]
      if (point) onOpen(point.id)
    }
    drawn.on('click', open)
    return () => void (drawn.isDisposed() || drawn.off('click', open))
  }, [chart, props])
  return <div ref={box} role="img" aria-label={props.label} style={{ height: props.height ?? 420 }} />
}

function options({ points, x, y, parting, words }: QuadrantChartProps): EChartsCoreOption {
  const text = { fontFamily: font.text, fontSize: type.small.size, color: color.inkSoft }
  const axis = (name: string) => ({
    type: 'value',
    name,
    nameLocation: 'middle',
    nameTextStyle: text,
    axisLabel: { ...text, formatter: (value: number) => formatNumber(value) },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: color.rule } },
  })
  return {
    animation: false,
    textStyle: text,
    grid: { left: 48, right: 16, top: 16, bottom: 48 },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: color.surface,
      borderColor: color.rule,
      textStyle: { ...text, color: color.ink },
      formatter: ({ dataIndex }: { dataIndex: number }) => told(points[dataIndex], x, y),
    },
    graphic: cornersOf(words, text),
    xAxis: { ...axis(x), nameGap: 28 },
    yAxis: { ...axis(y), nameGap: 34 },
    series: [
      {
        type: 'scatter',
        symbolSize: 9,
        data: points.map((point) => ({
          value: [point.x, point.y],
          symbol: symbols[point.state],
          itemStyle: { color: stateColor[point.state].fill, opacity: 0.85 },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: color.ruleStrong, type: 'solid', width: 1.5 },
          data: [{ xAxis: parting.x }, { yAxis: parting.y }],
        },
      },
    ],
  }
}

function told(point: QuadrantPoint | undefined, x: string, y: string): string {
  if (!point) return ''
  return `${point.label}\n${x} ${formatNumber(point.x, 1)}\n${y} ${formatNumber(point.y, 1)}`
}

function cornersOf(words: QuadrantChartProps['words'], text: { fontFamily: string; fontSize: number; color: string }) {
  const places = [
    { right: 24, top: 20 },
    { left: 56, top: 20 },
    { left: 56, bottom: 54 },
    { right: 24, bottom: 54 },
  ]
  return words.map((word, at) => ({
    type: 'text',
    silent: true,
    ...places[at],
    style: { text: word, fill: text.color, font: `${text.fontSize}px ${text.fontFamily}` },
  }))
}
