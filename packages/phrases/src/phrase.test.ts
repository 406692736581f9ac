import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPhrases, missingShare } from './check.ts'
import { formatBytes, formatDay, formatNumber, formatTime, formatWan, formatYuan } from './format.ts'
import { localeFrom } from './locale.ts'
import { phrase, phraseOf } from './phrase.ts'

test('English says everything Chinese says, and every language asks for the same parameters', () => {
  assert.deepEqual(checkPhrases(), [])
  assert.equal(missingShare('en'), 0)
  assert.ok(missingShare('vi') < 1 && missingShare('th') < 1)
})

test('parameters are written in the way the placeholder asks', () => {
  assert.equal(phrase('zh-CN', 'workbench.summary', { needs: 10, total: 12300 }), '10 个项目需要处理，共 12,300 个')
  assert.equal(phrase('en', 'app.search.found', { n: 1 }), '1 project found')
  assert.equal(phrase('en', 'app.search.found', { n: 2000 }), '2,000 projects found')
  assert.equal(phrase('zh-CN', 'explanation.as_of', { day: '2026-03-01' }), '截至 2026年3月1日')
  assert.equal(phraseOf('zh-CN', 'workbench.summary', { needs: 1 }), '1 个项目需要处理，共 … 个')
})

test('a missing text falls back to English, then Chinese, and an unknown key shows itself', () => {
  assert.equal(phrase('vi', 'states.red'), 'Nghiêm trọng')
  assert.equal(phrase('vi', 'projects.name'), 'Project name')
  assert.equal(phraseOf('th', 'no.such_key'), 'no.such_key')
})

test('money is exact to the fen and rounded half up in the large unit', () => {
  assert.equal(formatYuan(123456789), '1,234,567.89')
  assert.equal(formatYuan(-5), '−0.05')
  assert.equal(formatWan('zh-CN', 1_234_565_000), '1,234.57')
  assert.equal(formatWan('en', 1_234_565_000), '12.35')
  assert.equal(formatYuan(9_007_199_254_740_991), '90,071,992,547,409.91')
})

test('decimals, days, instants and bytes', () => {
  assert.equal(formatNumber('89.995', 2), '90.00')
  assert.equal(formatNumber('0.1'), '0.1')
  assert.equal(formatNumber('-0.4', 0), '0')
  assert.equal(formatNumber('abc'), '—')
  assert.equal(formatDay('en', '2026-03-01'), '1 Mar 2026')
  assert.equal(formatDay('zh-CN', 'soon'), 'soon')
  assert.equal(formatTime('2026-02-28T16:05:00Z'), '2026-03-01 00:05')
  assert.equal(formatBytes(10 * 1024 * 1024), '10 MB')
})

test('the reader’s language is found from what the browser sends', () => {
  assert.equal(localeFrom('fr-FR,en-GB;q=0.8'), 'en')
  assert.equal(localeFrom('zh-TW'), 'zh-CN')
  assert.equal(localeFrom(['vi-VN']), 'vi')
  assert.equal(localeFrom(''), 'zh-CN')
})
