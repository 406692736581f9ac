/** 预警. */
export const alerts = {
  title: '哪些预警未处理，该谁处理',
  one: '预警',
  level: '等级',
  rule: '规则',
  since: '自',
  holder: '该谁处理',
  open: '未处理',
  closed: '已消除',
  handle: '处理',
  none_yet: '没有未处理的预警。',
  messages: {
    material_late: '“{name}”应于 {promisedOn:day} 到货，已逾期 {workdaysLate} 个工作日，{quantity} {unit} 均未到。',
    material_late_part:
      '“{name}”应于 {promisedOn:day} 到齐，已逾期 {workdaysLate} 个工作日，还缺 {missing} {unit}（共 {quantity} {unit}）。',
    calendar_year_unknown: '{year} 年的放假调休安排尚未公布，暂不能判断是否逾期。',
    not_commenced: {
      permit: '应于 {due:day} 开工，已超期 {daysLate} 天；施工许可自 {obstacleSince:day} 起未解决。',
      land: '应于 {due:day} 开工，已超期 {daysLate} 天；用地问题自 {obstacleSince:day} 起未解决。',
      money: '应于 {due:day} 开工，已超期 {daysLate} 天；资金自 {obstacleSince:day} 起未落实。',
      contractor: '应于 {due:day} 开工，已超期 {daysLate} 天；施工单位自 {obstacleSince:day} 起未就位。',
      unknown: '应于 {due:day} 开工，已超期 {daysLate} 天，未说明原因。',
    },
    progress_behind:
      '实际进度 {actualPercent}%，计划 {plannedPercent}%，落后 {behindPoints} 个百分点，约 {daysBehind} 天。',
    progress_behind_at:
      '实际进度 {actualPercent}%，计划 {plannedPercent}%，落后 {behindPoints} 个百分点，约 {daysBehind} 天；主要在“{node}”。',
    progress_stale: '进度数据停在 {reportedOn:day}，已 {dataAgeDays} 天没有更新，无法判断是否落后。',
    money_standing: {
      allocation_to_use: '{amountFen:wan}自 {since:day} 下达，{daysStanding} 天未使用。',
      acceptance_to_payment: '{amountFen:wan}自 {since:day} 起应付，{daysStanding} 天未支付。',
      cash_to_transfer: '{amountFen:wan}自 {since:day} 到账，{daysStanding} 天未拨付。',
    },
  },
  cause: {
    permit: '施工许可',
    land: '用地',
    money: '资金',
    contractor: '施工单位',
    unknown: '未说明',
  },
} as const
