import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operationTable, type OperationId } from '@jiheng/api'
import { pathOf, setScene, type Scene, type Told } from './matrix-scene.ts'
import { matrix, open, roles, type Row } from './permission-matrix.ts'
import { openWorld, type Person } from './world.ts'

const operations = Object.keys(operationTable) as OperationId[]

test('every operation of the API has a row that tells who may call it', () => {
  const without = operations.filter((operation) => !matrix[operation] && !open.includes(operation))
  assert.deepEqual(without, [], 'add a line to a file of matrix/ for each')
  const gone = [...Object.keys(matrix), ...open].filter((operation) => !(operation in operationTable))
  assert.deepEqual(gone, [], 'these operations are no longer in the API')
  for (const [operation, { own, other = own }] of Object.entries(matrix))
    assert.deepEqual([own.length, other.length], [roles.length, roles.length], operation)
})

/** Sends an operation as it stands in the table, and tells the outcome in the table's letters. */
async function outcomeOf(
  person: Person,
  operation: OperationId,
  row: Row,
  scene: Scene,
): Promise<{ letter: string; text: string; reason: string }> {
  const { method, path: template } = operationTable[operation]
  const told: Told = (await row.input?.(scene)) ?? {}
  const ids: Record<string, unknown> = { ...pathOf(scene, template), ...told.path }
  const query = told.query ? `?${new URLSearchParams(told.query).toString()}` : ''
  const isForm = told.body instanceof FormData
  const isBytes = told.body instanceof Uint8Array
  const stopping = new AbortController()
  const answer = await person.send(
    `${template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(ids[name]))}${query}`,
    {
      method,
      signal: stopping.signal,
      headers: {
        ...(told.body !== undefined &&
          !isForm && { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        ...(told.ifMatch !== undefined && { 'if-match': `"${told.ifMatch}"` }),
      },
      ...(told.body !== undefined && {
        body: isForm || isBytes ? (told.body as FormData | Buffer<ArrayBuffer>) : JSON.stringify(told.body),
      }),
    },
  )
  const isStream = answer.headers.get('content-type') === 'text/event-stream'
  const text = isStream ? '' : await answer.text()
  stopping.abort()
  const reason = answer.status >= 400 ? (JSON.parse(text) as { reason: string }).reason : ''
  return { letter: letterOf(answer.status, reason), text, reason: `${answer.status} ${reason}` }
}

function letterOf(status: number, reason: string): string {
  if (status < 300) return '+'
  if (status === 403) return '-'
  if (status === 404) return '0'
  const isRule = [409, 412, 422].includes(status) || (status === 400 && reason !== 'invalid_input')
  return isRule ? '+' : '?'
}

test('every role meets the outcome of the table, at its own unit and at another, and no answer holds a trace of the other', async (t) => {
  const world = await openWorld(t)
  const scenes = { own: await setScene(world, '此处'), other: await setScene(world, '彼处') }
  const deviations: string[] = []
  for (const [index, role] of roles.entries()) {
    let person = await world.signIn(role, { organisationId: scenes.own.organisation.id })
    for (const [operation, row] of Object.entries(matrix) as [OperationId, Row][]) {
      for (const place of ['own', 'other'] as const) {
        const expected = row[place]?.[index]
        if (expected === undefined) continue
        const { letter, text, reason } = await outcomeOf(person, operation, row, scenes[place])
        const where = `${operation} as ${role} at ${place === 'own' ? 'its own unit' : 'another unit'}`
        if (letter !== expected) deviations.push(`${where}: expected ${expected}, met ${letter} (${reason})`)
        if (!row.isShared && text.includes(scenes.other.mark))
          deviations.push(`${where}: the answer tells of the other unit`)
        if (row.shows && letter === '+' && !text.includes(scenes.own.mark))
          deviations.push(`${where}: the answer lacks what is there to read`)
      }
      if (row.endsSession) person = await world.signIn(role, { organisationId: scenes.own.organisation.id })
    }
  }
  assert.deepEqual(deviations, [])
})

test('without a session every operation but the open ones answers 401', async (t) => {
  const world = await openWorld(t)
  for (const operation of operations) {
    const { method, path } = operationTable[operation]
    const answer = await fetch(
      `${world.baseUrl}${path.replaceAll(/\{\w+\}/g, '00000000-0000-7000-8000-000000000009')}`,
      { method },
    )
    const { reason = '' } = answer.status >= 400 ? ((await answer.json()) as { reason?: string }) : {}
    assert.equal(reason === 'not_signed_in', !open.includes(operation), `${operation}: ${answer.status} ${reason}`)
  }
})

test('every refusal for lack of permission is on record', async (t) => {
  const world = await openWorld(t)
  const resident = await world.signIn('resident')
  await resident.send('/api/v1/projects')
  await resident.send('/api/v1/audit/verifications', { method: 'POST' })
  const refusals = await world.sql<{ operation: string; why: string }>(
    `select subject_id as operation, body::jsonb ->> 'why' as why from audit.entry where action = 'identity.refused' and account_id = $1 order by number`,
    [resident.accountId],
  )
  assert.deepEqual(refusals, [
    { operation: 'listProjects', why: 'projects:read' },
    { operation: 'verifyAudit', why: 'audit:verify' },
  ])
})
