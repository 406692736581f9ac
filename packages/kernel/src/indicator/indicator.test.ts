import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import { adjustmentProblems, definitionProblems, inYuan, reviewStanding, rulesFor, sumInYuan } from './index.ts'
import type { Adjustment, Definition, Limits } from './index.ts'

const limits: Limits = {
  nature: 'quantitative',
  target: '95',
  weight: '10',
  weightMin: '5',
  weightMax: '15',
  rules: ['proportional'],
}

test('what a project sets otherwise stays inside the limits of the library and has a reason', () => {
  type Case = { name: string; limits?: Partial<Limits>; adjustment: Adjustment; problems: string[] }
  for (const { name, limits: own, adjustment, problems } of casesOf<Case>('indicator/limits.json')) {
    const found = adjustmentProblems({ ...limits, ...own }, adjustment)
    assert.deepEqual(
      found.map(({ field, problem }) => `${field} ${problem}`),
      problems,
      name,
    )
  }
})

test('a weight is refused exactly when it is outside the limits', () => {
  const weight = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => decimal.divide(String(hundredths), '100', 2))
  fc.assert(
    fc.property(weight, weight, weight, (a, b, asked) => {
      const [weightMin, weightMax] = [decimal.min(a, b), decimal.max(a, b)]
      const found = adjustmentProblems(
        { ...limits, weight: weightMin, weightMin, weightMax },
        { weight: asked, reason: '因项目而异' },
      )
      const isInside = Number(asked) >= Number(weightMin) && Number(asked) <= Number(weightMax)
      assert.equal(found.length === 0, isInside)
    }),
  )
})

test('two experts agreeing, and more agreeing than not, make a revision ripe', () => {
  for (const { verdicts, standing } of casesOf<{ verdicts: string; standing: string }>('indicator/reviews.json')) {
    const told = [...verdicts].map((letter) => (letter === 'a' ? 'agree' : 'refuse'))
    assert.equal(reviewStanding(told), standing, verdicts)
  }
})

test('foreign money is turned into yuan exactly, and a missing rate makes no sum', () => {
  type Case = {
    amounts: [amount: string, currency: string, per: number | null, yuan: string | null][]
    yuan: string | null
  }
  for (const { amounts, yuan } of casesOf<Case>('indicator/rates.json')) {
    const told = amounts.map(([amount, currency, per, price]) => ({
      ...{ amount, currency },
      rate: per === null || price === null ? null : { per, yuan: price },
    }))
    assert.equal(sumInYuan(told), yuan, JSON.stringify(amounts))
  }
  const amount = fc.integer({ min: 0, max: 1_000_000_000 })
  fc.assert(
    fc.property(amount, amount, fc.constantFrom(1, 100, 1000, 10_000), (a, b, per) => {
      const rate = { per, yuan: '2.8671033' }
      const apart = decimal.add(inYuan(String(a), rate), inYuan(String(b), rate))
      assert.equal(inYuan(String(a + b), rate), apart)
    }),
  )
})

const sound: Definition = {
  ...{
    name: '节点按期完成率',
    nameEn: 'Milestones on time',
    tree: 'form',
    level1: 'output',
    level2: '时效指标',
    kinds: [],
  },
  ...{ nature: 'quantitative', direction: 'more', sign: '≥', target: '95', unit: '%', targetText: null },
  ...{ weight: '10', weightMin: '5', weightMax: '15', source: 'manual', formula: null, reportedBy: '建设单位' },
  ...{ evidenceLevel: 2, evidence: '节点确认单', rule: 'proportional', rules: ['proportional'], bands: null },
  ...{
    mark: 'P',
    basis: '自评表式',
    explanation: '按期完成的节点占到期节点的比例。',
    standard: '按比例计分。',
    note: null,
  },
}

test('a definition that contradicts itself is told field by field', () => {
  const bands = { met: '已落实', partlyMet: '部分落实', notMet: '未落实' }
  const cases: [Partial<Definition>, string[]][] = [
    [{}, []],
    [{ level1: 'decision' }, ['level1 level_outside_tree']],
    [{ sign: '≤' }, ['sign sign_against_direction']],
    [{ direction: 'less', sign: '≤' }, ['rule rule_unsuitable']],
    [{ direction: 'less', sign: '≤', rule: 'reverse_quotient', rules: ['reverse_quotient', 'reverse_linear'] }, []],
    [{ rules: ['bands', 'proportional'] }, ['rule rule_unsuitable']],
    [{ target: null }, ['nature fields_of_other_nature']],
    [{ target: null, targetText: '按批复填写' }, []],
    [{ bands }, ['nature fields_of_other_nature']],
    [{ weight: '4' }, ['weight weights_out_of_order']],
    [{ weightMin: '0' }, ['weight weights_out_of_order']],
    [{ source: 'formula' }, ['source source_incomplete']],
    [{ reportedBy: null }, ['source source_incomplete']],
    [
      {
        nature: 'qualitative',
        sign: null,
        target: null,
        unit: null,
        targetText: '已移交',
        bands,
        rule: 'bands',
        rules: ['bands'],
      },
      [],
    ],
  ]
  for (const [change, problems] of cases) {
    const found = definitionProblems({ ...sound, ...change })
    assert.deepEqual(
      found.map(({ field, problem }) => `${field} ${problem}`),
      problems,
      JSON.stringify(change),
    )
  }
  assert.deepEqual(rulesFor('quantitative', 'less'), ['reverse_quotient', 'reverse_linear'])
})
