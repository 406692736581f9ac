import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { receiptOf } from './receipt.ts'

test('the browser computes the receipt the server gave', async () => {
  const received = {
    id: 'e',
    reportId: 'r',
    fileHash: 'f'.repeat(64),
    size: 12,
    uploadedBy: 'u',
    receivedAt: '2026-03-02T01:00:00.000Z',
  }
  const lines = ['jiheng-receipt-1', 'e', 'r', 'f'.repeat(64), '12', 'u', '2026-03-02T01:00:00.000Z'].join('\n')
  assert.equal(await receiptOf(received), createHash('sha256').update(lines).digest('hex'))
})
