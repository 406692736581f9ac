import type { PastReply } from '../../modules/credit/index.ts'

/** What contractors of the demo say to their records. */
export const creditReplies = {
  decided: {
    text: '所列节点因汛期连续降雨停工，已按合同约定报建设单位顺延，请核实后不计。',
    decision: { outcome: 'changed', reason: '经核对停工报告和气象证明，情况属实，该节点不计。' },
  },
  waiting: { text: '所列事项系图纸变更所致，变更单已经建设单位签认，请予复核。' },
} as const satisfies Record<string, Pick<PastReply, 'text' | 'decision'>>
