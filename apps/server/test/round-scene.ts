import type { CallInput } from '@jiheng/api'
import { defaultRoundRules, scoreSubject, type SubjectQuestion } from '@jiheng/kernel/evaluation-round'
import { newId } from '../src/platform/ids.ts'
import type { Person, World } from './world.ts'

type Sheet = CallInput<'submitSheet'>['body']['lines']

/** Every item of the common tree, with the share of its points that is given. */
export function sheetOf(
  items: readonly { code: string; weight: string }[],
  percent: number,
  evidenceLevel: 1 | 2 | 3 | 4 = 2,
): Sheet {
  return Object.fromEntries(
    items.map(({ code, weight }) => [
      code,
      { score: ((Number(weight) * percent) / 100).toFixed(2).replace(/\.?0+$/, ''), evidenceLevel },
    ]),
  )
}

/** Experts of a place, each employed somewhere of their own, who judge any project. */
export async function setExperts(world: World, office: Person, count: number, where: { organisationId?: string } = {}) {
  const experts: Person[] = []
  for (let n = 0; n < count; n++) {
    const employer = await world.given.organisation({ kind: 'third_party' })
    const expert = await world.signIn('expert', where)
    await office.call('keepExpert', {
      path: { accountId: expert.accountId },
      body: { fields: ['general'], employerId: employer.id, isActive: true, ...where },
    })
    experts.push(expert)
  }
  return experts
}

type Scene = { world: World; office: Person; experts: readonly Person[]; projectIds: readonly string[] }

/** A round with its experts drawn, so that scoring begins. */
export async function setDrawn(
  { world, office, experts, projectIds }: Scene,
  told: { year?: number; name?: string } = {},
) {
  const { id } = await office.call('createRound', {
    body: {
      ...{ kind: 'finance', year: 2025, name: '2025 年度财政评价', ...told },
      ...{ declareUntil: '2026-03-06', scoreUntil: '2026-03-20', projectIds: [...projectIds] },
    },
  })
  const path = { id }
  await office.call('openRoundDeclarations', { path })
  for (const expert of experts) await expert.call('declareInterests', { path, body: { interests: [] } })
  await office.call('drawRound', { path, body: { spoken: '现场见证数 42' } })
  return { path, world }
}

/** Every expert hands in every sheet; `percentOf` says which share of the points each gives. */
export async function submitAll(
  experts: readonly Person[],
  percentOf: (expert: Person, projectId: string, n: number) => number,
): Promise<void> {
  for (const expert of experts) {
    const { tasks } = await expert.call('listScoringTasks', {})
    for (const [n, { id, projectId, state }] of tasks.entries()) {
      if (state !== 'open') continue
      const { items } = await expert.call('getScoringTask', { path: { id } })
      const lines = sheetOf(items, percentOf(expert, projectId, n))
      await expert.call('submitSheet', { path: { id }, body: { lines, remark: '资料齐全' } })
    }
  }
}

/** A round of one unit whose result was discussed, told and appealed against, and what else its operations need. */
export async function setRound(
  world: World,
  mark: string,
  { office, organisationId, projectId }: { office: Person; organisationId: string; projectId: string },
) {
  const where = { organisationId }
  const experts: Person[] = []
  for (const n of [1, 2]) {
    const account = await world.given.account({ name: `${mark}专家${n}`, role: 'expert', ...where })
    const body = { fields: ['general' as const], isActive: true, ...where }
    await office.call('keepExpert', { path: account, body })
    experts.push(await world.signInAs(account))
  }
  const round = {
    ...{ kind: 'department' as const, year: 2025, ...where, expertsPerProject: 2 },
    ...{ declareUntil: '2026-03-06', scoreUntil: '2026-03-20' },
  }
  const addRound = async (name: string, projectIds: string[]): Promise<string> =>
    (await office.call('createRound', { body: { ...round, name, projectIds } })).id
  const id = await addRound(`${mark}评价`, [projectId])
  const path = { id }
  await office.call('openRoundDeclarations', { path })
  for (const expert of experts) await expert.call('declareInterests', { path, body: { interests: [] } })
  await office.call('drawRound', { path, body: {} })
  await submitAll(experts, (expert) => (expert === experts[0] ? 90 : 60))
  const { projectList } = await office.call('getRound', { path })
  const roundProject = projectList[0]!
  const conclusion = { path: { id: roundProject.id }, body: { conclusion: mark } }
  await office.call('closeDiscussion', conclusion)
  await office.call('announceRound', { path })
  const owner = await world.given.account({ role: 'department', ...where })
  await world.sql('update projects.project set owner_id = $1 where id = $2', [organisationId, projectId])
  const unit = await world.signInAs(owner)
  const { appeal } = await unit.call('appealResult', { path: { id: roundProject.id }, body: { text: mark } })
  const item = { code: 'done', level1: '产出', level2: '数量', name: '完成', weight: '100' }
  const template = { subjectKind: 'project' as const, name: `${mark}模板`, why: '测试', items: [item], ...where }
  const score = await setSubjectScore(world, mark, { office, organisationId, account: owner })
  return {
    round: id,
    roundProject: roundProject.id,
    scoringTask: roundProject.experts[0]!.taskId,
    roundAppeal: appeal!.id,
    ...score,
    roundTemplate: (await office.call('createRoundTemplate', { body: template })).id,
    newTemplate: (name: string) => ({ ...template, name }),
    newRound: (name: string) => ({ ...round, name, projectIds: [] }),
    addRound: (name: string) => addRound(name, []),
  }
}

const PERSONS = '00000000-0000-7000-8e10-000000000004'
type Scored = { office: Person; organisationId: string; account: { accountId: string; name: string } }

/** A person's score that was told and appealed against. */
export async function setSubjectScore(world: World, mark: string, { office, organisationId, account }: Scored) {
  const subjectScore = newId()
  const item = { code: 'goals', level1: '结果', level2: '目标', name: '目标', weight: '100', standard: '' }
  const question: SubjectQuestion = {
    template: { id: PERSONS, name: '岗位', version: '1', items: [{ ...item, measure: 'goal_results' }] },
    results: { project_results: [], goal_results: [], cross_items_on_time: [] },
    ...{ asOf: '2026-03-02', rules: defaultRoundRules },
  }
  const { explanation } = scoreSubject(question)
  await world.sql(
    `insert into evaluation.subject_score (id, template_id, template_version, year, subject_kind, account_id, org_path, version, total, grade, covered_weight,
       explanation, question, is_current, computed_by, computed_at, told_on, appeal_until)
     select $1, $2, 1, 2025, 'person', $3, o.path, 1, 80, 'good', 100, $4, $5, true, $6, '2026-03-02T01:00:00Z', '2026-03-02', '2026-03-09'
     from identity.organisation o where o.id = $7`,
    [
      ...[subjectScore, PERSONS, account.accountId, JSON.stringify(explanation)],
      ...[JSON.stringify(question), office.accountId, organisationId],
    ],
  )
  const person = await world.signInAs(account)
  const { appeal } = await person.call('appealSubjectScore', { path: { id: subjectScore }, body: { text: mark } })
  return { subjectScore, subjectAppeal: appeal!.id }
}
