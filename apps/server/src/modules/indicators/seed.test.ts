import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimal } from '@jiheng/kernel/base'
import { definitionProblems } from '@jiheng/kernel/indicator'
import { lintDefinition } from '@jiheng/kernel/indicator-lint'
import { kinds } from '@jiheng/kernel/project'
import { compiled } from './formula.ts'
import { readSeeds } from './seed.ts'
import { unread } from './store/facts/index.ts'
import type { IndicatorVersion } from './store/versions.ts'
import { factNames, vocabulary } from './vocabulary.ts'

const seeds = readSeeds()
const forms = seeds.filter(({ tree }) => tree === 'form')

test('the library comes with indicators for every kind of project and for every tree', (t) => {
  const perTree = Object.entries(Object.groupBy(seeds, ({ tree }) => tree)).map(
    ([tree, all]) => `${tree} ${all.length}`,
  )
  t.diagnostic(
    `${seeds.length} indicators: ${perTree.join(', ')}; ${seeds.filter(({ formula }) => formula !== null).length} computed by formula`,
  )
  assert.ok(seeds.length >= 200)
  assert.equal(new Set(seeds.map(({ code }) => code)).size, seeds.length, 'no code twice')
  for (const kind of kinds.filter((each) => each !== 'other')) {
    const own = forms.filter((seed) => seed.kinds.includes(kind))
    assert.ok(own.length >= 15, `${kind}: ${own.length}`)
    const places = new Set(own.map(({ level2 }) => level2))
    assert.equal(places.size, 9, `${kind} has something to measure in every branch: ${[...places].join(' ')}`)
  }
})

test('no seeded indicator contradicts itself, and the linter finds nothing that must be changed', (t) => {
  const findings = seeds.flatMap((seed) => lintDefinition(seed).map((finding) => ({ seed, finding })))
  const told = findings.map(({ seed, finding }) => `${seed.code} ${seed.name}: ${finding.severity} ${finding.rule.id}`)
  t.diagnostic(
    `linter: ${findings.length} findings on ${seeds.length} indicators${told.map((line) => `; ${line}`).join('')}`,
  )
  assert.deepEqual(
    findings.filter(({ finding }) => finding.severity === 'must').map(({ seed }) => seed.code),
    [],
  )
  assert.ok(findings.length <= 5)
  for (const seed of seeds) assert.deepEqual(definitionProblems(seed), [], seed.code)
})

test('every formula compiles to the unit of its indicator, and every figure is read from somewhere', () => {
  const used = new Set<string>()
  for (const { code, formula, unit, name } of seeds) {
    if (formula === null) continue
    const { needs } = compiled(formula, unit ?? '')
    assert.ok(needs.length > 0, `${code} ${name} needs nothing`)
    for (const need of needs) used.add(need.name.id)
  }
  assert.deepEqual(unread(factNames.map(({ id }) => id)), [])
  assert.ok(factNames.filter(({ from }) => from === 'system').length >= 12)
  assert.equal(vocabulary.names.filter(({ zh }) => vocabulary.nameOf(zh)?.isAmbiguous).length, 0)
  assert.ok(used.size >= 20, `${used.size} figures are used`)
})

test('what the two source documents got wrong is corrected, and says so', () => {
  const find = (code: string) => seeds.find((seed) => seed.code === code)
  assert.match(find('TY-ZL-002')?.note ?? '', /事故越多得分越高/)
  assert.match(find('BZ-XZ-001')?.note ?? '', /没有单位/)
})

test('evaluation beforehand has five aspects of 20 points, four items of 5 each', () => {
  const items = seeds.filter(({ tree }) => tree === 'ex_ante')
  const aspects = Object.groupBy(items, ({ level1 }) => level1)
  assert.equal(Object.keys(aspects).length, 5)
  for (const each of Object.values(aspects)) {
    assert.equal(each.length, 4)
    assert.equal(decimal.add(...each.map(({ weight }) => weight)), '20')
  }
})

test('no two indicators of the goals form say nearly the same, and none repeats its name as explanation', () => {
  const close: string[] = []
  for (const [at, one] of forms.entries())
    for (const other of forms.slice(at + 1))
      if (isNear(one, other)) close.push(`${one.code} ${one.name} ~ ${other.code} ${other.name}`)
  assert.deepEqual(close, [])
  for (const { code, name, explanation, evidence, basis } of seeds) {
    assert.ok(explanation.length >= 10 && explanation !== name, code)
    assert.ok(evidence.length >= 2 && basis.length >= 4, code)
  }
})

/** Of one branch and one kind, with more than nine tenths of their pairs of characters in common. */
function isNear(one: IndicatorVersion, other: IndicatorVersion): boolean {
  const meets =
    one.kinds.length === 0 || other.kinds.length === 0 || one.kinds.some((kind) => other.kinds.includes(kind))
  return meets && one.level2 === other.level2 && likeness(one.name, other.name) > 0.9
}

function likeness(a: string, b: string): number {
  const pairsOf = (text: string): string[] => [...text].slice(1).map((character, at) => `${[...text][at]}${character}`)
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const shared = left.filter((pair) => right.includes(pair)).length
  return (2 * shared) / Math.max(1, left.length + right.length)
}
