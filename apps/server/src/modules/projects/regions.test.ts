import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ancestorsOf, childrenOf, descendantsOf, findRegion, fullNameOf, isWithin, regions } from './regions.ts'

const names = (list: { name: string }[]): string[] => list.map(({ name }) => name)

test('every region has one code, and its parent stands before it', () => {
  const seen = new Set<string>()
  for (const { code, name, parent } of regions) {
    assert.match(code, /^\d{6}(\d{3})?$/)
    assert.ok(!seen.has(code), `${code} ${name} is there twice`)
    assert.ok(parent === null ? code.endsWith('0000') : seen.has(parent), `${name} comes before its parent`)
    seen.add(code)
  }
})

test('Qinzhou has its two districts and two counties, with 71 towns, streets and functional areas', () => {
  assert.deepEqual(names(childrenOf('450700')), ['钦南区', '钦北区', '灵山县', '浦北县'])
  const below = descendantsOf('450700').filter(({ code }) => code.length === 9)
  assert.equal(below.length, 71)
  assert.deepEqual(names(below.filter(({ kind, parent }) => kind === 'functional_area' && parent === '450702')), [
    '丽光华侨农场',
    '钦州港经济技术开发区',
    '三娘湾旅游管理区',
    '广西钦州保税港区',
    '中马钦州产业园区',
  ])
})

test('Qixia has nine streets', () => {
  assert.deepEqual(names(childrenOf('320113').filter(({ kind }) => kind === 'street')), [
    ...[
      '尧化街道',
      '马群街道',
      '迈皋桥街道',
      '燕子矶街道',
      '栖霞街道',
      '龙潭街道',
      '仙林街道',
      '八卦洲街道',
      '西岗街道',
    ],
  ])
})

test('a code is understood short, padded and with the village digits of the statistical register', () => {
  for (const code of ['4507', '450700', '450700000', '450700000000', ' 450700 '])
    assert.equal(findRegion(code)?.name, '钦州市')
  assert.equal(findRegion('45')?.name, '广西壮族自治区')
  assert.equal(findRegion('320113003000')?.name, '迈皋桥街道')
  for (const code of ['', '4', '450799', '45070', '450702112001', 'toString', '钦州'])
    assert.equal(findRegion(code), undefined)
})

test('a street knows what it lies in', () => {
  assert.deepEqual(names(ancestorsOf('320113003')), ['栖霞区', '南京市', '江苏省'])
  assert.deepEqual(ancestorsOf('450000'), [])
  assert.deepEqual(ancestorsOf('999999'), [])
  assert.equal(fullNameOf('450702112'), '钦州市钦南区犀牛脚镇')
  assert.equal(fullNameOf('450000'), '广西壮族自治区')
  assert.ok(isWithin('450702112', '4507') && isWithin('450702', '450702'))
  assert.ok(!isWithin('450702', '450702112') && !isWithin('320113', '450700') && !isWithin('999999', '450700'))
})

test('a region comes with its kind, its English name and the initials people type', () => {
  const { kind, english, initials, stem } = findRegion('450721') ?? assert.fail()
  assert.deepEqual([kind, english, initials, stem], ['county', 'Lingshan County', 'lsx', '灵山'])
  assert.equal(findRegion('450702401')?.english, 'Qinzhou Port Economic and Technological Development Zone')
  for (const region of regions) assert.match(region.initials, /^[a-z]+$/, region.name)
})
