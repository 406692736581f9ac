import { wanWord } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { Explained, LineChart, Money, usePhrase } from '@jiheng/ui'
import './fund-curve.css'

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
    points: of.points.map((each): [string, number | null] => [each.day, large(each[`${line}Fen`])]),
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
