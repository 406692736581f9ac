import type { Decimal, Fen, Rule } from '../base/index.ts'
import { defaultScoringRules, type Grade } from '../scoring/index.ts'
import type { ScoringRules } from '../scoring/index.ts'

/** 优先保障, 合理安排, 调减, 取消或暂停. */
export const usesOfResults = ['priority', 'normal', 'cut', 'cancel_or_suspend'] as const
export type UseOfResult = (typeof usesOfResults)[number]

/** What an evaluation round is held by; a round keeps the rules it was made with. */
export type RoundRules = {
  /** How many experts a project gets, and in how many years before nobody may have evaluated it. */
  draw: Rule<{ expertsPerProject: number; yearsApart: number }>
  /** From how many sheets on the highest and the lowest total are left out. */
  combine: Rule<{ trimFrom: number }>
  /** Totals of one project that lie further apart than this are discussed; the bound itself is not. */
  spread: Rule<{ points: Decimal }>
  appeal: Rule<{ workdays: number }>
  /** In how many working days an appeal is to be answered. */
  answer: Rule<{ workdays: number }>
  /** How many working days before a day people are reminded of it. */
  remind: Rule<{ workdaysBefore: number }>
  /** Fewer projects than this are not ranked, of all and of a comparable group. */
  ranking: Rule<{ least: number }>
  /** Total investment from which a project is of medium and of large size. */
  groups: Rule<{ mediumFromFen: Fen; largeFromFen: Fen }>
  use: Rule<Record<Grade, UseOfResult>>
  /** Less than this covered by evaluated results is no score of a person, team or department. */
  subjects: Rule<{ leastCovered: Decimal }>
  grade: ScoringRules['grade']
}

const YI = 10_000_000_000

/** Defaults; what is marked U the authority has yet to decide. */
export const defaultRoundRules: RoundRules = {
  draw: { id: 'round_draw', version: '1', mark: 'U', parameters: { expertsPerProject: 3, yearsApart: 1 } },
  combine: { id: 'round_combine', version: '1', mark: 'P', parameters: { trimFrom: 5 } },
  spread: { id: 'round_spread', version: '1', mark: 'P', parameters: { points: '15' } },
  appeal: { id: 'round_appeal', version: '1', mark: 'P', parameters: { workdays: 5 } },
  answer: { id: 'round_answer', version: '1', mark: 'U', parameters: { workdays: 5 } },
  remind: { id: 'round_remind', version: '1', mark: 'U', parameters: { workdaysBefore: 2 } },
  ranking: { id: 'round_ranking', version: '1', mark: 'P', parameters: { least: 10 } },
  groups: {
    ...{ id: 'round_groups', version: '1', mark: 'U' },
    parameters: { mediumFromFen: YI / 2, largeFromFen: 5 * YI },
  },
  use: {
    ...{ id: 'round_use', version: '1', mark: 'V', source: '地方绩效评价结果应用办法' },
    parameters: { excellent: 'priority', good: 'normal', fair: 'cut', poor: 'cancel_or_suspend' },
  },
  subjects: { id: 'round_subjects', version: '1', mark: 'U', parameters: { leastCovered: '60' } },
  grade: defaultScoringRules.grade,
}
