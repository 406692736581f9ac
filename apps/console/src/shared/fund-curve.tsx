import { wanWord } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { Explained, LineChart, Money, usePhrase } from '@jiheng/ui'
import './fund-curve.css'

type Point = CallOutput<'getFundCurve'>['points'][number]

const lines = ['planned', 'allocated', 'paid', 'earned'] as const

/** Work in one ink and money in the other; what is only meant to be is dashed. */
const looks = {
  planned: { ink: 'accent', dashed: true },
  allocated: { ink: 'ink', dashed: true },
  paid: { ink: 'ink' },
  earned: { ink: 'accent' },
} as const

/** Planned, allocated, paid and earned on one axis; the sums as of the day above it, each with what it rests on. */
export function FundCurveChart({ of }: { of: CallOutput<'getFundCurve'> }) {
  const { t, locale } = usePhrase()
  const large = (fen: number | null) => (fen === null ? null : Math.round(fen / (locale === 'zh-CN' ? 1e4 : 1e6)) / 100)
  const series = lines.map((line) => ({
    name: t(`project.funds.curve_line.${line}`),
    points: begun(of.points).map((each): [string, number | null] => [each.day, large(each[`${line}Fen`])]),
    ...looks[line],
  }))
  return (
    <>
      <p className="fund-curve-sums">
        {lines.map((line) => (
          <span key={line}>
            <span className="jh-soft">{t(`project.funds.curve_line.${line}`)}</span>{' '}
            <Explained explanation={of[line].explanation}>
              <Money amountFen={of[line].amountFen} big />
            </Explained>
          </span>
        ))}
      </p>
      <LineChart
        label={t('project.funds.curve_label')}
        series={series}
        unit={wanWord(locale).trim()}
        height={260}
        today={of.asOf}
      />
    </>
  )
}

/** From the last month in which nothing was planned, allocated, paid or earned yet. */
function begun(points: readonly Point[]): readonly Point[] {
  const first = points.findIndex((point) => lines.some((line) => (point[`${line}Fen`] ?? 0) !== 0))
  return points.slice(Math.max(0, first - 1))
}
