import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRegion, searchRegions } from './region-text.ts'
import { fullNameOf, regions } from './regions.ts'

const cases: [written: string, code: string, rest: string][] = [
  ['钦南区', '450702', ''],
  ['栖霞区迈皋桥街道', '320113003', ''],
  ['南京市 栖霞区 / 迈皋桥街道', '320113003', ''],
  ['南京栖霞迈皋桥', '320113003', ''],
  ['广西壮族自治区钦州市灵山县太平镇那驮村', '450721113', '那驮村'],
  ['广西钦州钦北区', '450703', ''],
  ['位于钦州市钦南区（犀牛脚镇）三娘湾大道', '450702112', '三娘湾大道'],
  ['钦州港东站扩建工程', '450702401', '东站扩建工程'],
  ['中国（广西）自贸试验区钦州港片区', '450702401', ''],
  ['钦州', '450700', ''],
  ['栖霞', '320113', ''],
  ['栖霞街道', '320113005', ''],
  ['栖霞区栖霞街道', '320113005', ''],
  ['迈皋桥', '320113003', ''],
  ['中国广西钦州', '450700', ''],
  ['钦州市灵山县灵山路改造', '450721', '灵山路改造'],
  ['灵山县太平路改造', '450721', '太平路改造'],
  ['龙门港', '450702105', ''],
  ['龙门', '450722109', ''],
  ['Qinnan', '450702', ''],
  ['QINNAN district', '450702', ''],
  ['Maigaoqiao Subdistrict, Qixia, Nanjing', '320113003', ''],
  ['Qinzhou Port', '450702401', ''],
  ['４５０７０２', '450702', ''],
  ['450702112000', '450702112', ''],
]

for (const [written, code, rest] of cases) {
  test(`${written} is read as ${fullNameOf(code)}`, () => {
    const reading = readRegion(written)
    assert.deepEqual([reading?.region.code, reading?.rest], [code, rest])
  })
}

test('what names no known region is not guessed', () => {
  for (const written of [
    '',
    '  ',
    '上海市浦东新区',
    '太平路',
    '123',
    '人民路改造',
    '灵山路改造工程',
    '钦州湾',
    '上海市钦南小区',
    'Paris',
  ]) {
    assert.equal(readRegion(written), undefined, written)
  }
})

test('every region is found again by its full address', () => {
  for (const { code, name } of regions) assert.equal(readRegion(fullNameOf(code))?.region.code, code, name)
})

test('a picker offers by name, initials, pinyin and code, larger regions first', () => {
  const found = (typed: string, options?: Parameters<typeof searchRegions>[1]) =>
    searchRegions(typed, options).map(({ name }) => name)
  assert.deepEqual(found('栖霞'), ['栖霞区', '栖霞街道', '栖霞经济开发区'])
  assert.deepEqual(found('qxq'), ['栖霞区'])
  assert.deepEqual(found('maig'), ['迈皋桥街道'])
  assert.deepEqual(found('4507', { limit: 3 }), ['钦州市', '钦南区', '钦北区'])
  assert.deepEqual(found('', { within: '450700' }), ['钦南区', '钦北区', '灵山县', '浦北县'])
  assert.deepEqual(found('龙', { within: '320113' }), ['龙潭街道', '龙潭监狱', '南京龙潭物流园'])
})
