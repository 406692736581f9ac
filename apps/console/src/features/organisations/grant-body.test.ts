import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grantBody } from './grant-body.ts'

const id = '01a1ffeb-44d6-7125-bbfb-f360a4f4a1f9'

test('a grant has one place and ends with its day in Shanghai', () => {
  const draft = {
    role: 'finance',
    at: 'unit',
    organisationId: 'u',
    project: { id, name: '东站' },
    until: '2026-03-01',
    why: ' 岗位调整 ',
  }
  assert.deepEqual(grantBody(draft), {
    role: 'finance',
    organisationId: 'u',
    validUntil: '2026-03-01T15:59:59.000Z',
    why: '岗位调整',
  })
  assert.deepEqual(grantBody({ ...draft, at: 'project', until: null }), {
    role: 'finance',
    projectId: id,
    why: '岗位调整',
  })
})
