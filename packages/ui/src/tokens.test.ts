import assert from 'node:assert/strict'
import { test } from 'node:test'
import { color, cssVariables, stateColor } from './tokens.ts'

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1…21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('the contrast measure is the one of WCAG', () => {
  assert.equal(contrast('#ffffff', '#000000'), 21)
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
})

test('words are readable (4.5:1) on every ground they stand on', () => {
  for (const ground of [color.paper, color.surface, color.shade, color.accentWash])
    for (const ink of [color.ink, color.inkSoft, color.inkFaint, color.accent])
      assert.ok(contrast(ink, ground) >= 4.5, `${ink} on ${ground}: ${contrast(ink, ground).toFixed(2)}`)
  assert.ok(contrast(color.onAccent, color.accent) >= 4.5)
})

test('each state has readable words (4.5:1) and a visible shape (3:1) on paper, surface, shade and its own wash', () => {
  for (const [state, tones] of Object.entries(stateColor))
    for (const ground of [color.paper, color.surface, color.shade, tones.wash]) {
      assert.ok(
        contrast(tones.ink, ground) >= 4.5,
        `${state} word on ${ground}: ${contrast(tones.ink, ground).toFixed(2)}`,
      )
      assert.ok(
        contrast(tones.fill, ground) >= 3,
        `${state} shape on ${ground}: ${contrast(tones.fill, ground).toFixed(2)}`,
      )
    }
})

test('the edges of controls are visible (3:1)', () => {
  for (const ground of [color.paper, color.surface]) assert.ok(contrast(color.ruleStrong, ground) >= 3)
})

test('every token reaches the stylesheet', () => {
  const css = cssVariables()
  for (const name of ['--jh-accent-strong:', '--jh-red-ink:', '--jh-space-half:4px', '--jh-size-title:20px'])
    assert.ok(css.includes(name), name)
})
