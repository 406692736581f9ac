import assert from 'node:assert/strict'
import { before, mock, test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '@jiheng/api'
import { createDrafter, type Told } from './drafter.ts'

before(() => mock.timers.enable({ apis: ['setTimeout'] }))

/** A form on a server: refuses an edit of a version that is not the newest. */
function server(texts: Record<string, string>) {
  let told: Told = { version: 1, texts }
  const edit = (cells: Record<string, string>): Told =>
    (told = { version: told.version + 1, texts: { ...told.texts, ...cells } })
  const drafter = createDrafter(told, {
    unsettled: (n) => new Error(`${n} unsettled`),
    latest: () => Promise.resolve(told),
    send: (cells, version) =>
      version === told.version
        ? Promise.resolve(edit(cells))
        : Promise.reject(new Problem({ status: 412, code: 'stale_version' })),
  })
  return { drafter, edit, told: () => told }
}

test('what is written is sent alone, and then nothing is left', async () => {
  const { drafter, told } = server({ a: 'one', b: 'two' })
  drafter.write({ a: 'mine' })
  assert.deepEqual([drafter.view().state, drafter.view().own], ['waiting', { a: 'mine' }])
  await drafter.flush()
  assert.deepEqual(told(), { version: 2, texts: { a: 'mine', b: 'two' } })
  assert.deepEqual([drafter.view().state, drafter.view().own], ['saved', {}])
})

test('another cell somebody wrote meanwhile stays', async () => {
  const { drafter, edit, told } = server({ a: 'one', b: 'two' })
  drafter.write({ a: 'mine' })
  edit({ b: 'theirs' })
  await drafter.flush()
  assert.deepEqual(told().texts, { a: 'mine', b: 'theirs' })
})

test('the same cell written by two waits until one is chosen', async () => {
  for (const choice of ['mine', 'theirs'] as const) {
    const { drafter, edit, told } = server({ a: 'one' })
    drafter.write({ a: 'mine' })
    edit({ a: 'theirs' })
    await assert.rejects(drafter.flush(), /1 unsettled/)
    assert.equal(drafter.view().state, 'clash')
    const [clash] = drafter.view().clashes
    assert.deepEqual(clash, { field: 'a', mine: 'mine', theirs: 'theirs' })
    drafter.settle(clash, choice)
    await drafter.flush()
    assert.equal(told().texts['a'], choice)
    assert.equal(drafter.view().state, 'saved')
  }
})

test('what was refused stays written and is told', async () => {
  const refusal = new Problem({ status: 422, code: 'invalid_input' })
  const drafter = createDrafter(
    { version: 1, texts: {} },
    {
      send: () => Promise.reject(refusal),
      latest: () => Promise.reject(refusal),
      unsettled: () => refusal,
    },
  )
  drafter.write({ a: 'mine' })
  await assert.rejects(drafter.flush(), refusal)
  assert.deepEqual(
    [drafter.view().state, drafter.view().problem, drafter.view().own],
    ['failed', refusal, { a: 'mine' }],
  )
  drafter.write({ a: '' })
  assert.equal(drafter.view().state, 'saved')
})

test('a moment after the last stroke it is saved by itself', async () => {
  const { drafter, told } = server({ a: 'one' })
  drafter.write({ a: 'm' })
  mock.timers.tick(700)
  drafter.write({ a: 'mine' })
  mock.timers.tick(700)
  assert.equal(told().version, 1)
  mock.timers.tick(100)
  await drafter.flush()
  assert.deepEqual(told(), { version: 2, texts: { a: 'mine' } })
})

const cell = fc.constantFrom('a', 'b', 'c')
const step = fc.record({ by: fc.constantFrom('me', 'other', 'save'), cell, text: fc.constantFrom('', 'x', 'y') })

test('whoever writes what when: saved and settled, it is exactly what I wrote on top of what others did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { drafter, edit, told } = server({ a: '', b: '', c: '' })
      const save = async () => {
        const expected = { ...told().texts, ...drafter.view().own }
        await drafter.flush().catch(() => {})
        for (const clash of drafter.view().clashes) drafter.settle(clash, clash.mine)
        await drafter.flush()
        assert.deepEqual(told().texts, expected)
        assert.deepEqual([drafter.view().own, drafter.view().state], [{}, 'saved'])
      }
      for (const { by, cell: key, text } of steps)
        if (by === 'me') drafter.write({ [key]: text })
        else if (by === 'other') edit({ [key]: text })
        else await save()
      await save()
    }),
  )
})
