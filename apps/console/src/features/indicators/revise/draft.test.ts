import assert from 'node:assert/strict'
import test from 'node:test'
import { lintDefinition } from '@jiheng/kernel/indicator-lint'
import { definition } from '../sample.ts'
import { directionIn, draftOf, formOf, rulesIn, taken } from './draft.ts'

test('a version that is opened and sent again says the same', () => {
  const { formula: _, bands: __, targetText: ___, note: ____, ...said } = definition
  assert.deepEqual(formOf(draftOf('TY-SX-001', definition)), said)
})

test('fields of the other nature or source are not sent; direction and rules follow from the sign', () => {
  const draft = { ...draftOf('TY-SX-001', definition), sign: '≤', hasOtherRules: true }
  assert.equal(directionIn(draft), 'less')
  assert.deepEqual(rulesIn(draft), ['reverse_quotient', 'reverse_linear'])
  const words = formOf({
    ...draft,
    nature: 'qualitative',
    targetText: '制度健全',
    met: '有',
    partlyMet: '缺项',
    notMet: '无',
  })
  assert.deepEqual([words.sign, words.target, words.unit, words.rules], [undefined, undefined, undefined, ['bands']])
  assert.deepEqual(words.bands, { met: '有', partlyMet: '缺项', notMet: '无' })
})

test('what the linter finds can be taken over, and is then no longer found', () => {
  const draft = { ...draftOf('TY-SX-001', definition), name: '压实度合格率', target: '0.95' }
  const found = lintDefinition(draft).find(({ rule }) => rule.id === 'percent_as_fraction')
  const [correction] = found?.example.corrections ?? []
  assert.ok(correction)
  const better = { ...draft, ...taken(correction, draft) }
  assert.equal(better.target, '95')
  assert.ok(!lintDefinition(better).some(({ rule }) => rule.id === 'percent_as_fraction'))
})

test('vague words taken over become a number of a quantitative indicator', () => {
  const vague = {
    ...draftOf('TY-SH-001', definition),
    ...{ name: '居民出行便利程度', level1: 'benefit' as const, level2: '社会效益指标', nature: 'qualitative' as const },
    ...{ targetText: '明显提高', target: null },
  }
  const [correction] = lintDefinition(vague).find(({ rule }) => rule.id === 'vague_target')?.example.corrections ?? []
  assert.ok(correction)
  const patch = taken(correction, vague)
  assert.equal(patch.nature, 'quantitative')
  assert.match(patch.target ?? '', /^\d+$/)
})
