import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { chinaCalendar, decimal, flatten } from '../base/index.ts'
import {
  appealDue,
  checkSheet,
  checkTemplate,
  combineSheets,
  defaultRoundRules as rules,
  drawExperts,
  lotTexts,
  rankProjects,
  scoreSubject,
  sizeOf,
  spreadOf,
  whyNot,
  type CombineQuestion,
  type DrawExpert,
  type DrawProject,
  type EvaluatedResult,
  type ProjectSize,
  type RankEntry,
  type Sheet,
} from './index.ts'

const sha256 = (text: string): string => hash('sha256', text)
const item = (code: string, weight: string) => ({
  code,
  level1: '产出',
  level2: '数量',
  name: code,
  weight,
  standard: '',
})
const template = { id: 't', name: '两项', version: '1', items: [item('a', '60'), item('b', '40')] }
const sheet = (id: string, a: string, b: string): Sheet => ({
  id,
  lines: { a: { score: a, evidenceLevel: 2 }, b: { score: b, evidenceLevel: 3 } },
})
const question = (sheets: readonly Sheet[], more: Partial<CombineQuestion> = {}): CombineQuestion => ({
  ...{ template, sheets, corrections: [], asOf: '2026-09-01', rules },
  ...more,
})
const combined = (asked: CombineQuestion) => {
  const found = combineSheets(asked)
  assert.ok(found.ok, JSON.stringify(found))
  return found
}

test('sheets are combined as worked by hand', () => {
  type Case = { name: string; sheets: [string, string][]; items: string[] } & Record<string, unknown>
  for (const { name, sheets, items, ...expected } of casesOf<Case>('evaluation-round/combine.json')) {
    const found = combined(question(sheets.map(([a, b], at) => sheet(String.fromCharCode(65 + at), a, b))))
    const { total, grade, spread, mustDiscuss, leftOut } = found
    assert.deepEqual({ total, grade, spread, mustDiscuss, leftOut }, expected, name)
    assert.deepEqual(
      found.items.map(({ score }) => score),
      items,
      name,
    )
    assert.equal(found.explanation.value, total)
  }
})

test('a result says what it rests on, and never who', () => {
  const found = combined(question([sheet('A', '50', '30'), sheet('B', '52', '31')]))
  assert.equal(found.evidenceLevel, 3, 'the weakest')
  assert.equal(found.explanation.sampleSize, 2)
  const sheets = flatten(found.explanation).filter(({ source }) => source?.kind === 'expert_sheet')
  assert.deepEqual(
    sheets.map(({ source, value }) => [source?.label, value]),
    [
      ['A', '50'],
      ['B', '52'],
      ['A', '30'],
      ['B', '31'],
    ],
  )
  assert.deepEqual(
    found.items.map(({ least, most }) => [least, most]),
    [
      ['50', '52'],
      ['30', '31'],
    ],
  )
})

test('a correction takes the place of the mean and gives its reason; the sheets stay', () => {
  const found = combined(
    question([sheet('A', '50', '30'), sheet('B', '52', '31')], {
      corrections: [{ code: 'b', score: '35.50', why: '补交验收单' }],
    }),
  )
  assert.deepEqual([found.total, found.items[1]?.score], ['86.5', '35.5'])
  assert.deepEqual(found.items[1]?.explanation.note, {
    key: 'notes.round.corrected',
    params: { mean: '30.5', why: '补交验收单' },
  })
})

test('what does not fit the template is a problem with its place', () => {
  const problemOf = (one: Sheet) => checkSheet(template, one)
  assert.deepEqual(problemOf(sheet('A', '60.01', '0')), { problem: 'points_out_of_range', sheet: 'A', code: 'a' })
  assert.deepEqual(problemOf(sheet('A', '-1', '0')), { problem: 'points_out_of_range', sheet: 'A', code: 'a' })
  assert.deepEqual(problemOf(sheet('A', '1', '0.125')), { problem: 'points_too_fine', sheet: 'A', code: 'b' })
  assert.deepEqual(problemOf({ id: 'A', lines: {} }), { problem: 'item_missing', sheet: 'A', code: 'a' })
  const strange = { ...sheet('A', '1', '1').lines, c: { score: '1', evidenceLevel: 1 as const } }
  assert.deepEqual(problemOf({ id: 'A', lines: strange }), { problem: 'item_unknown', sheet: 'A', code: 'c' })
  assert.deepEqual(combineSheets(question([])), { ok: false, problem: 'no_sheets' })
  const corrections = [{ code: 'b', score: '41', why: '' }]
  assert.deepEqual(combineSheets(question([sheet('A', '1', '1')], { corrections })), {
    ...{ ok: false, problem: 'points_out_of_range', sheet: '', code: 'b' },
  })
})

test('weights of a template are positive, fine enough and sum to exactly 100', () => {
  assert.equal(checkTemplate(template.items), null)
  assert.deepEqual(checkTemplate([item('a', '60'), item('b', '39.99')]), {
    problem: 'weights_do_not_sum',
    sum: '99.99',
  })
  assert.deepEqual(checkTemplate([item('a', '100'), item('b', '0')]), { problem: 'weight_not_positive', code: 'b' })
  assert.deepEqual(checkTemplate([item('a', '99.875'), item('b', '0.125')]), { problem: 'weight_too_fine', code: 'a' })
  assert.deepEqual(checkTemplate([item('a', '50'), item('a', '50')]), { problem: 'duplicate_item', code: 'a' })
})

const points = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((cents) => decimal.divide(String(cents), '100', 2))
const sheets = fc
  .array(fc.tuple(points(60), points(40)), { minLength: 1, maxLength: 9 })
  .map((all) => all.map(([a, b], at) => sheet(String.fromCharCode(65 + at), a, b)))

test('properties: order does not matter, totals stay within the sheets that count, more points never lower a result', () => {
  fc.assert(
    fc.property(sheets, fc.integer(), (all, seed) => {
      const found = combined(question(all))
      const shuffled = all.toSorted((a, b) => (sha256(`${seed}${a.id}`) < sha256(`${seed}${b.id}`) ? -1 : 1))
      assert.deepEqual(combined(question(shuffled)), found)
      const totals = all
        .filter(({ id }) => found.counted.includes(id))
        .map(({ lines }) => Number(lines['a']!.score) + Number(lines['b']!.score))
      assert.ok(
        Number(found.total) >= Math.min(...totals) - 0.011 && Number(found.total) <= Math.max(...totals) + 0.011,
      )
      assert.equal(found.counted.length + found.leftOut.length, all.length)
      assert.equal(found.spread, spreadOf(all))
      const raised = all.map((one) => ({
        id: one.id,
        lines: {
          ...one.lines,
          a: { score: decimal.min('60', decimal.add(one.lines['a']!.score, '5')), evidenceLevel: 2 as const },
        },
      }))
      if (all.length < 5) assert.ok(decimal.compare(combined(question(raised)).total, found.total) >= 0)
    }),
  )
})

const expert = (told: Partial<DrawExpert> & { id: string }): DrawExpert => ({
  ...{ isActive: true, fields: ['road'], unitPath: `r.of_${told.id}`, hasDeclared: true },
  ...{ interests: [], evaluated: [], appealedBy: [], ...told },
})
const project = (told: Partial<DrawProject> & { id: string }): DrawProject => ({
  field: 'road',
  unitPaths: ['r.o1'],
  ...told,
})

test('experts are drawn as worked by hand', () => {
  type Case = {
    name: string
    lots?: Record<string, string>
    experts: { id: string }[]
    projects: { id: string }[]
    drawn: Record<string, [string[], string[]]>
    leftOut: [string, string, string][]
    short: unknown[]
  }
  for (const { name, lots = {}, ...told } of casesOf<Case>('evaluation-round/draws.json')) {
    const asked = { seed: 's', perProject: 2, experts: told.experts.map(expert), projects: told.projects.map(project) }
    const found = drawExperts(asked, (text) => lots[text] ?? text)
    const drawn = found.drawn.map(({ projectId, experts, reserves }) => [projectId, [experts, reserves]])
    assert.deepEqual(drawn, Object.entries(told.drawn), name)
    assert.deepEqual(
      found.leftOut.map(({ projectId, expertId, reason }) => [projectId, expertId, reason]),
      told.leftOut,
      name,
    )
    assert.deepEqual(found.short, told.short, name)
  }
})

const people = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^e[0-9]{1,3}$/),
    isActive: fc.boolean(),
    hasDeclared: fc.boolean(),
    fields: fc.subarray(['road', 'port', 'general']),
    unitPath: fc.constantFrom('r.o1', 'r.o1.o2', 'r.o3', 'r.o4'),
    interests: fc.subarray(['p1', 'p2', 'p3']),
    evaluated: fc.subarray(['p1', 'p2', 'p3']),
    appealedBy: fc.subarray(['p1', 'p2', 'p3']),
  }),
  { maxLength: 25, selector: ({ id }) => id },
)
const works = fc.constant([
  project({ id: 'p1' }),
  project({ id: 'p2', field: 'port', unitPaths: ['r.o3'] }),
  project({ id: 'p3', unitPaths: ['r.o4', 'r.o1'] }),
])

test('properties: nobody with a conflict is drawn, everybody is accounted for, order does not matter', () => {
  fc.assert(
    fc.property(people, works, fc.string(), fc.integer({ min: 1, max: 5 }), (experts, projects, seed, perProject) => {
      const asked = { seed, experts, projects, perProject }
      const found = drawExperts(asked, sha256)
      assert.deepEqual(
        drawExperts({ ...asked, experts: experts.toReversed(), projects: projects.toReversed() }, sha256),
        found,
      )
      for (const { projectId, experts: taken, reserves } of found.drawn) {
        const it = projects.find(({ id }) => id === projectId)!
        for (const id of [...taken, ...reserves])
          assert.equal(
            whyNot(
              experts.find((each) => each.id === id)!,
              it,
            ),
            null,
          )
        const out = found.leftOut.filter((each) => each.projectId === projectId).length
        assert.equal(taken.length + reserves.length + out, experts.length)
        assert.equal(new Set([...taken, ...reserves]).size, taken.length + reserves.length)
        assert.equal(
          taken.length < perProject,
          found.short.some((each) => each.projectId === projectId),
        )
      }
    }),
  )
})

test('property: the load is even where everybody may judge everything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 20 }), fc.string(), (n, m, seed) => {
      const experts = Array.from({ length: n }, (_, at) => expert({ id: `e${at}` }))
      const projects = Array.from({ length: m }, (_, at) => project({ id: `p${at}` }))
      const { drawn } = drawExperts({ seed, experts, projects, perProject: 3 }, sha256)
      const loads = experts.map(({ id }) => drawn.filter((each) => each.experts.includes(id)).length)
      assert.ok(Math.max(...loads) - Math.min(...loads) <= 1, loads.join(' '))
    }),
  )
})

test('over many seeds every expert is drawn about equally often', () => {
  const experts = Array.from({ length: 10 }, (_, at) => expert({ id: `e${at}` }))
  const counts = new Map(experts.map(({ id }) => [id, 0]))
  for (let seed = 0; seed < 2_000; seed++) {
    const { drawn } = drawExperts(
      { seed: String(seed), experts, projects: [project({ id: 'p' })], perProject: 3 },
      sha256,
    )
    for (const id of drawn[0]!.experts) counts.set(id, counts.get(id)! + 1)
  }
  // 600 each; five standard deviations are about 100.
  for (const [id, count] of counts) assert.ok(Math.abs(count - 600) < 100, `${id} ${count}`)
})

test('the lots can be worked out beforehand', () => {
  const asked = {
    seed: 's',
    perProject: 1,
    experts: [expert({ id: 'e1' }), expert({ id: 'e2' })],
    projects: [project({ id: 'p1' })],
  }
  const lots = new Map(lotTexts(asked).map((text) => [text, sha256(text)]))
  assert.deepEqual(
    drawExperts(asked, (text) => lots.get(text)!),
    drawExperts(asked, sha256),
  )
})

test('projects are ranked as worked by hand, with what stands beside a place', () => {
  type Case = {
    name: string
    entries: string[]
    places?: number[]
    groupPlaces?: unknown[]
    trends?: unknown[]
    tooFew?: number
  }
  for (const { name, entries, ...told } of casesOf<Case>('evaluation-round/ranks.json')) {
    const made = entries.map((text, at): RankEntry => {
      const [kind = '', size = '', total = '', previous = ''] = text.split(' ')
      return {
        ...{
          id: String(at).padStart(2, '0'),
          kind,
          size: size as ProjectSize,
          total,
          previous: previous === '-' ? null : previous,
        },
        ...{ grade: 'good', evidenceLevel: 2, coveredWeight: '100' },
      }
    })
    const found = rankProjects(made)
    if (!found.ok) {
      assert.deepEqual([found.count, found.least], [told.tooFew, 10], name)
      continue
    }
    const rows = found.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    assert.deepEqual(
      rows.map(({ place }) => place),
      told.places,
      name,
    )
    assert.deepEqual(
      rows.map(({ group }) => group.place),
      told.groupPlaces,
      name,
    )
    assert.deepEqual(
      rows.map(({ trend }) => trend),
      told.trends,
      name,
    )
  }
})

test('sizes are half-open, and an appeal has five working days after the day the result was told', () => {
  const yi = 10_000_000_000
  assert.deepEqual([sizeOf(yi / 2 - 1), sizeOf(yi / 2), sizeOf(5 * yi)], ['small', 'medium', 'large'])
  // The day itself does not count.
  assert.deepEqual(appealDue(chinaCalendar, '2026-03-02'), { ok: true, day: '2026-03-09' })
  assert.deepEqual(appealDue(chinaCalendar, '2026-03-06'), { ok: true, day: '2026-03-13' })
  assert.equal(appealDue(chinaCalendar, '2031-03-02').ok, false)
})

const result = (percent: string, weight = '1'): EvaluatedResult => ({
  ...{ source: { kind: 'round_result' as const, id: `${percent} ${weight}` }, percent, weight },
  ...{ evidenceLevel: 2 as const, asOf: '2026-01-31' },
})
const ofPerson = {
  ...{ id: 'p', name: '岗位', version: '1' },
  items: [
    { ...item('projects', '60'), measure: 'project_results' as const },
    { ...item('goals', '30'), measure: 'goal_results' as const },
    { ...item('cross', '10'), measure: 'cross_items_on_time' as const },
  ],
}

test('people are scored by evaluated results; what was not evaluated is left out and told', () => {
  const score = (project_results: EvaluatedResult[], goal_results: EvaluatedResult[]) =>
    scoreSubject({
      ...{ template: ofPerson, asOf: '2026-03-01', rules },
      results: { project_results, goal_results, cross_items_on_time: [] },
    })
  // 60 × (90×2 + 60)/3 ÷ 100 = 48; 30 × 100 ÷ 100 = 30; 78 of 90 = 86.67.
  const found = score([result('90', '2'), result('60')], [result('100')])
  assert.deepEqual([found.total, found.grade, found.coveredWeight], ['86.67', 'good', '90'])
  assert.deepEqual(found.items, [
    { code: 'projects', score: '48', results: 2 },
    { code: 'goals', score: '30', results: 1 },
    { code: 'cross', score: null, results: 0 },
  ])
  assert.equal(found.explanation.evidenceLevel, 2, 'of what was counted')
  const little = score([], [result('100')])
  assert.deepEqual([little.total, little.grade, little.coveredWeight], [null, null, '30'])
  assert.equal(little.explanation.note?.key, 'notes.round.not_covered')
})

test('what an appeal found not to be theirs is counted no more', () => {
  const result = (id: string, percent: string): EvaluatedResult => ({
    ...{ source: { kind: 'round_result', id }, percent, weight: '1', evidenceLevel: 2, asOf: '2026-03-01' },
  })
  const asked = {
    template: {
      ...{ id: 't', name: '岗位', version: '1' },
      items: [{ ...item('a', '100'), measure: 'project_results' as const }],
    },
    results: { project_results: [result('x', '90'), result('y', '50')], goal_results: [], cross_items_on_time: [] },
    asOf: '2026-03-02',
    rules,
  }
  assert.equal(scoreSubject(asked).total, '70')
  const without = scoreSubject({ ...asked, leftOut: [{ id: 'y', why: '非本人负责' }] })
  assert.deepEqual([without.total, without.items[0]?.results], ['90', 1])
  const none = scoreSubject({ ...asked, leftOut: ['x', 'y'].map((id) => ({ id, why: '' })) })
  assert.deepEqual([none.total, none.coveredWeight], [null, '0'])
})
