import type { Decimal, Fen } from '../base/index.ts'

/** One third-level indicator as an office wrote it: every cell is text, an empty one is ''. */
export type LintIndicator = {
  /** Tells equal rows apart; only used where two rows would otherwise be the same. */
  id?: string
  /** 一级, 二级, 三级指标. */
  level1: string
  level2: string
  name: string
  /** ≥ > = < ≤, words for them, or '' where the sign stands in the target. */
  sign: string
  target: string
  unit: string
  /** 分值. */
  weight: string
  lastYear?: string
  actual?: string
  /** 得分, as printed. */
  score?: string
  /** Where the figure comes from, how large the sample is. */
  evidence?: string
  /** 评(扣)分标准. */
  scoring?: string
  /** 偏差原因分析. */
  reason?: string
}

/** A line of 项目资金: 年初预算数, 全年预算数, 全年执行数. */
export type FundsLine = { initialFen: Fen | null; fullYearFen: Fen | null; executedFen: Fen | null }

/** 财政拨款, 上年结转, 其他. */
export type FundsSource = 'fiscal' | 'carried' | 'other'

/** A 绩效目标申报表 or 绩效自评表 to be looked through. */
export type LintForm = {
  project: string
  /** What is built or done, in words; helps to choose examples. */
  kind?: string
  /** The budget year the targets belong to. */
  year?: number
  totalBudgetFen?: Fen
  /** 年度资金总额 as written, the lines it is made of, and the 执行率 and 得分 printed beside it. */
  funds?: {
    total: FundsLine
    parts: readonly (FundsLine & { source?: FundsSource })[]
    printed?: { rate: string; score: string }
  }
  /** 总分 as printed. */
  printedTotal?: string
  /** Points for budget execution, if the form says; else the parameter holds. */
  executionWeight?: Decimal
  /** 事前绩效评估, where it is known. */
  exAnte?: 'passed' | 'failed' | 'none'
  indicators: readonly LintIndicator[]
}

/** A column of an indicator; `funds` and `ex_ante` belong to the form. */
export type IndicatorField = Exclude<keyof LintIndicator, 'id'>
export type LintField = IndicatorField | 'funds' | 'ex_ante'
