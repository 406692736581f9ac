import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync, zstdCompressSync } from 'node:zlib'
import { packed, unpacked, type Proof } from './proof.ts'

const proof = {
  question: { set: { id: 'set', name: '政府工程' }, today: '2026-11-22', actuals: [] },
  explanation: { v: 1, measure: 'measures.total_score', value: '92.5', inputs: [], note: '得分含“引号”与\\斜线\n换行' },
} as unknown as Proof

test('what was packed is read as it was', async () => {
  assert.deepEqual(await unpacked(packed(proof)), proof)
})

test('scores kept by earlier versions are still read', async () => {
  const text = JSON.stringify(proof)
  assert.deepEqual(await unpacked(deflateSync(text)), proof, 'deflated')
  assert.deepEqual(await unpacked(zstdCompressSync(text)), proof, 'Zstandard in UTF-8')
})
