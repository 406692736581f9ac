import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import type { Problem } from '@jiheng/api'
import { builtinPacks, packText, type RulePack } from '@jiheng/kernel/rule-pack'
import { fundedProject } from '../../../test/funded-project.ts'
import { openWorld, problem, type Person } from '../../../test/world.ts'

const year = 2026
const qinzhou = builtinPacks.find(({ id }) => id === 'cn-4507')!

/** An office that issues packs: its key, and files signed with it. */
function issuer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const signed = (pack: object): string => {
    const signature = sign(null, Buffer.from(packText(pack as RulePack)), privateKey).toString('base64url')
    return JSON.stringify({ pack, signature, publicKey: x })
  }
  return { publicKey: x, signed }
}

/** Qinzhou's next version: what does not exceed the target still loses what it exceeds of twice the target. */
const strict: RulePack = {
  ...qinzhou,
  version: 2,
  effectiveFrom: '2026-03-05',
  rules: {
    ...qinzhou.rules,
    total: { parameters: { places: 0 }, mark: 'P', source: '钦州评分办法（试行）', effectiveFrom: '2026-03-05' },
  },
}

test('a pack is tried, proposed by one and adopted by another, and scores follow from its day on', async (t) => {
  const world = await openWorld(t)
  const { project, path, office, finance } = await fundedProject(world)
  await office.call('assignIndicatorSet', {
    path,
    body: { setId: '00000000-0000-7000-8e00-000000000001', targets: { cost_control: '93' } },
  })
  const scoreNow = (person: Person) => person.call('getEvaluation', { path: { id: project.id }, query: { year } })
  const before = await scoreNow(office)
  const { signed, publicKey } = issuer()
  const file = signed(strict)

  const trial = await office.call('tryRulePack', { body: { file } })
  assert.deepEqual([trial.signer, trial.publicKey, trial.version], ['unknown', publicKey, 2])
  const { dryRun } = trial
  assert.deepEqual([dryRun.scores, dryRun.changed, dryRun.refused, dryRun.grades], [1, 1, 0, []])
  // 9 + 10 + 9 + 5 + 9.3 points: the last one is rounded to 9.
  assert.deepEqual(
    dryRun.largest.map(({ projectId, before: was, after: is }) => [projectId, was, is]),
    [[project.id, before.total!.replace(/0$/, ''), '42']],
  )
  assert.equal(trial.rules.find(({ id }) => id === 'score_total')?.mark, 'P')
  assert.equal((await office.call('listRulePacks', {})).proposals.length, 0, 'a trial keeps nothing')

  const { id } = await office.call('proposeRulePack', { body: { file, why: '按试行办法取整' } })
  await assert.rejects(
    finance.call('proposeRulePack', { body: { file, why: '重复' } }),
    problem(409, 'rule_pack_proposed'),
  )
  const decide = (person: Person, decision: 'confirm' | 'refuse' | 'withdraw') =>
    person.call('decideRulePack', { path: { id }, body: { decision } })
  await assert.rejects(decide(office, 'confirm'), problem(422, 'rule_pack_own'))
  await assert.rejects(decide(finance, 'withdraw'), problem(422, 'rule_pack_not_own'))
  await assert.rejects(decide(finance, 'refuse'), problem(400, 'rule_pack_why_needed'))
  await decide(finance, 'confirm')
  await assert.rejects(decide(finance, 'confirm'), problem(409, 'rule_pack_decided'))
  const told = await office.call('listRulePacks', {})
  assert.deepEqual(
    told.items
      .filter(({ id: pack }) => pack === 'cn-4507')
      .map(({ version, isInForce, adoptedBy }) => [version, isInForce, adoptedBy]),
    [
      [1, true, told.items[0]!.adoptedBy],
      [2, false, finance.name],
    ],
  )
  assert.deepEqual(
    told.proposals.map(({ state, proposedBy, decidedBy }) => [state, proposedBy.name, decidedBy?.name]),
    [['confirmed', office.name, finance.name]],
  )

  await world.runJobs()
  assert.equal((await scoreNow(office)).total, before.total, 'its day has not come')
  world.clock.set('2026-03-05T01:00:00Z')
  const later = await world.signInAs(office)
  await world.house.evaluation.scoreAll()
  const after = await scoreNow(later)
  assert.equal(after.total, '42.00')
  assert.equal(after.rules.find(({ id: rule }) => rule === 'score_total')?.version, '2')
  const { items } = await later.call('listRulePacks', {})
  assert.deepEqual(
    items.filter(({ isInForce }) => isInForce).map(({ id: pack, version }) => `${pack} ${version}`),
    ['cn 1', 'cn-3201 1', 'cn-4507 2'],
  )
})

test('what is no signed pack, was changed after signing, contradicts itself or comes too late is refused with the place', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  await world.house.evaluation.prepare()
  const { signed } = issuer()
  await world.given.project({ kind: 'other' })
  const refused = async (file: string, reason: string, field?: string): Promise<void> => {
    await assert.rejects(office.call('tryRulePack', { body: { file } }), (cause) => {
      problem(400, reason)(cause)
      if (field) assert.equal((cause as Problem).errors[0]?.field, field)
      return true
    })
  }
  await refused('[]', 'rule_pack_unreadable')
  await refused('{"pack": {}', 'rule_pack_unreadable')
  await refused(signed(strict).replace('"places":0', '"places":1'), 'rule_pack_signature_wrong')
  await refused(signed({ ...strict, version: 3 }), 'rule_pack_unsuitable', 'file.version')
  await refused(signed({ ...strict, effectiveFrom: '2026-03-01' }), 'rule_effective_in_past')
  const grade = {
    parameters: { excellent: '80', good: '90', fair: '60' },
    mark: 'P',
    source: '办法',
    effectiveFrom: '2026-03-05',
  }
  await refused(signed({ ...strict, rules: { grade } }), 'rule_pack_unsuitable', 'file.rules.grade.parameters')
  const district = await world.signIn('project_office', { organisationId: (await world.given.organisation()).id })
  await assert.rejects(
    district.call('tryRulePack', { body: { file: signed(strict) } }),
    problem(403, 'rule_pack_needs_region'),
    'the region has projects of others',
  )
  const { id } = await office.call('proposeRulePack', { body: { file: signed(strict), why: '试行' } })
  assert.deepEqual((await district.call('listRulePacks', {})).proposals, [])
  await assert.rejects(
    district.call('decideRulePack', { path: { id }, body: { decision: 'confirm' } }),
    problem(404, 'rule_pack_not_found'),
  )
  await office.call('decideRulePack', { path: { id }, body: { decision: 'withdraw' } })
  const again = await office.call('proposeRulePack', { body: { file: signed(strict), why: '再提' } })
  world.clock.set('2026-03-06T01:00:00Z')
  const finance = await world.signIn('finance')
  await assert.rejects(
    finance.call('decideRulePack', { path: { id: again.id }, body: { decision: 'confirm' } }),
    problem(400, 'rule_effective_in_past'),
  )
})
