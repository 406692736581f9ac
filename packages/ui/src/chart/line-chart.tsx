import { lazy, Suspense, useState } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { Button } from '../button.tsx'
import { Loading } from '../loadable.tsx'
import { usePhrase } from '../words.tsx'
import './chart.css'

export type Series = {
  name: string
  /** Day `YYYY-MM-DD` and value; `null` breaks the line. */
  points: readonly (readonly [day: string, value: number | null])[]
  dashed?: boolean
  /** Lines of one matter share an ink; left out, each has its own. */
  ink?: 'accent' | 'ink'
  /** A reference behind the lines that matter. */
  muted?: boolean
}

export type LineChartProps = {
  /** What the chart shows, for screen readers and the table's caption. */
  label: string
  series: readonly Series[]
  unit: string
  height?: number
  /** Marked with an upright line. */
  today?: string
  /** Pressing a point, or its day in the table, opens what that day rests on. */
  onOpen?: (day: string) => void
}

const Plot = lazy(() => import('./plot.tsx').then((module) => ({ default: module.Plot })))

/** Lines over days, each with its twin as a table. */
export function LineChart(props: LineChartProps) {
  const { t } = usePhrase()
  const [isTable, setTable] = useState(false)
  return (
    <figure className="jh-chart">
      <figcaption>
        <span>
          {props.label} <span className="jh-soft">({props.unit})</span>
        </span>
        <Button kind="quiet" onPress={() => setTable(!isTable)}>
          {t(isTable ? 'ui.chart.show_chart' : 'ui.chart.show_table')}
        </Button>
      </figcaption>
      {isTable ? (
        <TableTwin {...props} />
      ) : (
        <Suspense fallback={<Loading />}>
          <Plot {...props} />
        </Suspense>
      )}
    </figure>
  )
}

function TableTwin({ label, series, onOpen }: LineChartProps) {
  const { t } = usePhrase()
  const days = [...new Set(series.flatMap((line) => line.points.map(([day]) => day)))].sort()
  const values = series.map((line) => new Map(line.points))
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className="jh-chart-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.chart.day')}</th>
            {series.map((line) => (
              <th key={line.name} scope="col">
                {line.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">
                {onOpen ? (
                  <button type="button" className="jh-plain-button jh-explained" onClick={() => onOpen(day)}>
                    {day}
                  </button>
                ) : (
                  day
                )}
              </th>
              {values.map((line, at) => (
                <td key={series[at]?.name}>
                  {line.get(day) == null ? t('ui.dash') : formatNumber(line.get(day) ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
