import { PACK_FORMAT } from '../pack.ts'
import type { RulePack } from '../pack.ts'

const effectiveFrom = '2020-01-01'
const FORMS = '财预〔2020〕10号所附表式及各地公开的自评表'

/** 国家默认: what the texts state, and the practice of filled forms where they are silent. */
export const national: RulePack = {
  format: PACK_FORMAT,
  id: 'cn',
  name: '国家默认',
  version: 1,
  region: null,
  extends: null,
  effectiveFrom,
  rules: {
    execution: { parameters: { weight: '10' }, mark: 'P', source: FORMS, effectiveFrom },
    quantitative: { parameters: { equalityAtStrictSign: 'met' }, mark: 'P', source: FORMS, effectiveFrom },
    reverse: {
      parameters: { variant: 'A' },
      mark: 'P',
      source: '各地评分办法，两种算法均有使用',
      effectiveFrom,
    },
    zeroTarget: { parameters: {}, mark: 'P', source: '地方预算绩效系统的计分规则', effectiveFrom },
    negativeActual: {
      parameters: { counts: 'as_given' },
      mark: 'U',
      source: '未见统一规定；有省份按零计',
      effectiveFrom,
    },
    blank: {
      parameters: { afterDeadline: 'missing', deadline: '03-31' },
      mark: 'U',
      source: '未见统一规定；本系统不以空白代替零',
      effectiveFrom,
    },
    total: { parameters: { places: 2 }, mark: 'P', source: FORMS, effectiveFrom },
    qualitative: { parameters: { met: '80', partly_met: '60', not_met: '0' }, mark: 'P', source: FORMS, effectiveFrom },
    overAchievement: {
      parameters: { percent: '130', ofZero: '30', cut: null },
      mark: 'P',
      source: '广西等地预算绩效系统；是否扣分见财预〔2020〕10号，待核对原文',
      effectiveFrom,
    },
    grade: {
      parameters: { excellent: '90', good: '80', fair: '60' },
      mark: 'V',
      source: '财预〔2020〕10号',
      effectiveFrom,
    },
    weightSplit: {
      parameters: { output: '50', benefit: '30', satisfaction: '10' },
      mark: 'P',
      source: FORMS,
      effectiveFrom,
    },
    costSplit: {
      parameters: { cost: '20', output: '40', benefit: '20', satisfaction: '10' },
      mark: 'U',
      source: '财预〔2021〕101号，分值待核对原文',
      effectiveFrom,
    },
    outputAndBenefit: {
      parameters: { leastPercent: '60' },
      mark: 'U',
      source: '通行要求，待核对原文',
      effectiveFrom,
    },
    veto: {
      parameters: {
        effects: {
          fatal_accident: 'grade_poor',
          quality_accident: 'indicators_zero',
          misused_funds: 'grade_poor',
          false_figures: 'indicators_zero',
        },
      },
      mark: 'U',
      source: '通行做法，待主管部门确认',
      effectiveFrom,
    },
    sample: { parameters: { least: 30 }, mark: 'U', source: '抽样调查通行要求', effectiveFrom },
  },
}
