import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phrase, phraseOf } from '@jiheng/phrases'
import { auditValue, auditWho, auditWhy, auditWord } from './audit-words.ts'

const words: Parameters<typeof auditWho>[1] = {
  locale: 'zh-CN',
  t: (key, ...params) => phrase('zh-CN', key, ...params),
  say: (key, params) => phraseOf('zh-CN', key, params),
}

test('values are told as people read them', () => {
  assert.equal(auditValue('totalInvestmentFen', 123_456_700, words), '1,234,567.00 元')
  assert.equal(auditValue('stage', 'construction', words), phrase('zh-CN', 'projects.stage_name.construction'))
  assert.equal(auditValue('validUntil', '2026-03-01T08:05:00.000Z', words), '2026-03-01 16:05')
  assert.equal(auditValue('permissions', ['funds:read', 'audit:read'], words), '查看资金、查看审计记录')
  assert.equal(auditValue('clearance', 1, words), '内部')
  assert.equal(auditValue('name', null, words), '—')
  assert.equal(auditValue('name', 'road', words), 'road')
  assert.equal(auditValue('location', { type: 'Point', coordinates: [108.62, 21.95] }, words), '108.62, 21.95')
  assert.equal(auditValue('location', { type: 'LineString', coordinates: [] }, words), '线')
  assert.equal(
    auditValue('doubtsSeen', [{ evidence: '桥墩.jpg', doubts: ['hash_missing', 'clock_off'] }], words),
    '证明材料：桥墩.jpg；疑点：无校验值、时钟不准',
  )
  assert.equal(auditValue('event', 'hand_over', words), '移交')
  assert.equal(auditValue('ownerId', 'u1', words, { u1: '港投公司' }), '港投公司')
  assert.equal(auditValue('ownerId', 'u2', words, { u1: '港投公司' }), 'u2')
})

test('who, what and why are told in words, and what has none by its name', () => {
  assert.equal(
    auditWho({ accountId: '00000000-0000-7000-8000-000000000000', name: 'alerts' }, words),
    '系统（预警检查）',
  )
  assert.equal(auditWho({ accountId: 'a', name: 'office' }, words), 'office')
  assert.equal(auditWord('action', 'identity.role_granted', words), '授予角色')
  assert.equal(auditWord('action', 'nobody.knows', words), 'nobody.knows')
  assert.equal(auditWhy({ action: 'identity.refused', why: 'audit:read' }, words), '缺少权限：查看审计记录')
  assert.equal(auditWhy({ action: 'projects.updated', why: '清单更新' }, words), '清单更新')
})
