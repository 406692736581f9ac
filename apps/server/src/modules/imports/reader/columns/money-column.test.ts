import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readList } from '../read-list.ts'

const moneyOf = async (list: string) => {
  const reading = await readList({ name: 'a.csv', bytes: Buffer.from(list) })
  assert.ok(reading.ok, JSON.stringify(reading))
  const { unit, unitFrom, currency, currencyFrom } = reading.summary.columns.find(({ money }) => money)?.money ?? {}
  return [unit, unitFrom, currency, currencyFrom]
}

test('the unit stands in the header, above it, or shows in the amounts', async () => {
  assert.deepEqual(await moneyOf('项目名称,总投资(亿元)\n甲,3\n'), ['yi', 'header', 'CNY', 'header'])
  assert.deepEqual(await moneyOf('项目名称,总投资（万）\n甲,3\n'), ['wan', 'header', 'CNY', 'header'])
  assert.deepEqual(await moneyOf('重点项目表(单位:万元)\n项目名称,总投资\n甲,3\n'), ['wan', 'note', 'CNY', 'header'])
  assert.deepEqual(await moneyOf('项目名称,总投资\n甲,35000000\n'), ['yuan', 'values', 'CNY', 'header'])
  assert.deepEqual(await moneyOf('project name,budget £m\nRoad,3\n'), ['million', 'header', 'GBP', 'header'])
  assert.deepEqual(await moneyOf('project name,total cost\nRoad,$3500000\n'), ['yuan', 'values', 'USD', 'values'])
})

test('what nobody states is assumed, and marked so', async () => {
  assert.deepEqual(await moneyOf('项目名称,总投资\n甲,3500\n乙,1200.5\n'), ['wan', 'assumed', 'CNY', 'header'])
  assert.deepEqual(await moneyOf('project name,total cost\nRoad,3500000\n'), ['yuan', 'values', 'CNY', 'assumed'])
})

test('each column keeps the currency its own header states', async () => {
  const reading = await readList({
    name: 'a.csv',
    bytes: Buffer.from('项目名称,总投资(万美元),年度计划投资(万元)\n甲,3,4\n'),
  })
  assert.ok(reading.ok)
  assert.deepEqual(
    reading.summary.columns.flatMap(({ money }) => (money ? [money.currency] : [])),
    ['USD', 'CNY'],
  )
})
