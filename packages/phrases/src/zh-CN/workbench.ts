/** 工作台: whose move is it. */
export const workbench = {
  title: '今天哪些项目需要处理',
  summary: '{needs:count} 个项目需要处理,共 {total:count} 个',
  why: '原因',
  whose_move: '该谁处理',
  since: '起始',
  days: '已持续',
  all_calm: '没有需要处理的项目。上次检查:{at:time}',
  mine: '该我处理',
  others: '等待他人',
  holder: {
    contractor: '施工单位',
    owner_unit: '建设单位',
    finance: '财政部门',
    department: '主管部门',
    project_office: '项目办',
  },
} as const
