import type { Day, Decimal, EvidenceLevel, Explanation, Source } from '../base/index.ts'

/** How the actual value must stand to the target. */
export type Sign = '≥' | '>' | '=' | '<' | '≤'

/** What a reverse indicator (≤, <) earns above its target: A is T ÷ A × w, B is (1 − (A − T) ÷ T) × w with zero from A = 2T. */
export type ReverseVariant = 'A' | 'B'

export type Indicator = {
  id: string
  name: string
  weight: Decimal
  /** 一级 and 二级 indicator it belongs to. */
  group?: readonly [string, string]
} & ({ kind: 'quantitative'; sign: Sign; target: Decimal; unit: string } | { kind: 'qualitative'; target: string })

export type IndicatorSet = {
  id: string
  version: string
  /** Points reserved for budget execution: 10 in the common form, 20 in places. */
  executionWeight: Decimal
  reverseVariant: ReverseVariant
  indicators: readonly Indicator[]
}

/** 达成年度指标, 部分达成并具有一定效果, 未达成且效果较差. */
export type Band = 'met' | 'partly_met' | 'not_met'

/** What was reported for one indicator; a blank value is null. `reason` answers deviation and over-achievement. */
export type Actual = {
  id: string
  indicatorId: string
  asOf?: Day
  evidenceLevel?: EvidenceLevel
  reason?: string
  /** How the value was itself computed, where the system took it from its own records. */
  because?: Explanation
} & (
  | { kind: 'quantitative'; value: Decimal | null }
  | { kind: 'qualitative'; band: Band | null; percent: Decimal | null }
)

export type Remark =
  /** Far above the target; a reason is there, or is asked for. */
  | 'over_achievement'
  | 'over_achievement_reason_missing'
  | 'zero_target'
  | 'negative_target'
  | 'negative_actual'
  /** The judged percent does not lie in the judged band. */
  | 'outside_band'
  /** The report is of the other kind than the indicator. */
  | 'kind_mismatch'

export type ComponentScore = {
  /** Source of the component: an indicator, or the budget line of the execution score. */
  subject: Source
  weight: Decimal
  /** Between 0 and weight with at most 2 decimals; null unless scored. */
  score: Decimal | null
  state: 'scored' | 'no_data' | 'invalid'
  remarks: Remark[]
  explanation: Explanation
}
