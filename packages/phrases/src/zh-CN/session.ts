/** Signing in. */
export const session = {
  title: '登录绩衡',
  purpose: '从年度目标到评价得分，每个数字都说得清来源。',
  name: '用户名',
  password: '密码',
  totp: '动态验证码',
  totp_hint: '打开身份验证器，输入当前显示的 6 位数字。',
  sign_in: '登录',
  continue: '继续',
  back: '返回修改用户名或密码',
  name_missing: '请输入用户名。',
  password_missing: '请输入密码。',
  totp_missing: '请输入 6 位数字。',
  expired: '登录已失效，请重新登录；已保存的草稿还在。',
  demo: {
    title: '演示账户',
    warning: '演示数据，全部为合成，与真实项目和人员无关。以下账户只存在于演示服务器。',
    role: '角色',
    use: '用此账户',
    password: '密码均为 {password}',
  },
} as const
