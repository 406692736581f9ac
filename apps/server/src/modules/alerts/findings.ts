import { chinaCalendar, daysBetween, decimal, referenceTo, type Day, type Source } from '@jiheng/kernel/base'
import {
  evaluateCrossItemOverdue,
  evaluateEvaluationLate,
  evaluateMaterialLate,
  evaluateMoneyStanding,
  evaluateNotCommenced,
  evaluateProgressBehind,
  evaluateProgressStale,
  type Finding,
  type ProgressFacts,
  type StandingMoney,
} from '@jiheng/kernel/alert-rule'
import { daysHeld, explainBriefly, standingLevel } from '@jiheng/kernel/fund-clock'
import { holderOf, type HeldBy } from './holder.ts'
import { isOver, isUnderWay, isYetToCommence, type KeptStanding, type ProjectFacts } from './project-facts.ts'
import type { RuleId, RulesInForce } from './rules-in-force.ts'

/** A finding about a project, with whose move it is there and the money at stake (fen of yuan, or null). */
export type Judged = Finding & { heldBy: HeldBy; stakeFen: number | null }

export type Judgement = {
  findings: Judged[]
  /** Whether there was anything to judge by; without it a project is grey, not green. */
  hasData: boolean
}

/** Holds all rules against one project on one day. */
export function judge(facts: ProjectFacts, rules: RulesInForce, today: Day): Judgement {
  if (isOver(facts)) return { findings: [], hasData: false }
  const subject: Source = { kind: 'project', id: facts.id, label: facts.name }
  const watchesProgress = isUnderWay(facts) && facts.hasReports
  const progress = watchesProgress ? progressOn(facts, today) : null
  const found = [
    ...facts.lateOrders.flatMap((order) =>
      evaluateMaterialLate(order, { today, calendar: chinaCalendar, rule: rules.material_late }),
    ),
    ...(isYetToCommence(facts)
      ? evaluateNotCommenced({ ...commencement(facts), subject }, { today, rule: rules.not_commenced })
      : []),
    ...(progress ? evaluateProgressBehind({ subject, progress }, { today, rule: rules.progress_behind }) : []),
    ...(progress ? evaluateProgressStale({ subject, progress }, { today, rule: rules.progress_stale }) : []),
    ...facts.waitingPapers.flatMap((paper) =>
      evaluateEvaluationLate(paper, { today, calendar: chinaCalendar, rule: rules.evaluation_late }),
    ),
    ...evaluateMoneyStanding(facts.standing.map((amount) => standingOn(amount, today, rules.money_standing))),
  ]
  const findings = found.map((finding) => ({
    ...finding,
    heldBy: holderOf(finding.holder, facts.parties),
    stakeFen: stakeOf(finding, facts),
  }))
  findings.push(...overdueItems(facts, rules, today))
  return {
    findings: mergeSame(findings),
    hasData: watchesProgress || isYetToCommence(facts) || facts.hasOrders || facts.hasMovements,
  }
}

/** A cross-department item stands with one person, whatever part their unit plays. */
function overdueItems({ overdueItems: items }: ProjectFacts, rules: RulesInForce, today: Day): Judged[] {
  return items.flatMap((item) =>
    evaluateCrossItemOverdue(item, { today, rule: rules.cross_item_overdue }).map((finding) => ({
      ...finding,
      heldBy: { kind: item.holder, organisationId: null, accountId: item.accountId, name: item.organisation },
      stakeFen: null,
    })),
  )
}

const commencement = ({ approvedOn, plannedStart, actualStart, obstacles }: ProjectFacts) => ({
  approvedOn,
  promisedStart: plannedStart,
  startedOn: actualStart,
  obstacles,
})

/** The position as kept, its data older by the days since. */
function progressOn({ position }: ProjectFacts, today: Day): ProgressFacts['progress'] | null {
  if (position === null) return null
  const { dataAgeDays } = position.progress
  const olderBy = Math.max(0, daysBetween(position.asOf, today))
  return { ...position.progress, dataAgeDays: dataAgeDays === null ? null : dataAgeDays + olderBy }
}

/** An amount as the clock left it, counted on to today under the rule in force here, or under the levels an office set for the clocks. */
function standingOn(
  { asOf, graceDays, termDays, dueOn, isPaused, officeLevels, ...amount }: KeptStanding,
  today: Day,
  rule: RulesInForce['money_standing'],
): StandingMoney {
  const daysStanding = amount.daysStanding + (isPaused ? 0 : Math.max(0, daysBetween(asOf, today)))
  const kept = amount.explanation ?? explainBriefly({ ...amount, daysStanding, graceDays }, today)
  const parameters = officeLevels ?? rule.parameters
  const redFrom = String(parameters.redFromDay + graceDays)
  const inputs = kept.inputs.map((input) =>
    input.measure === 'measures.red_from_day' ? { ...input, value: redFrom } : input,
  )
  const explanation = {
    ...kept,
    value: String(daysStanding),
    asOf: today,
    rule: referenceTo(rule),
    inputs,
  }
  const held = daysHeld({ daysStanding, graceDays, dueOn }, { termDays }, today)
  return { ...amount, daysStanding, level: standingLevel(held, { parameters }, graceDays), explanation }
}

/** What waits for the move: the standing amount, the value of the work behind, or what should have begun this year. */
function stakeOf(finding: Finding, { currency, totalInvestmentFen, yearPlanFen }: ProjectFacts): number | null {
  if (currency !== 'CNY') return null
  switch (finding.ruleId as RuleId) {
    case 'money_standing':
      return Number(finding.params['amountFen'])
    case 'progress_behind':
      return totalInvestmentFen === null
        ? null
        : Number(decimal.round(decimal.shareOf(String(totalInvestmentFen), String(finding.params['behindPoints'])), 0))
    case 'not_commenced':
      return yearPlanFen ?? totalInvestmentFen
    case 'material_late':
    case 'progress_stale':
    case 'cross_item_overdue':
    case 'evaluation_late':
      return null
  }
}

const rank = { yellow: 1, orange: 2, red: 3 } as const

/** One finding per rule and subject: the worst of them speaks, for the money of all. */
function mergeSame(findings: Judged[]): Judged[] {
  const groups = Map.groupBy(findings, ({ ruleId, subject }) => `${ruleId} ${subject.kind} ${subject.id}`)
  return [...groups.values()].flatMap((group) => {
    const [worst] = group.toSorted((a, b) => rank[b.level] - rank[a.level] || (a.since < b.since ? -1 : 1))
    if (!worst) return []
    const stakes = group.flatMap(({ stakeFen }) => stakeFen ?? [])
    return [{ ...worst, stakeFen: stakes.length === 0 ? null : stakes.reduce((sum, fen) => sum + fen, 0) }]
  })
}
