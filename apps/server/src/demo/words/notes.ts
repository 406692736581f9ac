/** What people write when they report. */
export const reportNotes = [
  '按计划推进。',
  '现场作业正常，人员机械到位。',
  '本期完成检验批验收。',
  '雨天停工两日，已调整班次。',
  '监理已旁站，资料同步整理。',
  '进入收尾工序。',
  '',
] as const

export const troubles = [
  '班组人员不足，已要求增派。',
  '图纸变更待确认，局部停工。',
  '材料未到齐，影响后续工序。',
  '管线迁改未完成，工作面交接滞后。',
  '连续降雨影响土方作业。',
] as const

export const returnReasons = [
  '填报数与现场照片不符，请核实后重报。',
  '缺少监理签认，请补充。',
  '比例高于验收记录，请按已验收工程量填报。',
] as const

export const obstacleNotes = {
  permit: '施工许可待补正材料，窗口已受理。',
  land: '红线内尚有地块未交付。',
  money: '首批资金计划未下达。',
  contractor: '施工单位项目经理变更未完成，人员未进场。',
} as const

export const exclusionWords = {
  retention: '合同约定质量保证金 3%',
  dispute: '工程量存在争议，双方正在核对',
  agreed_term: '合同约定验收后 60 日内支付',
} as const

/** What managers answer to an alert, by its rule. */
export const answers: Record<string, readonly string[]> = {
  material_late: ['已约谈供应商，余量分两批到场。', '启用备选供应商，先保关键工序。'],
  not_commenced: ['已报市项目办协调，窗口承诺本周办结。', '正在督促进场，项目部已搭建。'],
  progress_behind: ['增加一个班组，调整工序搭接。', '已编制赶工计划，每周对表。'],
  progress_stale: ['资料员休假，本周补报。'],
  money_standing: ['支付申请已在审核，预计本周拨付。', '正与施工单位核对发票和账户。'],
}
