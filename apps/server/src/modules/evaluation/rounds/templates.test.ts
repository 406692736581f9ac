import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../../test/world.ts'

test('a template takes its lines from the library, keeps codes and versions, and every version stays as it was', async (t) => {
  const world = await openWorld(t)
  await world.house.indicators.prepare()
  const office = await world.signIn('project_office')
  const { items } = await office.call('listIndicators', { query: { tree: 'evaluation', limit: 500 } })
  assert.ok(items.length >= 17)
  const sum = items.reduce((points, { weight }) => points + Number(weight), 0)
  // The library's points of all its lines are more than 100: the heaviest gives way.
  const heaviest = items.toSorted((a, b) => Number(b.weight) - Number(a.weight))[0]
  const taken = items.map(({ code, version, name, level1, level2, weight }) => ({
    ...{ code: code.toLowerCase().replaceAll('-', '_'), name, level1, level2 },
    weight: code === heaviest?.code ? String(Number(weight) - sum + 100) : weight,
    library: { code, version },
  }))
  const template = { subjectKind: 'project' as const, name: '本市项目评价', why: '按本市办法' }
  const { id } = await office.call('createRoundTemplate', { body: { ...template, items: taken } })
  const path = { id }
  const [first, ...rest] = taken
  const missing = [{ ...first!, library: { code: first!.library.code, version: 99 } }, ...rest]
  await assert.rejects(
    office.call('reviseRoundTemplate', { path, body: { why: '错', items: missing } }),
    problem(400, 'template_library_unknown'),
  )
  const [second, ...others] = rest
  const moved = [
    { ...first!, weight: String(Number(first!.weight) + 1) },
    { ...second!, weight: String(Number(second!.weight) - 1) },
    ...others,
  ]
  await office.call('reviseRoundTemplate', { path, body: { why: '调整两项分值', items: moved } })
  await office.call('createRound', {
    body: {
      ...{ kind: 'department', year: 2025, name: '试评', templateId: id, projectIds: [] },
      ...{ declareUntil: '2026-03-06', scoreUntil: '2026-03-20' },
    },
  })
  const { template: current, versions } = await office.call('getRoundTemplate', { path })
  assert.deepEqual([current.version, current.allowed], [2, ['revise']])
  assert.deepEqual(
    versions.map(({ version, why, rounds, scores, items: kept }) => [version, why, rounds, scores, kept[0]?.weight]),
    [
      [2, '调整两项分值', 1, 0, String(Number(first!.weight) + 1)],
      [1, '按本市办法', 0, 0, first!.weight],
    ],
  )
  assert.deepEqual(versions[1]?.items[0]?.library, first!.library)
  await assert.rejects(
    world.sql("set role jiheng_app; update evaluation.template_version set why = 'x'"),
    /permission denied/,
    'no version is ever changed',
  )
  const reader = await world.signIn('department')
  const shown = await reader.call('getRoundTemplate', { path })
  assert.deepEqual(shown.template.allowed, [])
})
