import { useMemo } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { Day, StateMark, Time, usePhrase, type Column } from '@jiheng/ui'
import { figureText, rateText } from '../money.ts'
import type { Figure } from './view.ts'

/** The columns of figures: what, of which day, how much and, where money of other countries is among them, at which rate, what shows it, who told it. */
export function useFigureColumns(figures: readonly Figure[]): readonly Column<Figure>[] {
  const words = usePhrase()
  const { t, locale } = words
  const hasForeign = figures.some(isForeign)
  return useMemo<Column<Figure>[]>(
    () => [
      {
        id: 'name',
        label: t('figures.which'),
        grow: 3,
        card: 'title',
        cell: (row) => (
          <span className="jh-lines">
            <span>{locale === 'en' ? row.en : row.zh}</span>
            {row.reference !== '' && <span className="jh-soft jh-small">{row.reference}</span>}
          </span>
        ),
      },
      { id: 'day', label: t('figures.day'), width: 116, cell: (row) => <Day day={row.day} />, sort: (row) => row.day },
      {
        id: 'value',
        label: t('figures.value'),
        grow: 2,
        align: 'end',
        cell: (row) => <span className="jh-figures">{figureText(row.value, row.currency ?? row.unit)}</span>,
      },
      ...(hasForeign ? [yuanColumn(words)] : []),
      {
        id: 'evidence',
        label: t('figures.evidence'),
        grow: 4,
        card: 'wide',
        cell: (row) => (
          <span className="jh-lines">
            <span title={row.evidence}>{row.evidence || t('ui.dash')}</span>
            <span className="jh-soft jh-small">
              {t(`explanation.evidence_level.${row.evidenceLevel === 2 ? 2 : 3}`)}
            </span>
          </span>
        ),
      },
      {
        id: 'by',
        label: t('figures.told_by'),
        grow: 4,
        card: 'wide',
        cell: (row) => (
          <span className="jh-lines">
            <span>{row.recordedBy}</span>
            <span className="jh-soft jh-small">
              {row.earlier.length > 0 ? (
                t('figures.corrected_times', { n: row.earlier.length })
              ) : (
                <Time instant={row.recordedAt} />
              )}
            </span>
          </span>
        ),
      },
    ],
    [t, locale, words, hasForeign],
  )
}

const isForeign = ({ currency }: Figure): boolean => currency !== null && currency !== 'CNY'

const yuanColumn = (words: ReturnType<typeof usePhrase>): Column<Figure> => ({
  id: 'yuan',
  label: words.t('figures.yuan'),
  grow: 4,
  card: 'wide',
  cell: (row) => (isForeign(row) ? <AtRate of={row} words={words} /> : words.t('ui.dash')),
})

function AtRate({ of: { yuan, rate }, words }: { of: Figure; words: ReturnType<typeof usePhrase> }) {
  const { t } = words
  if (rate === null || yuan === null) return <StateMark state="orange" word={t('figures.no_rate')} />
  return (
    <span className="jh-lines">
      <span className="jh-figures">{t('figures.yuan_amount', { yuan: formatNumber(yuan) })}</span>
      <span className="jh-soft jh-small">
        {t('figures.at_rate', { day: rate.day, rate: rateText(rate, words), source: rate.source })}
      </span>
    </span>
  )
}
