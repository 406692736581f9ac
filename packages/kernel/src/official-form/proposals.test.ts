import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { phraseOf } from '../../../phrases/src/index.ts'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import { checkForm, checkIds, evaluationTree, fillForm, gridOf, prefilled } from './index.ts'
import type { FormFacts, Say } from './index.ts'

const [known] = casesOf<FormFacts>('official-form/facts.json') as [FormFacts]
const say: Say = ({ key, params }) => phraseOf('zh-CN', key, params)
const without: FormFacts = { ...known, exAnte: null }
const system = (facts: FormFacts, typed = {}) => fillForm('evaluation_system', facts, typed, say)

test('without an evaluation beforehand the records propose points, and people may judge otherwise', () => {
  const { cells } = system(without)
  const told = (code: string) => [
    cells[`indicator.${code}.score`]?.text,
    cells[`indicator.${code}.score`]?.isOpen,
    cells[`indicator.${code}.grounds`]?.text,
  ]
  assert.deepEqual(told('procedure'), ['1.5', true, '项目代码、批复日期、批复投资、先批后建4项中已登记且相符3项。'])
  assert.deepEqual(told('budget'), ['2.93', true, '年初预算900万元，全年预算920.2405万元，调整幅度2.25%。'])
  assert.deepEqual(told('compliance').slice(0, 2), ['4', true], 'a point less for one payment without a ground')
  assert.deepEqual(told('effective').slice(0, 2), ['2', true], 'a point less for one kind of thing that is lacking')
  assert.deepEqual(told('basis'), ['', true, ''], 'what no record tells is for people to judge')
  assert.equal(cells['indicator.compliance.score']?.because?.inputs[0]?.because?.rule.mark, 'U')
  assert.equal(cells['indicator.quality.score']?.isOpen, false, 'what the indicators give is not a proposal')
  assert.equal(system(without, { 'indicator.compliance.score': '1' }).cells['indicator.compliance.score']?.text, '1')
})

test('a quality nobody reported yet is proposed from the tests of material', () => {
  const indicators = known.indicators.map((each) =>
    /质量/.test(each.level2) ? { ...each, actual: null, score: null } : each,
  )
  const { cells } = system({ ...without, indicators })
  assert.deepEqual(
    [cells['indicator.quality.score']?.text, cells['indicator.quality.grounds']?.text],
    ['9.5', '材料检测20次，其中19次合格。'],
  )
})

test('proposed points lie between nothing and what the row weighs, and fall when less is in order', () => {
  const counts = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ total: Math.max(a, b), fit: Math.min(a, b) }))
  const source = { kind: 'project', id: 'p' } as const
  fc.assert(
    fc.property(fc.array(counts, { minLength: 7, maxLength: 7 }), (all) => {
      const checks = (less: number): FormFacts['checks'] =>
        Object.fromEntries(
          checkIds.map((id, at) => {
            const { total = 0, fit = 0 } = all[at] ?? {}
            return [id, { total, fit: Math.max(0, fit - less), source }]
          }),
        )
      const [more, fewer] = [system({ ...without, checks: checks(0) }), system({ ...without, checks: checks(1) })]
      for (const { code, points } of evaluationTree) {
        const [a, b] = [more, fewer].map(({ cells }) => cells[`indicator.${code}.score`]?.number)
        if (a === undefined || b === undefined) continue
        assert.ok(
          !decimal.isNegative(b) && decimal.compare(b, a) <= 0 && decimal.compare(a, points) <= 0,
          `${code} ${a} ${b}`,
        )
      }
    }),
  )
})

test('what comes with the end of the year is not counted before, is told, and keeps the form from being handed in', () => {
  const indicators = known.indicators.map((each) =>
    each.level1 === 'satisfaction' ? { ...each, actual: null, score: null } : each,
  )
  const open = { ...known, indicators, total: null }
  const [inJuly, atTheEnd] = [open, { ...open, asOf: '2026-12-31' }].map((facts) =>
    fillForm('self_evaluation', facts, {}, say),
  )
  assert.ok(inJuly && atTheEnd)
  const key = `indicator.${indicators.find(({ level1 }) => level1 === 'satisfaction')?.code}.actual`
  assert.deepEqual(prefilled(inJuly).later, [key])
  assert.deepEqual(prefilled(atTheEnd).later, [])
  assert.ok(prefilled(atTheEnd).missing.some((each) => each.key === key))
  assert.equal(prefilled(inJuly).missing.length + 1, prefilled(atTheEnd).missing.length)
  const idAt = (form: typeof inJuly) => checkForm(form).find(({ keys }) => keys[0] === key)
  assert.deepEqual([idAt(inJuly)?.id, idAt(inJuly)?.severity], ['not_yet_known', 'error'])
  assert.equal(idAt(atTheEnd)?.id, 'actual_missing')
  const later = new Set(prefilled(system(open)).later)
  assert.ok(later.has('indicator.satisfaction.score') && later.has('total.score') && later.has('total.grade'))
})

test('a project of several years has indicators of the whole above those of the year; one of a single year has none', () => {
  const long = { ...known, project: { ...known.project, startsOn: '2025-06-01', endsOn: '2027-12-01' } }
  const form = fillForm('application', long, {}, say)
  const names = form.longRows?.map(({ code }) => form.cells[`long.${code}.name`]?.text) ?? []
  assert.ok(names.includes('项目总投资') && names.includes('项目完工时间'))
  assert.ok(!names.includes('年度投资计划完成率'), 'what speaks of one year has no place among them')
  assert.deepEqual(
    ['investment', 'finish', 'c', 'a'].map((code) => form.cells[`long.${code}.target`]?.text),
    ['≤6234.5万元', '2027年12月1日前', '≥100%', ''],
  )
  const { heads, head, rows } = gridOf(form)
  assert.equal(heads.length, 2)
  assert.deepEqual(head, heads[1])
  assert.deepEqual(
    heads.map(({ from }) => rows[from]?.[0]?.say?.key),
    ['forms.paper.long_indicators', 'forms.paper.year_indicators'],
  )
  assert.equal(fillForm('application', known, {}, say).longRows, undefined)
  assert.ok(checkForm(form).some(({ id, keys }) => id === 'required_of_indicator' && keys[0] === 'long.a.target'))
})
