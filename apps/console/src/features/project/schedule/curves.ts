import type { CallOutput } from '@jiheng/api'
import { formatWan, type Locale } from '@jiheng/phrases'
import type { Series } from '@jiheng/ui'

export type Scale = 'money' | 'percent'
type Points = CallOutput<'getEarnedValueCurve'>['points']
type Value = Pick<CallOutput<'getEarnedValue'>, 'asOf' | 'figures' | 'forecastFinish'>

/**
 * The lines of the S-curve: planned, earned and paid, and where it leads. In money the forecast runs from what was paid to the
 * estimate at completion, in percent of the budget from what was earned to 100.
 */
export function curvesOf(
  points: Points,
  { asOf, figures, forecastFinish }: Value,
  scale: Scale,
  names: Record<'pv' | 'ev' | 'ac' | 'forecast', string>,
  locale: Locale,
): Series[] {
  const fenOf = (measure: string) => Number(figures.find((each) => each.measure === measure)?.value ?? Number.NaN)
  const budget = fenOf('bac')
  const drawn = (fen: number | null): number | null => {
    if (fen === null || Number.isNaN(fen)) return null
    if (scale === 'money') return Number(formatWan(locale, fen).replaceAll(',', '').replace('−', '-'))
    return budget > 0 ? Math.round((fen / budget) * 10_000) / 100 : null
  }
  const line = (pick: (point: Points[number]) => number | null): Series['points'] =>
    points.map((point) => [point.day, drawn(pick(point))])
  const isMoney = scale === 'money'
  const [now, end] = isMoney ? [fenOf('ac'), fenOf('eac_by_cost')] : [fenOf('ev'), budget]
  const hasForecast = forecastFinish !== null && forecastFinish > asOf && drawn(now) !== null && drawn(end) !== null
  return [
    { name: names.ev, points: line(({ evFen }) => evFen) },
    ...(isMoney ? [{ name: names.ac, points: line(({ acFen }) => acFen) }] : []),
    { name: names.pv, points: line(({ pvFen }) => pvFen), dashed: true, muted: true },
    ...(hasForecast
      ? [
          {
            name: names.forecast,
            points: [
              [asOf, drawn(now)],
              [forecastFinish, drawn(end)],
            ] as const,
            dashed: true,
          },
        ]
      : []),
  ]
}
