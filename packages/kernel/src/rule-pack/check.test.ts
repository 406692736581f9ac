import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { isPhraseKey } from '../../../phrases/src/index.ts'
import { builtinPacks, packFaults, readSignedFile } from './index.ts'
import type { RulePack } from './index.ts'

const qinzhou = builtinPacks.find(({ id }) => id === 'cn-4507') as RulePack
const next: RulePack = { ...qinzhou, version: 2, effectiveFrom: '2027-01-01' }

type Case = { about: string; path: string[]; value?: unknown; faults: [path: string, problem: string][] }

/** The next version with one place of it set, or taken away. */
function changed({ path, value }: Case): unknown {
  const pack = structuredClone(next) as unknown as Record<string, unknown>
  const last = path.at(-1) ?? ''
  const place = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => {
    at[name] ??= {}
    return at[name] as Record<string, unknown>
  }, pack)
  if (value === undefined) Reflect.deleteProperty(place, last)
  else place[last] = value
  return pack
}

test('what keeps a pack from being adopted is told with its place', () => {
  assert.deepEqual(packFaults(next, builtinPacks), [])
  for (const each of casesOf<Case>('scoring/pack-faults.json')) {
    const faults = packFaults(changed(each), builtinPacks)
    assert.deepEqual(
      faults.map(({ path, problem }) => [path, problem]),
      each.faults,
      each.about,
    )
    for (const { problem } of faults) assert.ok(isPhraseKey(`errors.${problem}`), problem)
  }
})

test('the packs every installation starts with could be adopted in their order', () => {
  const adopted: RulePack[] = []
  for (const pack of builtinPacks) {
    assert.deepEqual(packFaults(pack, adopted), [], pack.id)
    adopted.push(pack)
  }
  assert.deepEqual(
    packFaults(qinzhou, []).map(({ path, problem }) => [path, problem]),
    [['extends', 'pack_not_whole']],
  )
})

test('whatever a file holds, it is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      packFaults(value, builtinPacks)
      const text = JSON.stringify(value)
      const read = readSignedFile(text)
      assert.ok(read === null || typeof read.signature === 'string')
    }),
  )
  assert.equal(readSignedFile('{"pack":{},"signature":"a"}'), null)
  assert.deepEqual(readSignedFile('\ufeff{"pack":{},"signature":"a","publicKey":"b"}'), {
    pack: {},
    signature: 'a',
    publicKey: 'b',
  })
})
