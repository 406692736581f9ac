/** 资金. */
export const funds = {
  title: '钱在哪里,停了多久',
  budget: '预算',
  allocated: '已下达',
  arrived: '已到账',
  accepted: '已验收',
  paid: '已支付',
  executed: '全年执行数',
  execution_rate: '执行率',
  standing: '滞留金额',
  standing_days: '滞留天数',
  since: '自 {day:day} 起',
  held_by: '现由谁负责',
  none_yet: '还没有资金记录。',
  clock: {
    allocation_to_use: '下达至使用',
    acceptance_to_payment: '验收至支付',
    cash_to_transfer: '到账至拨付',
  },
} as const
