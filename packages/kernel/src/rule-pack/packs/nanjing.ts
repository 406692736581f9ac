import { PACK_FORMAT } from '../pack.ts'
import type { RulePack } from '../pack.ts'

const effectiveFrom = '2020-01-01'

/** 江苏·南京: a reason from 120 % of the target. No text was seen: to be confirmed by the city's finance bureau, and points do not depend on it. */
export const nanjing: RulePack = {
  format: PACK_FORMAT,
  id: 'cn-3201',
  name: '江苏·南京',
  version: 1,
  region: '3201',
  extends: 'cn',
  effectiveFrom,
  rules: {
    overAchievement: {
      parameters: { percent: '120', ofZero: '30', cut: null },
      mark: 'U',
      source: '见于另一套系统的配置（120% 以上得分不变）；南京的标准待市财政局确认',
      effectiveFrom,
    },
  },
}
