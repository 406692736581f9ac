import type { AttentionLevel, Day, Explanation, Fen, Holder, SourceKind } from '../base/index.ts'
import type { Finding } from './finding.ts'

/** What the rule needs to know; the standing amounts of `standingMoney` fit. Levels were set there, by the fund clock's own rule. */
export type StandingMoney = {
  clock: 'allocation_to_use' | 'acceptance_to_payment' | 'cash_to_transfer'
  movementId: string
  movementKind: SourceKind
  label?: string
  amountFen: Fen
  since: Day
  daysStanding: number
  level: AttentionLevel | 'none'
  holder: Holder
  explanation: Explanation
}

/** One finding for each amount that stands too long, with the clock's own explanation. */
export function evaluateMoneyStanding(standing: readonly StandingMoney[]): Finding[] {
  return standing.flatMap(
    ({
      clock,
      movementId,
      movementKind,
      label,
      amountFen,
      since,
      daysStanding,
      level,
      holder,
      explanation,
    }): Finding[] => {
      if (level === 'none') return []
      return [
        {
          ruleId: explanation.rule.id,
          level,
          subject: { kind: movementKind, id: movementId, ...(label !== undefined && { label }) },
          since,
          holder,
          explanation,
          messageKey: `alerts.messages.money_standing.${clock}`,
          params: { amountFen, since, daysStanding },
        },
      ]
    },
  )
}
