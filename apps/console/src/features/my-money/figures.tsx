import type { CallOutput } from '@jiheng/api'
import type { Explanation } from '@jiheng/kernel/base'
import { formatWan, formatYuan, wanWord } from '@jiheng/phrases'
import { Figure, Figures, stateOf, usePhrase } from '@jiheng/ui'
import type { Contract } from './contract.tsx'
import type { OwedAmount } from './owed.tsx'
import { sumOf } from './sums.ts'

type Requests = CallOutput<'listPaymentRequests'>

/** What is owed and by when, what may be asked for, what is under way, and what lateness costs so far. */
export function MoneyFigures({
  contracts,
  requests,
  owed,
}: {
  contracts: readonly Contract[] | undefined
  requests: Requests | undefined
  owed: readonly OwedAmount[] | undefined
}) {
  const { t, locale } = usePhrase()
  const unit = wanWord(locale).trim()
  const wan = (of: Explanation | undefined) => (of ? formatWan(locale, Number(of.value)) : null)
  const sums = sumsOf(contracts, requests, owed)
  const first = owed?.filter(({ dueOn }) => dueOn !== null).toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))[0]
  return (
    <Figures>
      <Figure
        label={t('requests.mine.owed')}
        value={wan(sums.owed)}
        unit={unit}
        note={dueNote()}
        explanation={sums.owed ?? null}
        {...(first && { state: stateOf(first.level) })}
      />
      <Figure
        label={t('requests.mine.may_ask')}
        value={wan(sums.mayAsk)}
        unit={unit}
        explanation={sums.mayAsk ?? null}
      />
      <Figure
        label={t('requests.mine.in_hand')}
        value={wan(sums.inHand)}
        unit={unit}
        explanation={sums.inHand ?? null}
        note={requests?.held
          .map(({ holder, requests: n }) => `${t(`workbench.holder.${holder}`)} ${n}`)
          .join(t('project.list_comma'))}
      />
      <Figure
        label={t('requests.mine.late')}
        value={sums.late ? formatYuan(Number(sums.late.value)) : null}
        unit={t('units.yuan')}
        explanation={sums.late ?? null}
      />
    </Figures>
  )

  function dueNote(): string {
    if (!first?.dueOn) return t('requests.mine.none_due')
    return first.daysLate > 0
      ? t('requests.mine.overdue', { n: first.daysLate })
      : t('requests.mine.soonest', { day: first.dueOn })
  }
}

function sumsOf(
  contracts: readonly Contract[] | undefined,
  requests: Requests | undefined,
  owed: readonly OwedAmount[] | undefined,
) {
  const clocked = (measure: string, amountOf: (each: OwedAmount) => number) =>
    owed &&
    sumOf(
      measure,
      owed.map((each) => ({ amountFen: amountOf(each), contract: each.contract!, because: each.explanation })),
    )
  return {
    owed: clocked('measures.standing_amount', ({ amountFen }) => amountFen),
    late: clocked('measures.late_interest', ({ interestFen }) => interestFen ?? 0),
    mayAsk:
      contracts &&
      sumOf(
        'measures.payable_amount',
        contracts.map((each) => ({ amountFen: Math.max(0, each.payableFen), contract: each })),
      ),
    inHand:
      requests &&
      sumOf(
        'measures.requested_amount',
        requests.items.map(({ amountFen, paidFen, contractId, contractName }) => ({
          amountFen: amountFen - paidFen,
          contract: { id: contractId, name: contractName },
        })),
      ),
  }
}
