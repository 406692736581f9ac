import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changed, isSameValue, merge } from './merge.ts'

const base = { name: '一号码头', plannedFinish: '2027-06-30', contact: '' }

test('what another person changed is kept when one did not touch it, and told', () => {
  const { values, clashes, taken } = merge(base, { ...base, name: '一号泊位' }, { ...base, contact: '值班室' })
  assert.deepEqual(values, { name: '一号泊位', plannedFinish: '2027-06-30', contact: '值班室' })
  assert.deepEqual([clashes, taken], [[], ['contact']])
})

test('a field both changed is told with both values; the same change twice is no clash', () => {
  const mine = { ...base, plannedFinish: '2027-08-31', name: '一号泊位' }
  const theirs = { ...base, plannedFinish: '2027-09-30', name: '一号泊位' }
  const { values, clashes } = merge(base, mine, theirs)
  assert.deepEqual(clashes, [{ field: 'plannedFinish', mine: '2027-08-31', theirs: '2027-09-30' }])
  assert.equal(values.plannedFinish, '2027-08-31')
})

test('only what differs counts as changed, and an empty text is nothing', () => {
  assert.deepEqual(changed(base, { ...base, plannedFinish: '' }), { plannedFinish: '' })
  assert.deepEqual(changed<{ contact: string | null }>({ contact: null }, { contact: '' }), {})
  assert.deepEqual(changed(base, base), {})
})

test('units are the same when everything told of them is, lists when every line is', () => {
  assert.ok(isSameValue({ id: 'u1', name: '港投公司' }, { name: '港投公司', id: 'u1' }))
  assert.ok(!isSameValue({ id: 'u1', name: '港投公司' }, { id: null, name: '港投公司' }))
  assert.ok(isSameValue([{ type: 'FS', lag: '0' }], [{ type: 'FS', lag: '0' }]))
  assert.ok(!isSameValue(['a', 'b'], ['b', 'a']))
  const units = { owner: { id: 'u2', name: '城投公司' } }
  assert.deepEqual(merge({ owner: { id: 'u1', name: '港投公司' } }, units, { owner: { ...units.owner } }).clashes, [])
})

test('a sameness of one’s own decides what counts, as where a computed mark beside a line changes by itself', () => {
  const isSame = (one: { lag: string }, other: { lag: string }) => one.lag === other.lag
  const before = { link: { lag: '0', isDriving: true } }
  const { taken, clashes } = merge(
    before,
    { link: { lag: '2', isDriving: true } },
    { link: { lag: '0', isDriving: false } },
    isSame,
  )
  assert.deepEqual([taken, clashes], [[], []])
})

const record = fc.record({ a: fc.constantFrom('', 'x', 'y'), b: fc.constantFrom(null, '1', '2'), c: fc.nat(2) })

test('nothing anybody changed is lost, and nothing nobody changed appears', () => {
  fc.assert(
    fc.property(record, record, record, (before, mine, theirs) => {
      const { values, clashes, taken } = merge(before, mine, theirs)
      for (const field of ['a', 'b', 'c'] as const) {
        const [own, other] = [!isSameValue(mine[field], before[field]), !isSameValue(theirs[field], before[field])]
        const isClash = own && other && !isSameValue(mine[field], theirs[field])
        assert.equal(
          clashes.some((clash) => clash.field === field),
          isClash,
        )
        assert.equal(taken.includes(field), other && !own)
        assert.ok(isSameValue(values[field], other && !own ? theirs[field] : mine[field]))
      }
      assert.deepEqual(merge(before, mine, before), { values: { ...mine }, clashes: [], taken: [] })
    }),
  )
})
