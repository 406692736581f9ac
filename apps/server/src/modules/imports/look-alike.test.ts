import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coreName, lookAlikes } from './look-alike.ts'

test('an abbreviation in brackets or a generic closing word does not make another project', () => {
  assert.equal(coreName('Coastal Radar (CR) Programme'), coreName('Coastal Radar Project'))
  assert.equal(coreName('滨海公路建设工程'), coreName('滨海公路项目'))
  assert.equal(coreName('智慧社区(示范)'), coreName('智慧社区'))
})

test('phases, lots and numbers do', () => {
  assert.notEqual(coreName('老旧小区改造(一期)'), coreName('老旧小区改造(二期)'))
  assert.notEqual(coreName('School Building 1'), coreName('School Building 2'))
  assert.notEqual(coreName('道路(3标段)'), coreName('道路'))
})

test('only one known project can be meant', () => {
  const known = ['Coastal Radar', 'Harbour Tunnel', 'Harbour Tunnel Programme']
  assert.deepEqual(
    lookAlikes(['Coastal Radar (CR)', 'Harbour Tunnel Project', 'New Pier'], known),
    new Map([['Coastal Radar (CR)', 'Coastal Radar']]),
  )
})
