import type { ThemeConfig } from 'antd'
import { color, font, radius, stateColor, type } from './tokens.ts'

/**
 * Ant Design dressed in our tokens: flat, small radius, one accent. Its rules are written into one stylesheet at build time
 * (`stylesheet.ts`), so nothing is styled by script and the content security policy can stay `style-src 'self'`.
 */
export const theme: ThemeConfig = {
  hashed: false,
  zeroRuntime: true,
  cssVar: { key: 'jiheng' },
  token: {
    colorPrimary: color.accent,
    colorPrimaryBg: color.accentWash,
    colorPrimaryBgHover: color.accentWash,
    colorLink: color.accent,
    colorInfo: color.accent,
    colorError: stateColor.red.fill,
    colorWarning: stateColor.orange.fill,
    colorSuccess: stateColor.green.fill,
    colorText: color.ink,
    colorTextSecondary: color.inkSoft,
    colorTextTertiary: color.inkFaint,
    colorTextQuaternary: color.inkFaint,
    colorTextPlaceholder: color.inkFaint,
    colorTextDescription: color.inkSoft,
    colorIcon: color.inkSoft,
    colorBorder: color.ruleStrong,
    colorBorderSecondary: color.rule,
    colorSplit: color.rule,
    colorBgLayout: color.paper,
    colorBgContainer: color.surface,
    colorBgElevated: color.surface,
    controlItemBgHover: color.shade,
    controlItemBgActive: color.accentWash,
    fontFamily: font.text,
    fontSize: type.body.size,
    lineHeight: type.body.line / type.body.size,
    borderRadius: radius,
    borderRadiusLG: radius,
    borderRadiusSM: radius,
    controlHeight: 34,
    boxShadow: 'none',
    boxShadowSecondary: `0 0 0 1px ${color.rule}, 0 4px 12px rgba(29, 33, 38, 0.08)`,
    boxShadowTertiary: 'none',
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Tree: { nodeSelectedBg: color.accentWash, nodeHoverBg: color.shade, titleHeight: 34 },
  },
}
