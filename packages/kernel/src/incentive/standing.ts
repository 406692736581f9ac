import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, Input } from '../base/index.ts'
import type { IncentiveKind } from './kind.ts'
import type { IncentiveRule } from './rules.ts'

/** One person of the group with the score that counts for the period; `total` is null where too little was evaluated. */
export type Candidate = {
  id: string
  name: string
  scoreId: string
  total: Decimal | null
  coveredWeight: Decimal
  evidenceLevel: EvidenceLevel
  /** The day the score was worked out. */
  asOf: Day
}

/** Why somebody is on the list or not; `group_too_small` where nobody is ranked. */
export const standingReasons = [
  'among_first',
  'below_standard',
  'after_edge',
  'under_bound',
  'reaches_standard',
  'not_covered',
  'not_scored',
  'group_too_small',
] as const
export type StandingReason = (typeof standingReasons)[number]

export type Standing = {
  id: string
  name: string
  scoreId: string
  total: Decimal | null
  /** Among those ranked; people who scored the same share it and the next ones are left free. */
  place: number | null
  isShared: boolean
  isSuggested: boolean
  reason: StandingReason
  explanation: Explanation
}

/** What a standing is told beside the person's own score; nothing in it names anybody else. */
export type Around = {
  kind: IncentiveKind
  rule: IncentiveRule
  counted: number
  places: number | null
  /** The lowest total on the list. */
  line: Decimal | null
  asOf: Day
}

/** How it came about that somebody is on the list or not. */
export function explainStanding(
  person: Candidate,
  { total, place, reason }: Pick<Standing, 'total' | 'place' | 'reason'>,
  { kind, rule, counted, places, line, asOf }: Around,
): Explanation {
  const { ranking, bound } = rule.parameters
  const ruleInput = (measure: string, value: string, unit: Input['unit']): Input => ({
    ...{ measure: `measures.incentive.${measure}`, value, unit, source: { kind: 'rule', id: rule.id } },
  })
  const told = (measure: string, value: number | string | null, unit: Input['unit']): Input[] =>
    value === null ? [] : [{ measure: `measures.incentive.${measure}`, value: String(value), unit, evidenceLevel: 1 }]
  return explain({
    measure: `measures.incentive.${kind}`,
    value: total === null ? null : decimal.canonical(total),
    unit: 'score',
    rule: referenceTo(rule),
    formula: ranking ? '⌊n × p %⌋' : 'x < b',
    inputs: [
      {
        ...{ measure: 'measures.incentive.score', value: total, unit: 'score', asOf: person.asOf },
        ...{ source: { kind: 'subject_score', id: person.scoreId }, evidenceLevel: person.evidenceLevel },
      },
      ...told('counted', counted, 'count'),
      ...(ranking ? [ruleInput('share', ranking.sharePercent, 'percent')] : []),
      ...told('places', places, 'count'),
      ...told('place', place, 'text'),
      ...told('line', line, 'score'),
      ruleInput('bound', bound, 'score'),
    ],
    asOf,
    sampleSize: counted,
    evidenceLevel: person.evidenceLevel,
    note: {
      key: `notes.incentive.${reason}`,
      params: { place: place ?? 0, places: places ?? 0, counted, bound, least: ranking?.leastGroup ?? 0 },
    },
  })
}
