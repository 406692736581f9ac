import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { CallOutput } from '@jiheng/api'
import { openWorld, problem, type Person, type World } from '../../../../test/world.ts'

const wan = 1_000_000
const contractor = '滨海建设有限公司'

const contract = (number: string, originalFen: number, signedOn: string, more: object = {}) => ({
  number,
  name: `道路维修 ${number}`,
  kind: 'works' as const,
  procurement: 'direct' as const,
  contractorName: contractor,
  signedOn,
  originalFen,
  ...more,
})

/** A district with an owner unit, a project of it and two contracts that together pass the tender limit. */
async function setUp(t: TestContext) {
  const world = await openWorld(t)
  const district = await world.given.organisation({ name: '钦北区', kind: 'district' })
  const owner = await world.given.organisation({ name: '钦北区住建局', parentId: district.id })
  const project = await world.given.project({ organisationId: district.id, name: '桥头路', ownerId: owner.id })
  const [finance, inspector] = [await world.signIn('finance'), await world.signIn('inspector')]
  const path = { id: project.id }
  for (const [number, day] of [
    ['甲-1', '2026-01-05'],
    ['甲-2', '2026-02-10'],
  ] as const)
    await finance.call('createContract', { path, body: contract(number, 390 * wan, day) })
  return { world, district, owner, project, finance, inspector, path }
}

type Lead = CallOutput<'listLeads'>['items'][number]
async function onlyLead(person: Person): Promise<Lead> {
  const { items } = await person.call('listLeads', {})
  assert.equal(items.length, 1)
  return items[0]!
}

const actionsOf = async (world: World, prefix: string): Promise<string[]> =>
  (
    await world.sql<{ action: string }>(`select action from audit.entry where action like $1 order by number`, [
      `${prefix}%`,
    ])
  ).map(({ action }) => action)

test('a matter is raised once, and opened again only by new records', async (t) => {
  const { finance, path } = await setUp(t)
  const first = await finance.call('searchLeads', {})
  assert.deepEqual([first.found, first.opened, first.reopened], [1, 1, 0])
  const again = await finance.call('searchLeads', {})
  assert.deepEqual([again.found, again.opened, again.reopened], [1, 0, 0])
  const lead = await onlyLead(finance)
  assert.deepEqual(
    [lead.ruleId, lead.severity, lead.state, lead.amountFen, lead.records, lead.projectName],
    ['split_contracts', 'orange', 'found', 780 * wan, 2, '桥头路'],
  )
  const whole = await finance.call('getLead', { path: { id: lead.id } })
  assert.deepEqual(whole.allowed, ['keep', 'dismiss'])
  assert.equal(whole.explanation?.value, String(780 * wan))

  await finance.call('triageLead', { path: { id: lead.id }, body: { decision: 'dismiss', why: '分属两条道路' } })
  await finance.call('searchLeads', {})
  assert.equal((await onlyLead(finance)).state, 'dismissed')
  await finance.call('createContract', { path, body: contract('甲-3', 380 * wan, '2026-02-20') })
  const third = await finance.call('searchLeads', {})
  assert.deepEqual([third.opened, third.reopened], [0, 1])
  const open = await onlyLead(finance)
  assert.deepEqual([open.state, open.severity, open.records, open.outcome], ['found', 'red', 3, null])
  const { steps } = await finance.call('getLead', { path: { id: lead.id } })
  assert.deepEqual(
    steps.map(({ action }) => action),
    ['found', 'dismissed', 'reopened'],
  )
})

test('triage, the unit’s explanation, closing: each step in its turn, each look on record', async (t) => {
  const { world, owner, project, finance } = await setUp(t)
  await finance.call('searchLeads', {})
  const { id } = await onlyLead(finance)
  const path = { id }
  const close = { outcome: 'unfounded' as const, why: '已核对' }
  await assert.rejects(finance.call('closeLead', { path, body: close }), problem(409, 'lead_step_unsuitable'))
  const keep = { path, body: { decision: 'keep' as const, why: '金额接近限额' }, idempotencyKey: 'keep-this-lead' }
  const kept = await finance.call('triageLead', keep)
  assert.deepEqual(await finance.call('triageLead', keep), kept, 'a repeated request gets the same answer')
  const [record] = kept.recordsSeen
  const asked = { question: '两份合同为何分别签订？', records: [{ kind: 'contract', id: record!.id! }] }
  for (const dueOn of ['2026-03-02', '2026-06-02'])
    await assert.rejects(
      finance.call('askUnit', { path, body: { ...asked, dueOn } }),
      problem(400, 'question_term_unsuitable'),
    )
  const stranger = await world.given.organisation({ name: '钦南区住建局' })
  await assert.rejects(
    finance.call('askUnit', { path, body: { ...asked, dueOn: '2026-03-20', organisationId: stranger.id } }),
    problem(422, 'question_unit_unsuitable'),
  )
  const waiting = await finance.call('askUnit', { path, body: { ...asked, dueOn: '2026-03-20' } })
  assert.deepEqual([waiting.state, waiting.questions[0]?.organisation.name], ['asked', '钦北区住建局'])

  const unit = await world.signIn('department', { organisationId: owner.id })
  // The unit answers for projects it reaches: here by a grant on the project.
  await world.given.grant(unit.accountId, 'department', { projectId: project.id })
  const theirs = await world.signIn('department', { organisationId: owner.id })
  await world.given.grant(theirs.accountId, 'department', { projectId: project.id })
  const { items } = await theirs.call('listFundQuestions', {})
  assert.deepEqual(
    items.map(({ question, allowed, askedBy }) => [question, allowed, askedBy]),
    [['两份合同为何分别签订？', ['answer'], items[0]!.askedBy]],
  )
  const seen = JSON.stringify(items)
  for (const secret of [id, 'split_contracts', String(390 * wan), String(780 * wan), '390万', 'leads', '金额接近限额'])
    assert.ok(!seen.includes(secret), `the unit reads ${secret}`)
  const question = { id: items[0]!.id }
  await theirs.call('answerFundQuestion', { path: question, body: { answer: '两条道路，两次立项。' } })
  await assert.rejects(
    theirs.call('answerFundQuestion', { path: question, body: { answer: '再说一次' } }),
    problem(409, 'question_answered'),
  )
  await assert.rejects(theirs.call('getLead', { path }), problem(403))

  const explained = await finance.call('getLead', { path })
  assert.deepEqual([explained.state, explained.questions[0]?.answer], ['explained', '两条道路，两次立项。'])
  const closed = await finance.call('closeLead', { path, body: close })
  assert.deepEqual([closed.state, closed.outcome, closed.allowed], ['closed', 'unfounded', []])
  const { items: rules } = await finance.call('listLeadRules', {})
  const rule = rules.find(({ ruleId }) => ruleId === 'split_contracts')
  assert.deepEqual(
    [rule?.leads, rule?.precision.decided, rule?.precision.confirmed, rule?.precision.percent],
    [1, 1, 0, null],
  )
  const viewed = (await actionsOf(world, 'leads.')).filter((action) => action === 'leads.viewed')
  assert.equal(viewed.length, 5, 'each answer that shows the lead is a look')
})

test('a list that reads itself again and shows nothing else is one look', async (t) => {
  const { world, finance } = await setUp(t)
  const looks = async () => (await actionsOf(world, 'leads.')).filter((action) => action === 'leads.listed').length
  for (let i = 0; i < 2; i++) await finance.call('listLeads', {})
  assert.equal(await looks(), 1)
  await finance.call('searchLeads', {})
  for (let i = 0; i < 2; i++) await finance.call('listLeads', {})
  assert.equal(await looks(), 2, 'what was found meanwhile is seen for the first time')
})

test('a question reaches its unit alone', async (t) => {
  const { world, district, owner, project, finance } = await setUp(t)
  await finance.call('searchLeads', {})
  const { id } = await onlyLead(finance)
  await finance.call('triageLead', { path: { id }, body: { decision: 'keep', why: '核对' } })
  await finance.call('askUnit', { path: { id }, body: { question: '请说明', dueOn: '2026-03-20', records: [] } })
  const [{ id: questionId } = { id: '' }] = await world.sql<{ id: string }>('select id from funds.lead_question')
  const another = await world.given.organisation({ name: '钦北区财政局', parentId: district.id })
  for (const organisationId of [another.id, district.id]) {
    const person = await world.signIn('department', { organisationId })
    await world.given.grant(person.accountId, 'department', { projectId: project.id })
    const again = await world.signIn('project_manager', { organisationId })
    assert.deepEqual((await again.call('listFundQuestions', {})).items, [])
    await assert.rejects(
      again.call('getFundQuestion', { path: { id: questionId } }),
      problem(404, 'question_not_found'),
    )
    await assert.rejects(
      again.call('answerFundQuestion', { path: { id: questionId }, body: { answer: '代答' } }),
      problem(404, 'question_not_found'),
    )
  }
  const manager = await world.signIn('project_manager', { organisationId: owner.id, projects: [project.id] })
  assert.equal((await manager.call('listFundQuestions', {})).items.length, 1)
})

test('a tip: who told it is read with the case file alone, and nowhere else', async (t) => {
  const { world, project, finance, inspector } = await setUp(t)
  const teller = '李某某，电话 0777-0000000'
  const tip = await finance.call('addLead', {
    body: { projectId: project.id, severity: 'red', text: '反映材料款付给了别人', teller, channel: 'visit' },
  })
  assert.ok(tip.isTellerKept)
  const path = { id: tip.id }
  await finance.call('triageLead', { path, body: { decision: 'keep', why: '内容具体' } })
  const handed = await finance.call('handOverLead', { path, body: { summary: '收款人与合同不符，需核查账户' } })
  assert.deepEqual([handed.state, handed.caseFileId, handed.allowed], ['handed_over', null, []])
  await assert.rejects(finance.call('listCaseFiles', {}), problem(403))
  assert.ok(!JSON.stringify(handed).includes('需核查账户'), 'the summary is the case file’s')

  const { items } = await inspector.call('listCaseFiles', {})
  assert.deepEqual([items[0]?.number, items[0]?.outcome], ['2026-0001', null])
  const file = await inspector.call('getCaseFile', { path: { id: items[0]!.id } })
  assert.deepEqual([file.teller, file.summary], [{ name: teller, channel: 'visit' }, '收款人与合同不符，需核查账户'])
  const seenByInspector = await inspector.call('getLead', { path })
  assert.equal(seenByInspector.caseFileId, file.id)
  const concluded = await inspector.call('closeCaseFile', {
    path: { id: file.id },
    body: { outcome: 'confirmed', conclusion: '已责成改正' },
  })
  assert.deepEqual([concluded.outcome, concluded.lead.outcome], ['confirmed', 'confirmed'])
  await assert.rejects(
    inspector.call('closeCaseFile', { path: { id: file.id }, body: { outcome: 'unfounded', conclusion: '改' } }),
    problem(409, 'case_closed'),
  )
  const told = await world.sql('select 1 from audit.entry where body like $1', ['%李某某%'])
  assert.deepEqual(told, [], 'not in the log')
  assert.deepEqual(await actionsOf(world, 'cases.'), ['cases.listed', 'cases.viewed', 'cases.closed', 'cases.viewed'])
})

test('that there are leads is itself restricted: lists, search, log, live events, alerts', async (t) => {
  const { world, district, project, finance } = await setUp(t)
  await finance.call('searchLeads', {})
  const { id } = await onlyLead(finance)
  await world.runJobs()
  for (const role of [
    'project_office',
    'contractor',
    'project_manager',
    'department',
    'external_auditor',
    'resident',
    'audit_administrator',
  ]) {
    const person = await world.signIn(role)
    for (const route of [
      `/api/v1/leads`,
      `/api/v1/leads/${id}`,
      '/api/v1/lead-rules',
      '/api/v1/case-files',
      '/api/v1/party-links',
    ])
      assert.equal((await person.send(route)).status, 403, `${role} ${route}`)
  }
  const district2 = await world.given.organisation({ name: '别的区', kind: 'district' })
  const elsewhere = await world.signIn('finance', { organisationId: district2.id })
  await assert.rejects(elsewhere.call('getLead', { path: { id } }), problem(404, 'lead_not_found'))
  const page = await elsewhere.call('listLeads', {})
  assert.deepEqual([page.items, page.counts], [[], {}])

  const auditor = await world.signIn('external_auditor')
  const administrator = await world.signIn('audit_administrator')
  const inspector = await world.signIn('inspector')
  const [entry] = await world.sql<{ number: string }>(`select number from audit.entry where action = 'leads.found'`)
  for (const person of [auditor, administrator]) {
    for (const query of [{}, { projectId: project.id }, { action: 'leads.' }, { subjectKind: 'lead' }]) {
      const { items } = await person.call('listAuditEntries', { query: { ...query, limit: 200 } })
      assert.ok(!items.some(({ action }) => action.startsWith('leads.')), JSON.stringify(query))
    }
    const one = { path: { number: Number(entry!.number) } }
    await assert.rejects(person.call('getAuditEntry', one), problem(404))
    await assert.rejects(person.call('getAuditProof', one), problem(404))
  }
  const shown = await inspector.call('listAuditEntries', { query: { action: 'leads.' } })
  assert.ok(shown.items.some(({ action }) => action === 'leads.found'))
  const office = await world.signIn('project_office')
  const found = await office.call('search', { query: { q: '桥头路' } })
  assert.ok(!JSON.stringify(found).includes(id))
  const { items: alerts } = await office.call('listAlerts', {})
  assert.ok(!JSON.stringify(alerts).includes('split_contracts'))
  const announced = world.house.facts.subscriptions().filter(({ fact }) => fact.startsWith('leads.'))
  assert.deepEqual(announced, [], 'nobody else is told')
  assert.equal(district.name, '钦北区')
})

test('records out of reach are there without name or figure, except for the inspector', async (t) => {
  const { world, district, finance, path } = await setUp(t)
  const other = await world.given.organisation({ name: '钦南区', kind: 'district' })
  const far = await world.given.project({ organisationId: other.id, name: '远处路' })
  const invoice = {
    number: '25452000000012345678',
    day: '2026-02-20',
    amountFen: 20 * wan,
    taxFen: 1 * wan,
    sellerName: contractor,
  }
  const bought = async (projectPath: { id: string }, number: string) =>
    finance.call('createContract', { path: projectPath, body: contract(number, 90 * wan, '2026-01-20') })
  const [near, away] = [await bought(path, '乙-1'), await bought({ id: far.id }, '乙-2')]
  await finance.call('recordInvoice', { path: { id: near.id }, body: invoice })
  // The list refuses the very same number; written with a leading zero it gets by.
  await finance
    .call('recordInvoice', {
      path: { id: away.id },
      body: { ...invoice, number: '025452000000012345678'.slice(0, 20) },
    })
    .catch(() => undefined)
  await world.sql(
    `insert into funds.invoice (id, project_id, contract_id, code, number, day, amount_fen, tax_fen, seller_name, recorded_by, recorded_at)
     select gen_random_uuid(), $1, $2, '0', number, day, amount_fen, tax_fen, seller_name, recorded_by, recorded_at from funds.invoice where contract_id = $3`,
    [far.id, away.id, near.id],
  )
  await finance.call('searchLeads', {})
  const local = await world.signIn('finance', { organisationId: district.id })
  const lead = (await local.call('listLeads', { query: { ruleId: ['invoice_twice'] } })).items[0]
  assert.ok(lead)
  const seen = await local.call('getLead', { path: { id: lead.id } })
  assert.deepEqual(seen.recordsSeen.map(({ isHidden, label }) => [isHidden, label === null]).toSorted(), [
    [false, false],
    [true, true],
  ])
  assert.deepEqual(
    [...new Set(seen.explanation?.inputs.map(({ source }) => source?.kind))].toSorted(),
    ['invoice', 'rule'],
    'nothing of the hidden invoice, nothing of parties',
  )
  const untold = ['leads.messages.partly_hidden', {}, null]
  assert.deepEqual([lead.messageKey, lead.params, lead.amountFen], untold)
  assert.deepEqual([seen.messageKey, seen.params, seen.amountFen], untold)
  assert.equal(seen.explanation?.value, null)
  const trial = await local.call('tryLeadRule', {
    path: { ruleId: 'invoice_twice' },
    body: { parameters: { leastFen: 0 } },
  })
  assert.deepEqual(
    trial.sample.map(({ messageKey, params }) => [messageKey, params]),
    [untold.slice(0, 2)],
  )
  const inspector = await world.signIn('inspector', { organisationId: district.id })
  const whole = await inspector.call('getLead', { path: { id: lead.id } })
  assert.deepEqual(
    whole.recordsSeen.map(({ isHidden }) => isHidden),
    [false, false],
  )
  assert.deepEqual([whole.messageKey, whole.amountFen], ['leads.messages.invoice_twice', 20 * wan])
})

test('parameters are tried on the last twelve months before they are set, and are set for all', async (t) => {
  const { world, district, finance } = await setUp(t)
  await finance.call('searchLeads', {})
  const { items } = await finance.call('listLeadRules', {})
  assert.equal(items.length, 21)
  const rule = items.find(({ ruleId }) => ruleId === 'split_contracts')!
  const usual = Object.fromEntries(rule.parameters.map(({ name, value }) => [name, value]))
  const path = { ruleId: 'split_contracts' as const }
  const same = await finance.call('tryLeadRule', { path, body: { parameters: usual } })
  assert.deepEqual([same.found, same.known, same.added, same.missed], [1, 1, 0, 0])
  const strict = { ...usual, leastContracts: 3 }
  const none = await finance.call('tryLeadRule', { path, body: { parameters: strict } })
  assert.deepEqual([none.found, none.missed], [0, 1])
  const changed = await finance.call('changeLeadRule', {
    path,
    body: { parameters: strict, why: '两份合同不足以提出' },
  })
  const now = changed.items.find(({ ruleId }) => ruleId === 'split_contracts')!
  assert.deepEqual([now.version, now.versions[0]?.dryRun.missed, now.versions[0]?.why], [2, 1, '两份合同不足以提出'])
  assert.equal((await finance.call('searchLeads', {})).found, 0)
  await assert.rejects(
    finance.call('tryLeadRule', { path, body: { parameters: { leastContracts: 3 } } }),
    problem(400, 'lead_parameters_unsuitable'),
  )
  const local = await world.signIn('finance', { organisationId: district.id })
  assert.deepEqual((await local.call('listLeadRules', {})).items[0]?.allowed, [])
  await assert.rejects(
    local.call('changeLeadRule', { path, body: { parameters: usual, why: '试' } }),
    problem(403, 'lead_rules_are_for_all'),
  )
})

test('bidders and links of parties are what rules about tenders and circles see', async (t) => {
  const { world, finance, path } = await setUp(t)
  const tendered = await finance.call('createContract', {
    path,
    body: contract('丙-1', 900 * wan, '2026-02-01', { procurement: 'open_tender' }),
  })
  const account = '6222021234567890'
  const bids = [
    { party: { name: contractor, account }, amountFen: 900 * wan, isWinner: true },
    { party: { name: '海角建筑公司', account }, amountFen: 930 * wan, isWinner: false },
    { party: { name: '天涯路桥公司' }, isWinner: false },
  ]
  const { items } = await finance.call('recordBids', { path: { id: tendered.id }, body: { bids } })
  assert.deepEqual(
    items.map(({ isWinner }) => isWinner),
    [true, false, false],
  )
  await assert.rejects(
    finance.call('recordBids', { path: { id: tendered.id }, body: { bids: bids.slice(2) } }),
    problem(409, 'bid_recorded'),
  )
  assert.deepEqual(
    await world.sql(`select 1 from funds.party where account_digest like '%6222%' or phone is not null`),
    [],
  )
  await finance.call('searchLeads', {})
  const { items: leads } = await finance.call('listLeads', { query: { ruleId: ['shared_bidders'] } })
  assert.deepEqual(
    leads.map(({ severity, params }) => [severity, params['parties']]),
    [['red', `${contractor}、海角建筑公司`]],
  )
  const link = { from: { name: contractor }, to: { name: '海角建筑公司' }, toldBy: '企业信息公示' }
  await finance.call('recordPartyLink', { body: { ...link, kind: 'shareholder' } })
  await assert.rejects(
    finance.call('recordPartyLink', { body: { ...link, kind: 'transfer' } }),
    problem(400, 'party_link_incomplete'),
  )
  assert.equal((await finance.call('listPartyLinks', {})).items.length, 1)
})
