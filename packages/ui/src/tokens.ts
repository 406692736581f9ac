/** The design, in values. Everything visible is made of these; antd's theme and the CSS variables are derived from them. */
export const color = {
  paper: '#faf9f6',
  surface: '#ffffff',
  shade: '#f2f0ea',
  rule: '#e1ddd3',
  ruleStrong: '#8c877b',
  ink: '#1d2126',
  inkSoft: '#50555c',
  inkFaint: '#686c73',
  accent: '#1f4a87',
  accentStrong: '#163862',
  accentWash: '#e8eef6',
  onAccent: '#ffffff',
} as const

/** Five states; `ink` is for words, `fill` for shapes, `wash` for a quiet ground. */
export const stateColor = {
  red: { ink: '#9f1c17', fill: '#c22a22', wash: '#fbebe8' },
  orange: { ink: '#934600', fill: '#cf5f0a', wash: '#fcf0e3' },
  yellow: { ink: '#725500', fill: '#a97f00', wash: '#f9f3d9' },
  green: { ink: '#1b6336', fill: '#2c7f4c', wash: '#e8f2ea' },
  grey: { ink: '#555a61', fill: '#7d828a', wash: '#efeeea' },
} as const

/** The 8-pixel grid, with its half for inside components. */
export const space = { half: 4, 1: 8, 2: 16, 3: 24, 4: 32, 6: 48, 8: 64 } as const

/** Sizes in pixels with their line heights. */
export const type = {
  small: { size: 12, line: 18 },
  body: { size: 14, line: 22 },
  lead: { size: 16, line: 24 },
  title: { size: 20, line: 28 },
  display: { size: 28, line: 36 },
} as const

export const font = {
  text: `"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif`,
} as const

export const radius = 3

/** Where the layout changes: below `narrow` a phone (cards, drawer navigation), below `medium` the navigation shows icons only. */
export const breakpoint = { narrow: 720, medium: 1100 } as const

/** The tokens as CSS custom properties named `--jh-…`. */
export function cssVariables(): string {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const lines = [
    ...Object.entries(color).map(([name, value]) => `--jh-${kebab(name)}:${value}`),
    ...Object.entries(stateColor).flatMap(([state, tones]) =>
      Object.entries(tones).map(([tone, value]) => `--jh-${state}-${tone}:${value}`),
    ),
    ...Object.entries(space).map(([step, pixels]) => `--jh-space-${step}:${pixels}px`),
    ...Object.entries(type).flatMap(([name, { size, line }]) => [
      `--jh-size-${name}:${size}px`,
      `--jh-line-${name}:${line}px`,
    ]),
    `--jh-font:${font.text}`,
    `--jh-radius:${radius}px`,
  ]
  return `:root{${lines.join(';')}}`
}
