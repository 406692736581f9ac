/** State is told by shape, word and colour together; these are the words. */
export const states = {
  red: '严重',
  orange: '风险',
  yellow: '关注',
  green: '正常',
  grey: '未知',
} as const
