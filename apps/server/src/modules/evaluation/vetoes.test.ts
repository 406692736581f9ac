import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client as Pg } from 'pg'
import { openWorld } from '../../../test/world.ts'

const misuse = {
  event: 'misused_funds' as const,
  happenedOn: '2026-02-20',
  reason: '专户资金挪用',
  document: '审计决定〔2026〕5号',
}

test('a connection sees what only was raised if it was told it keeps vetoes there, whatever the SQL forgets', async (t) => {
  const world = await openWorld(t)
  const [office, finance] = [await world.signIn('project_office'), await world.signIn('finance')]
  const project = await world.given.project()
  const elsewhere = await world.given.organisation({ kind: 'city' })
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  const tell = (scopes: string, projects: string, vetoes: string) =>
    client.query(
      `select set_config('app.scopes', $1, false), set_config('app.projects', $2, false), set_config('app.vetoes', $3, false), set_config('app.clearance', '2', false)`,
      [scopes, projects, vetoes],
    )
  const states = async (): Promise<string[]> =>
    (await client.query<{ state: string }>('select state from evaluation.veto order by state')).rows.map(
      ({ state }) => state,
    )
  const path = { id: project.id }
  const { id: vetoId } = await office.call('raiseVeto', { path, body: misuse })
  const { id: refused } = await office.call('raiseVeto', { path, body: { ...misuse, happenedOn: '2026-02-10' } })
  const refusal = { decision: 'refuse' as const, why: '查无实据' }
  await finance.call('decideVeto', { path: { ...path, vetoId: refused }, body: refusal })

  await tell('r', '', '')
  assert.deepEqual(await states(), [], 'a scope alone is not enough')
  await tell('', project.id, '')
  assert.deepEqual(await states(), [], 'nor is the project')
  const changed = await client.query(
    `update evaluation.veto set state = 'withdrawn', decided_by = raised_by, decided_at = now()`,
  )
  assert.equal(changed.rowCount, 0)
  await tell('r', '', 'keep')
  assert.deepEqual(await states(), ['raised', 'refused'])
  await tell(elsewhere.path, '', 'keep')
  assert.deepEqual(await states(), [], 'nor is keeping vetoes somewhere else')
  await tell('r', '', '')
  await assert.rejects(
    client.query(
      `insert into evaluation.veto (id, project_id, event, happened_on, reason, document, codes, raised_by, raised_at)
       values (gen_random_uuid(), $1, 'fatal_accident', '2026-02-01', '试', '试', '{}', $2, now())`,
      [project.id, office.accountId],
    ),
    { code: '42501' },
  )

  await finance.call('decideVeto', { path: { ...path, vetoId }, body: { decision: 'confirm' } })
  await tell('', project.id, '')
  assert.deepEqual(await states(), ['confirmed'], 'what counts is told to whoever sees the project')
  await client.end()
  const auditor = await world.signIn('external_auditor')
  const told = await auditor.call('listVetoes', { path: { ...path, year: 2026 } })
  assert.deepEqual([told.items.map(({ state }) => state), told.allowed], [['confirmed'], []])
  const kept = await office.call('listVetoes', { path: { ...path, year: 2026 } })
  assert.deepEqual(
    kept.items.map(({ state }) => state),
    ['confirmed', 'refused'],
  )
})
