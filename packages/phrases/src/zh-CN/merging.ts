/** Two people at one record: what was taken over and what one of them must choose. */
export const merging = {
  clash: '您编辑期间，别人也改了下列内容，请选定后再保存',
  both: '“{field}”您改为 {mine}，别人已保存为 {theirs}。',
  keep_mine: '用我的',
  take_theirs: '用已保存的',
  nothing: '（空）',
  unsettled: '有 {n:count} 项内容别人也改了，还没有保存。请逐项选定后再保存。',
  taken: '您编辑期间，别人还修改了：{fields}。已一并保留。',
} as const
