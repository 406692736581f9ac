import { wanWord } from '@jiheng/phrases'
import { LineChart, Section, usePhrase } from '@jiheng/ui'
import type { Funds } from './figures.tsx'

/** The year's money day by day: as time would have it, allocated, paid. */
export function FundCurve({ of }: { of: Funds }) {
  const { t, locale } = usePhrase()
  if (of.points.length === 0) return null
  const isChinese = locale === 'zh-CN'
  const large = (fen: number | null) => (fen === null ? null : Math.round(fen / (isChinese ? 1e4 : 1e6)) / 100)
  const series = [
    {
      name: t('funds.paid'),
      points: of.points.map((each): [string, number | null] => [each.day, large(each.paidFen)]),
    },
    {
      name: t('funds.allocated'),
      points: of.points.map((each): [string, number | null] => [each.day, large(each.allocatedFen)]),
      dashed: true,
    },
    {
      name: t('funds.time_progress'),
      points: of.points.map((each): [string, number | null] => [each.day, large(each.plannedFen)]),
      dashed: true,
      muted: true,
    },
  ]
  return (
    <Section title={t('project.funds.curve')}>
      <LineChart
        label={t('project.of_year', { year: of.year })}
        series={series}
        unit={wanWord(locale).trim()}
        height={260}
        today={of.asOf}
      />
    </Section>
  )
}
