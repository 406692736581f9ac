import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blank, bodyOf } from './new-project-body.ts'

test('empty fields are not sent, texts are trimmed', () => {
  assert.deepEqual(bodyOf({ ...blank, name: ' 测试路 ', totalInvestmentFen: 0 }), {
    name: '测试路',
    class: 'new',
    stage: 'application',
    totalInvestmentFen: 0,
  })
})

test('units come by id or by the name that was written, a place with its coordinate system', () => {
  const { ownerId, contractorId, contractorName, managerId, location, coordinateSystem } = bodyOf({
    ...blank,
    owner: { id: 'u1', name: '港投公司' },
    contractor: { id: null, name: '路桥一局' },
    manager: { id: 'p1', name: '王工' },
    location: { lon: '108.6', lat: '21.9', system: 'GCJ02' },
  })
  assert.deepEqual([ownerId, contractorId, contractorName, managerId], ['u1', null, '路桥一局', 'p1'])
  assert.deepEqual([location, coordinateSystem], [{ type: 'Point', coordinates: [108.6, 21.9] }, 'GCJ02'])
})
