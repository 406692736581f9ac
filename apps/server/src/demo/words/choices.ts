/** Why projects of the demo choose indicators of their own. */
export const choiceWords = {
  onTime: '工期紧、变更多，经主管部门同意，本年侧重工程进度和合同变更。',
  neighbours: '项目紧邻居民区，经主管部门同意，本年侧重施工安全、环保和群众诉求。',
} as const

type Row = { code: string; version: 1; weight?: string; target?: string; reason?: string }
const row = (code: string, weight?: string, reason?: string): Row => ({
  ...{ code, version: 1 },
  ...(weight !== undefined && reason !== undefined && { weight, reason }),
})

/** Rows from the library with the weights a project gives them; with 10 for budget execution they make 100. */
export const chosenRows: Record<'onTime' | 'neighbours', readonly Row[]> = {
  onTime: [
    row('TY-SL-001'),
    row('TY-SL-002', '15', '年度目标以完成工程量为主'),
    row('TY-SX-001', '12', '关键节点影响下游项目开工'),
    row('TY-CB-001'),
    row('TY-CB-002', '10', '上年合同变更较多，从严控制'),
    row('TY-SH-001'),
    row('TY-SH-003', '10', '交叉作业多，安全压力大'),
    { ...row('TY-ST-001', '8', '临近河道施工'), target: '98' },
    row('TY-MY-001'),
  ],
  neighbours: [
    row('TY-SL-001', '12', '投资计划已按季度分解'),
    row('TY-SL-002', '12', '工程量已按季度分解'),
    row('TY-SX-001'),
    row('TY-CB-001'),
    row('TY-CB-002', '6', '变更已在招标时约定上限'),
    row('TY-SH-001', '10', '紧邻居民区，诉求集中'),
    row('TY-SH-003', '10', '施工场地与居民出入口相邻'),
    { ...row('TY-ST-001', '10', '夜间施工和扬尘易扰民'), target: '98' },
    row('TY-MY-001'),
  ],
}
