import type { CallOutput } from '@jiheng/api'
import { formatNumber, formatWan, wanWord } from '@jiheng/phrases'
import { Figure, Figures, usePhrase } from '@jiheng/ui'
import { freshness, groundOf } from '../record.ts'

export type Funds = CallOutput<'getFunds'>

/** Budget, what of it was spent, and what may still be paid. */
export function FundFigures({ of }: { of: Funds }) {
  const { t, locale } = usePhrase()
  const { total } = of
  const word = wanWord(locale).trim()
  const age = freshness(total.explanation)
  const wan = (fen: number) => formatWan(locale, fen)
  return (
    <Figures>
      <Figure
        label={t('funds.full_year')}
        value={wan(total.fullYearFen)}
        unit={word}
        note={t('project.funds.initial', { amount: `${wan(total.initialFen)} ${word}` })}
        explanation={groundOf(total.explanation, 'measures.budget_amount')}
      />
      <Figure
        label={t('funds.executed')}
        value={wan(total.executedFen)}
        unit={word}
        age={age}
        explanation={groundOf(total.explanation, 'measures.executed_amount')}
      />
      <Figure
        label={t('funds.execution_rate')}
        value={total.ratePercent === null ? null : formatNumber(total.ratePercent, 2)}
        unit="%"
        age={age}
        explanation={total.explanation}
      />
      <Figure
        label={t('funds.payable')}
        value={of.payableFen === null ? null : wan(of.payableFen)}
        unit={word}
        {...(of.payable && { explanation: of.payable })}
        note={t(of.aheadFen === 0 ? 'project.funds.payable_note' : 'project.funds.payable_note_ahead', {
          accepted: wan(of.acceptedFen),
          paid: wan(of.paidFen),
          retained: wan(of.retainedFen),
          requested: wan(of.requestedFen),
          ahead: wan(of.aheadFen),
          unit: word,
        })}
      />
    </Figures>
  )
}
