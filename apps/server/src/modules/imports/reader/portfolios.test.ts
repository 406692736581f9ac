import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { ListReading } from './list.ts'
import { readListSafely } from './sandbox.ts'

const folder = new URL('../../../../../../../shared/data/portfolios/', import.meta.url)
const skip = existsSync(folder) ? false : 'real portfolios are not beside the repository'

async function read(name: string): Promise<Extract<ListReading, { ok: true }>> {
  const reading = await readListSafely({ name, bytes: await readFile(new URL(name, folder)) })
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

const UK = { uk_2018: 133, uk_2019: 133, uk_2020: 125, uk_2021: 184 }

for (const [name, projects] of Object.entries(UK)) {
  test(`${name}.csv goes in as it is`, { skip }, async () => {
    const { summary, rows } = await read(`${name}.csv`)
    assert.equal(rows.length, projects)
    assert.deepEqual(
      rows.flatMap(({ problems }) => problems),
      [],
    )
    const field = (header: string) => summary.columns.find((column) => column.header === header)?.field
    assert.deepEqual(
      [
        'project_name',
        'department',
        'colour_rating',
        'description_aims',
        'start_date',
        'end_date',
        'wlc_baseline_incl_NCG',
        'year',
        'schedule_comment',
      ].map(field),
      ['name', 'department', 'rating', 'description', 'plannedStart', 'plannedFinish', 'totalInvestment', 'asOf', null],
    )
    const total = summary.columns.find((column) => column.field === 'totalInvestment')
    assert.deepEqual(total?.money, { unit: 'million', unitFrom: 'narrative', currency: 'GBP', currencyFrom: 'values' })
    assert.ok(
      rows.every(({ values }) => values.totalInvestment === undefined || values.totalInvestment.currency === 'GBP'),
    )
    assert.ok(rows.filter(({ withheld }) => withheld.totalInvestment !== undefined).length >= 11)
  })
}

test('the New York change reports give a history for each of 378 projects', { skip }, async () => {
  const { summary, rows } = await read('NYC_capital_projects_20190901.csv')
  assert.equal(rows.length, 2_259)
  assert.equal(new Set(rows.map(({ values }) => values.externalId)).size, 378)
  assert.equal(
    rows.filter(({ values }) => values.plannedFinish === undefined).length,
    123,
    '122 lack a date, one says 2108',
  )
  assert.equal(
    rows.filter(({ values }) => values.totalInvestment === undefined).length,
    107,
    '106 lack a budget, one is negative',
  )
  assert.deepEqual(summary.counts.withErrors, 1)
  assert.ok(
    rows.every(({ values }) => values.totalInvestment === undefined || values.totalInvestment.currency === 'USD'),
  )
})
