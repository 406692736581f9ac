/** 审计: who did what, and proof that nobody changed it. */
export const audit = {
  title: '谁在什么时候做了什么',
  when: '时间',
  who: '操作人',
  from_where: '来源地址',
  what: '操作',
  record: '对象',
  change: '变化',
  why: '理由',
  before: '原值',
  after: '新值',
  refused: '已拒绝',
  verify: '核验完整性',
  verified: '{n:count} 条记录均未被改动、删除或调换顺序。',
  tampered: '第 {seq:count} 条记录与存证不符：{problem}',
  none_yet: '还没有记录。',
} as const
