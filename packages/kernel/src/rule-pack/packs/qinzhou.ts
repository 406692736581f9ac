import { PACK_FORMAT } from '../pack.ts'
import type { RulePack } from '../pack.ts'

const effectiveFrom = '2020-01-01'

/** 广西·钦州: a reason from 130 % of the target, and for a target of zero from 30. */
export const qinzhou: RulePack = {
  format: PACK_FORMAT,
  id: 'cn-4507',
  name: '广西·钦州',
  version: 1,
  region: '4507',
  extends: 'cn',
  effectiveFrom,
  rules: {
    overAchievement: {
      parameters: { percent: '130', ofZero: '30', cut: null },
      mark: 'P',
      source: '广西预算绩效系统：完成值达到指标值 130%，或指标值为零而完成值达到 30，须说明“超计划较大”的原因',
      effectiveFrom,
    },
  },
}
