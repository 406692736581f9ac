import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { attachment } from './attachment.ts'

test('a Chinese name goes as RFC 5987 has it, with a plain one for browsers that do not know it', () => {
  assert.equal(
    attachment("绩效自评表-A'b(1)*-2026年度.xlsx"),
    `attachment; filename="download.xlsx"; filename*=UTF-8''${encodeURIComponent('绩效自评表')}-A%27b%281%29_-2026${encodeURIComponent('年度')}.xlsx`,
  )
})

test('whatever the name: one header line of plain letters, and what file systems refuse is not in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachment(`${name}.pdf`)
      assert.match(header, /^attachment; filename="download\.pdf"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/)
      const read = decodeURIComponent(header.slice(header.indexOf("''") + 2))
      assert.doesNotMatch(read, /[\\/:*?"<>|\p{Cc}]/u)
    }),
  )
})
