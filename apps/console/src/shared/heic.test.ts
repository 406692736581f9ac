import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnSize, isHeic } from './heic.ts'

test('HEIC is known by its first bytes, whatever its name', async () => {
  const file = (text: string) => new File([text], '现场.jpg')
  assert.equal(await isHeic(file('\0\0\0\u0018ftypheic\0\0\0\0mif1heic')), true)
  assert.equal(await isHeic(file('\0\0\0\u0018ftypmif1\0\0\0\0mif1heic')), true)
  for (const other of ['\0\0\0\u0018ftypmp42', '\0\0\0\u0018ftypavif', '\u00ff\u00d8\u00ff', '', 'heic'])
    assert.equal(await isHeic(file(other)), false, other)
})

test('a picture is drawn at most 2,560 long and never larger than it is', () => {
  assert.deepEqual(drawnSize({ width: 4032, height: 3024 }), { width: 2560, height: 1920 })
  assert.deepEqual(drawnSize({ width: 3024, height: 4032 }), { width: 1920, height: 2560 })
  assert.deepEqual(drawnSize({ width: 800, height: 600 }), { width: 800, height: 600 })
})
