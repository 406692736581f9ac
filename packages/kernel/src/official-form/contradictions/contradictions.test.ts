import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isPhraseKey, phraseOf } from '../../../../phrases/src/index.ts'
import { casesOf } from '../../../../../fixtures/read.ts'
import { decimal } from '../../base/index.ts'
import type { Place, TextSheet } from '../../indicator-lint/index.ts'
import { wanOf } from '../cells.ts'
import { fillForm, readBack } from '../index.ts'
import type { FormFacts, FormKind, Say } from '../index.ts'
import { moneyTable } from '../written/money.ts'
import { inMoney } from './money.ts'

type Case = { name: string; lines?: string[]; change?: Record<string, string>; found: string[] }

const [known] = casesOf<FormFacts>('official-form/facts.json') as [FormFacts]
const say: Say = ({ key, params }) => phraseOf('zh-CN', key, params)
const sheetOf = (lines: readonly string[], change: Case['change'] = {}): TextSheet => ({
  rows: lines.map((line, at) => ({
    at: at + 1,
    cells: (change[at + 1] ?? line).split('|').map((cell) => cell.trim()),
  })),
})
const addressOf = (at: Place | null): string => (at ? `${String.fromCharCode(65 + at.column)}${at.row}` : '?')

const kinds: readonly [FormKind, string][] = [
  ['application', 'contradictions-application'],
  ['monitoring', 'contradictions-monitoring'],
  ['evaluation_system', 'contradictions-evaluation-system'],
]

for (const [kind, file] of kinds) {
  const cases = casesOf<Case>(`official-form/${file}.json`)
  const whole = cases[0]?.lines ?? []
  for (const { name, change, found } of cases)
    test(name, () => {
      const back = readBack(fillForm(kind, known, {}, say), sheetOf(whole, change))
      assert.ok(back.ok)
      const told = back.contradictions.map(({ say: { key, params }, at }) => {
        for (const locale of ['zh-CN', 'en'] as const)
          assert.ok(isPhraseKey(key) && !/[{}]/.test(phraseOf(locale, key, params)), key)
        const figures = params['printed'] === undefined ? [] : [params['printed'], params['computed']]
        return [
          key
            .replace(/\.said$/, '')
            .split('.')
            .at(-1),
          addressOf(at),
          ...figures,
        ].join(' ')
      })
      assert.deepEqual(told, found)
    })
}

test('money that adds up is silent however it is rounded; a total that is off by a fen is not', () => {
  const amount = fc.integer({ min: 0, max: 900_000_000_000 })
  const line = fc.tuple(amount, amount).map(([full, part]) => ({ full, executed: Math.min(full, part) }))
  fc.assert(
    fc.property(
      fc.tuple(line, line, line),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 1, max: 99 }),
      (parts, places, off) => {
        const sum = (column: 'full' | 'executed'): number => parts.reduce((all, part) => all + part[column], 0)
        const rateOf = (full: number, executed: number): string => {
          const percent = decimal.percentOf(String(executed), String(full), places)
          return percent === null ? '' : `${percent}%`
        }
        const row = (name: string, full: number, executed: number): string =>
          [name, wanOf(full), wanOf(full), wanOf(executed), rateOf(full, executed), wanOf(full)].join('|')
        const lines = (extra: number): string[] => [
          '项目资金（万元）|年初预算数|全年预算数|1—7月执行数|执行率|全年预计执行数',
          row('年度资金总额', sum('full') + extra, sum('executed')),
          ...['本年财政拨款', '上年结转资金', '其他资金'].map((name, at) =>
            row(name, parts[at]?.full ?? 0, parts[at]?.executed ?? 0),
          ),
        ]
        const kindsOf = (extra: number): string[] =>
          inMoney(moneyTable(sheetOf(lines(extra)).rows)).map(({ key }) => key)
        assert.deepEqual(kindsOf(0), [])
        assert.deepEqual(kindsOf(off), ['funds.total.initial', 'funds.total.full', 'funds.total.expected'])
      },
    ),
    { numRuns: 200 },
  )
})

test('whatever stands in the cells, a filled form is read or refused and nothing is thrown', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('√', '≥', '-1', '1e9', '（15分）', '小计', '%', '优', '合计'),
  )
  for (const [kind, file] of kinds) {
    const form = fillForm(kind, known, {}, say)
    const whole = sheetOf(casesOf<Case>(`official-form/${file}.json`)[0]?.lines ?? [])
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(22), fc.nat(19), text), { maxLength: 12 }), (changes) => {
        const rows = whole.rows.map(({ at, cells }) => ({ at, cells: [...cells] }))
        for (const [row, column, written] of changes) {
          const cells = rows[row]?.cells
          if (cells) cells[column] = written
        }
        const back = readBack(form, {
          rows: rows.map(({ at, cells }) => ({ at, cells: Array.from(cells, (cell) => cell ?? '') })),
        })
        if (back.ok) for (const { at } of back.contradictions) assert.ok(at === null || at.row > 0)
      }),
      { numRuns: 150 },
    )
  }
})
