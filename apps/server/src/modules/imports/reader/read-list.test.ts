import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { ListChoice, ListSummary } from './list.ts'
import { readList } from './read-list.ts'
import type { ImportedRow } from './rows/imported-row.ts'
import { changeReports, officeList, portfolioYear } from './samples/lists.ts'
import { makeXlsx } from '@jiheng/spreadsheet/samples'

async function read(
  name: string,
  content: Uint8Array | string,
  choice?: ListChoice,
): Promise<{ summary: ListSummary; rows: ImportedRow[] }> {
  const reading = await readList({ name, bytes: Buffer.from(content as Uint8Array) }, choice)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

const fieldsOf = (summary: ListSummary): Record<string, string | null> =>
  Object.fromEntries(summary.columns.map(({ letter, field }) => [letter, field]))

test('an office list with title, unit note, merged two-row header, groups and totals reads as its projects', async () => {
  const { summary, rows } = await read('重点项目.xlsx', officeList())
  assert.equal(summary.sheet, '重点项目')
  assert.deepEqual(summary.header, { first: 3, last: 4 })
  assert.deepEqual(fieldsOf(summary), {
    A: null,
    B: 'name',
    C: 'region',
    D: 'totalInvestment',
    E: 'funding.central',
    F: 'funding.local',
    G: 'yearPlan',
    H: 'plannedStart',
    I: 'plannedFinish',
    J: 'department',
    K: null,
  })
  assert.deepEqual(summary.counts, {
    projects: 3,
    withErrors: 0,
    total: 1,
    group: 2,
    note: 1,
    header: 0,
    continuation: 0,
  })
  const yuan = (amount: number) => ({ amountFen: amount * 100, currency: 'CNY' })
  assert.deepEqual(
    rows.map(({ at, values }) => [at, values]),
    [
      [
        6,
        {
          name: '滨海路改造工程',
          region: '示范一区',
          totalInvestment: yuan(20_000_000),
          'funding.central': yuan(5_000_000),
          'funding.local': yuan(15_000_000),
          yearPlan: yuan(6_000_000),
          plannedStart: '2026-03-01',
          plannedFinish: '2027-12-31',
          department: '市住建局',
          class: 'new',
        },
      ],
      [
        7,
        {
          name: '老旧小区改造(二期)',
          region: '示范一区',
          totalInvestment: yuan(10_005_000),
          'funding.central': yuan(5_000),
          'funding.local': yuan(10_000_000),
          yearPlan: yuan(2_000_000),
          plannedStart: '2026-05-01',
          plannedFinish: '2026-12-31',
          department: '市住建局',
          class: 'new',
        },
      ],
      [
        9,
        {
          name: '港区疏港公路',
          region: '示范二区',
          totalInvestment: yuan(120_000_000),
          yearPlan: yuan(20_000_000),
          plannedStart: '2025-03-01',
          plannedFinish: '2026-10-01',
          department: '市交通局',
          class: 'continued',
        },
      ],
    ],
  )
})

test('the same list reads the same with prefixed elements, odd relationship targets and inline strings', async () => {
  const plain = await read('a.xlsx', officeList())
  assert.deepEqual(await read('a.xlsx', officeList({ prefix: 'x' })), plain)
  assert.deepEqual(await read('a.xlsx', officeList({ oddTargets: true, prefix: 'ns0' })), plain)
  assert.deepEqual(await read('a.xlsx', officeList({ inlineStrings: true })), plain)
})

test('the same list as a CSV of any encoding and delimiter keeps its header, groups and errors', async () => {
  const rows = [
    ['某区项目清单'],
    ['序号', '项目名称', '总投资(亿元)', '', '计划开工'],
    ['', '', '合计', '其中:专项债', ''],
    ['1', '甲,乙工程', '１２．５', '3', '2026年3月'],
    ['2', '丙工程', '约3亿', '1', '2026/13/01'],
  ]
  for (const delimiter of [',', ';', '\t']) {
    const text = rows
      .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
      .join('\n')
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
    ]) {
      const { summary, rows: found } = await read('清单.csv', bytes)
      assert.deepEqual(summary.header, { first: 2, last: 3 })
      assert.deepEqual(found[0]?.values, {
        name: '甲,乙工程',
        totalInvestment: { amountFen: 125_000_000_000, currency: 'CNY' },
        'funding.bond': { amountFen: 30_000_000_000, currency: 'CNY' },
        plannedStart: '2026-03-01',
      })
      assert.deepEqual(
        found[1]?.problems.map(({ cell, key, params }) => [cell, key, params]),
        [
          ['C5', 'imports.cell.not_money', { found: '约3亿' }],
          ['E5', 'imports.cell.no_such_day', { found: '2026/13/01' }],
        ],
      )
    }
  }
})

test('figures kept back are withheld, not wrong; the unit is found in the text beside the figures', async () => {
  const { summary, rows } = await read('portfolio.csv', portfolioYear(2019, ',', '.'))
  assert.equal(summary.encoding, 'windows-1252')
  assert.deepEqual(summary.columns.find(({ field }) => field === 'totalInvestment')?.money, {
    unit: 'million',
    unitFrom: 'narrative',
    currency: 'GBP',
    currencyFrom: 'values',
  })
  const [tunnel, radar, services] = rows
  assert.equal(tunnel?.values.description, 'A tunnel below the harbour; it’s long, and deep')
  assert.deepEqual(tunnel?.values.totalInvestment, { amountFen: 213_150_000_000, currency: 'GBP' })
  assert.deepEqual(
    [tunnel?.values.plannedStart, tunnel?.values.plannedFinish, tunnel?.values.asOf],
    ['2008-06-30', '2033-12-31', '2019-12-31'],
  )
  assert.deepEqual(tunnel?.values.rating, { text: 'Amber/Red', confidence: 'amber_red' })
  assert.deepEqual(Object.keys(radar?.withheld ?? {}), ['rating', 'yearPlan'])
  assert.equal(services?.values.plannedFinish, undefined)
  assert.deepEqual(
    rows.flatMap(({ problems }) => problems),
    [],
  )
})

test('the semicolon release with ISO days reads like the comma release of the same year', async () => {
  const comma = await read('a.csv', portfolioYear(2021, ',', '.'))
  const semicolon = await read('b.csv', portfolioYear(2021, ';', '-'))
  assert.equal(semicolon.summary.delimiter, ';')
  const valuesOf = ({ rows }: typeof comma) => rows.map(({ values, withheld }) => ({ values, withheld }))
  assert.deepEqual(valuesOf(semicolon), valuesOf(comma))
  assert.equal(semicolon.summary.signature, comma.summary.signature)
})

test('several reports of one project are its history; a column of first days takes the order of the others', async () => {
  const { summary, rows } = await read('reports.csv', changeReports)
  assert.equal(summary.columns.find(({ field }) => field === 'asOf')?.order, 'mdy')
  assert.deepEqual(
    rows.map(({ values }) => [values.externalId, values.asOf, values.plannedFinish]),
    [
      ['3', '2014-05-01', '2020-01-14'],
      ['3', '2015-02-01', '2020-07-19'],
      ['7', '2015-02-01', undefined],
    ],
  )
  assert.deepEqual(fieldsOf(summary)['I'], null)
  assert.deepEqual(summary.columns.find(({ field }) => field === 'totalInvestment')?.money?.currencyFrom, 'assumed')
})

test('a list that brings the same project twice for the same day reports the later row', async () => {
  const { rows } = await read('a.csv', '项目名称,总投资(万元)\n甲工程,1\n乙工程,2\n甲 工程,3\n')
  assert.deepEqual(
    rows.map(({ problems }) => problems.map(({ key, cell, params }) => [key, cell, params])),
    [[], [], [['imports.cell.duplicate_row', 'A4', { first: 2 }]]],
  )
})

test('columns, units and date orders chosen by hand stand', async () => {
  const list = '甲,乙,丙\nRoad,3,01/03/2026\nBridge,4,02/03/2026\n'
  const reading = await readList({ name: 'a.csv', bytes: Buffer.from(list) })
  assert.deepEqual(reading, { ok: false, problem: { key: 'imports.file.no_header', params: {} } })
  const { rows, summary } = await read('a.csv', list, {
    header: { first: 1, last: 1 },
    columns: {
      0: { field: 'name' },
      1: { field: 'totalInvestment', unit: 'yi', currency: 'USD' },
      2: { field: 'plannedStart', order: 'dmy' },
    },
  })
  assert.deepEqual(rows[0]?.values, {
    name: 'Road',
    totalInvestment: { amountFen: 30_000_000_000, currency: 'USD' },
    plannedStart: '2026-03-01',
  })
  assert.ok(summary.columns.every(({ because }) => because === 'by_hand'))
})

test('a date that two orders explain is reported until somebody says which', async () => {
  const { rows } = await read('a.csv', 'project name,start date\nRoad,01/03/2026\n')
  assert.deepEqual(
    rows[0]?.problems.map(({ key }) => key),
    ['imports.cell.ambiguous_date'],
  )
})

test('dates are read in each form offices write, and in both date systems of workbooks', async () => {
  const forms = [
    '2025-03-01',
    '2025/3/1',
    '2025.3.1',
    '20250301',
    '2025年3月1日',
    '2025年3月',
    '二〇二五年三月一日',
    '1 March 2025',
    'Mar 1, 2025',
    '２０２５．３．１',
    '2025-03-01 08:30',
    45717,
  ]
  const rows = forms.map((form, i) => [`项目${i}`, form])
  const { rows: found } = await read(
    'a.xlsx',
    makeXlsx([{ name: 'S', rows: [['项目名称', '开工时间'], ...rows, ['末', { serial: 45717 }]] }]),
  )
  assert.deepEqual(
    found.map(({ values }) => values.plannedStart),
    Array.from({ length: forms.length + 1 }, () => '2025-03-01'),
  )
  const mac = await read(
    'a.xlsx',
    makeXlsx(
      [
        {
          name: 'S',
          rows: [
            ['项目名称', '开工时间'],
            ['甲', { serial: 44255 }],
          ],
        },
      ],
      { date1904: true },
    ),
  )
  assert.equal(mac.rows[0]?.values.plannedStart, '2025-03-01')
})

test('a month typed as 2025.1 into a number cell may be January or October, and is asked about', async () => {
  const { rows } = await read(
    'a.xlsx',
    makeXlsx([
      {
        name: '项目 表',
        rows: [
          ['项目名称', '开工时间', '建设起止年限'],
          ['甲', 2025.1, '2024年3月至2026年'],
          ['乙', 2025.3, '2025-2027'],
        ],
      },
    ]),
  )
  assert.deepEqual(
    rows[0]?.problems.map(({ key, cell }) => [key, cell]),
    [['imports.cell.ambiguous_month', "'项目 表'!B2"]],
  )
  assert.equal(rows[0]?.values.plannedFinish, '2026-12-31')
  assert.deepEqual([rows[1]?.values.plannedStart, rows[1]?.values.plannedFinish], ['2025-03-01', '2027-12-31'])
})

test('workbooks written by an independent program read as their makers meant', async () => {
  const folder = new URL('../../../../../../fixtures/spreadsheets/', import.meta.url)
  const [xlsx, xls] = await Promise.all(
    ['office-list.xlsx', 'office-list.xls'].map(async (name) => read(name, await readFile(new URL(name, folder)))),
  )
  assert.deepEqual(xls?.rows, xlsx?.rows)
  assert.equal(xlsx?.rows.length, 4)
  assert.deepEqual(xlsx?.rows[0]?.values, {
    name: '示范路改造工程',
    totalInvestment: { amountFen: 300_500_000, currency: 'CNY' },
    'funding.central': { amountFen: 100_250_000, currency: 'CNY' },
    'funding.local': { amountFen: 200_250_000, currency: 'CNY' },
    plannedStart: '2025-01-01',
    plannedFinish: '2026-12-31',
    department: '市住建局',
  })
})

test('a formula that was never calculated and a formula error are told, an empty result is an empty cell', async () => {
  const formula = (ref: string, value: string) => ({ xml: `<c r="${ref}" t="str"><f>X1</f>${value}</c>` })
  const { rows } = await read(
    'a.xlsx',
    makeXlsx([
      {
        name: 'S',
        rows: [
          ['项目名称', '总投资(元)', '开工时间'],
          ['甲', formula('B2', ''), null],
          ['乙', formula('B3', '<v></v>'), { xml: '<c r="C3" t="e"><f>X1</f><v>#REF!</v></c>' }],
        ],
      },
    ]),
  )
  assert.deepEqual(
    rows.map(({ problems }) => problems.map(({ cell, key }) => [cell, key])),
    [[['S!B2', 'imports.cell.formula_without_value']], [['S!C3', 'imports.cell.spreadsheet_error']]],
  )
})
