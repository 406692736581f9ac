import type { Day, Decimal, EvidenceLevel, Explanation, Source } from '../base/index.ts'
import type { Given, MissingPolicy, Name, Origin } from '../formula/index.ts'
import type { VetoEvent } from '../rule-pack/index.ts'

/** How the actual value must stand to the target. */
export type Sign = '≥' | '>' | '=' | '<' | '≤'

/** What a reverse indicator (≤, <) earns above its target: A is T ÷ A × w, B is (1 − (A − T) ÷ T) × w with zero from A = 2T. */
export type ReverseVariant = 'A' | 'B'

/** How an actual value is computed from figures: the formula and the names it may use. */
export type IndicatorFormula = { source: string; names: readonly Name[]; places?: number; missing?: MissingPolicy }

export type Quantitative = {
  kind: 'quantitative'
  sign: Sign
  target: Decimal
  unit: string
  /** Left out: the one of the set. */
  reverseVariant?: ReverseVariant
  /** Where the actual value is computed; results are in `unit` if the formula language knows it. */
  formula?: IndicatorFormula
}
export type LibraryVersion = { code: string; version: number }

/** Who adjusted an indicator, when and why, what the library has instead, and between which weights a project may choose. */
export type Adjusted = {
  by: string
  on: Day
  reason?: string
  /** As the library has it; only what the project set otherwise. */
  instead: { weight?: Decimal; target?: Decimal; reverseVariant?: ReverseVariant }
  limits: { least: Decimal; most: Decimal }
}

export type Indicator = {
  id: string
  name: string
  weight: Decimal
  /** 一级 and 二级 indicator it belongs to. */
  group?: readonly [string, string]
  /** Asked of a sample of people: scored only when it is large enough. */
  isSampled?: boolean
  /** The version of the library's indicator it is. */
  library?: LibraryVersion
  /** What the project set otherwise than the library, within its limits. */
  adjusted?: Adjusted
} & (Quantitative | { kind: 'qualitative'; target: string })

export type IndicatorSet = {
  id: string
  version: string
  /** Points reserved for budget execution: 10 in the common form, 20 in places. */
  executionWeight: Decimal
  /** Left out: the one of the rules. */
  reverseVariant?: ReverseVariant
  indicators: readonly Indicator[]
  /** The project chose its indicators from the library itself. */
  chosen?: { by: string; on: Day; source: Source }
}

/** 达成年度指标, 部分达成并具有一定效果, 未达成且效果较差. */
export type Band = 'met' | 'partly_met' | 'not_met'

/** What was reported for one indicator; a blank value is null. `reason` answers deviation and over-achievement. */
export type Actual = {
  id: string
  indicatorId: string
  asOf?: Day
  evidenceLevel?: EvidenceLevel
  /** How many were asked, where people were. */
  sampleSize?: number
  reason?: string
  /** How the value was itself computed, where the system took it from its own records. */
  because?: Explanation
} & (
  | { kind: 'quantitative'; value: Decimal | null }
  | { kind: 'qualitative'; band: Band | null; percent: Decimal | null }
  /** Figures for the indicator's formula, in the order of its needs, and where they were read. */
  | { kind: 'computed'; given: readonly Given[]; origins?: readonly (Origin | readonly (Origin | null)[] | null)[] }
)

/** An event after which a result cannot stand; `indicatorIds` are the indicators it concerns, `told` who raised and who confirmed it, and why. */
export type Veto = {
  event: VetoEvent
  source: Source
  on?: Day
  indicatorIds?: readonly string[]
  told?: { by: string; confirmedBy: string; reason: string; document: string }
}

export type Remark =
  /** Far above the target; a reason is there, or is asked for. */
  | 'over_achievement'
  | 'over_achievement_reason_missing'
  /** Points were cut because the target was plainly set too low and no reason was given. */
  | 'target_too_low'
  | 'zero_target'
  | 'negative_target'
  | 'negative_actual'
  | 'negative_actual_as_zero'
  /** A = T where the sign is > or <. */
  | 'equal_at_strict_sign'
  /** The judged percent does not lie in the judged band. */
  | 'outside_band'
  /** The report is of the other kind than the indicator. */
  | 'kind_mismatch'
  | 'sample_too_small'
  | 'sample_not_stated'
  /** Nobody reported until the deadline, and the rules count that as zero. */
  | 'blank_as_zero'
  /** The formula has no result: a zero divisor, figures that do not fit. */
  | 'formula_without_result'
  | 'vetoed'

export type ComponentScore = {
  /** Source of the component: an indicator, or the budget line of the execution score. */
  subject: Source
  weight: Decimal
  /** The value it was scored by, a judged percent for qualitative ones; null for none and for execution. */
  value: Decimal | null
  /** Between 0 and weight with at most the decimals of the rules; null unless scored. */
  score: Decimal | null
  state: 'scored' | 'no_data' | 'invalid'
  remarks: Remark[]
  explanation: Explanation
}
