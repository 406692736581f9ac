import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallOutput } from '@jiheng/api'
import type { FormKind } from '@jiheng/kernel/official-form'
import { casesOf } from '../../../../../fixtures/read.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

type Case = { name: string; lines?: string[]; change?: Record<string, string> }
type Comparison = CallOutput<'compareForm'>

/** A sheet of the vectors as a CSV file, some rows changed by their number. */
function csvOf(file: string, change: Record<string, string> = {}): Buffer {
  const [{ lines = [] }] = casesOf<Case>(`official-form/${file}.json`) as [Case]
  const rows = lines.map((line, at) =>
    (change[at + 1] ?? line)
      .split('|')
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  return Buffer.from(`\ufeff${rows.join('\n')}\n`)
}

async function compared(person: Person, id: string, kind: FormKind, bytes: Buffer) {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], '表.csv'))
  const url = `/api/v1/projects/${id}/forms/2026/${kind}/comparisons`
  const answer = await person.send(url, { method: 'POST', body })
  assert.equal(answer.status, 200)
  const { contradictions, findings, unmatched } = (await answer.json()) as Comparison
  return { told: contradictions.map(({ at, message }) => `${at} ${message}`), findings, unmatched }
}

async function scoredProject(world: World) {
  const office = await world.signIn('project_office')
  const { id } = await world.given.project({ name: '平吉街道老旧小区改造', kind: 'other' })
  await office.call('computeScore', { path: { id, year: 2026 } })
  return { office, id }
}

test('a filled application: what cannot be true together, and what the linter says, each at its cell', async (t) => {
  const world = await openWorld(t)
  const { office, id } = await scoredProject(world)
  const file = 'contradictions-application'
  const clean = await compared(office, id, 'application', csvOf(file))
  assert.deepEqual([clean.told, clean.findings.filter(({ severity }) => severity === 'error')], [[], []])
  assert.ok(clean.unmatched.length > 0, 'indicators the project does not have are named')

  const change = {
    6: '金额||900||900|20.5||0',
    15: '||数量指标|更换雨污管网长度|≥3300米|定量|15|当年更换长度|达到3300米得15分。',
    18: '|效益指标|社会效益指标|受益居民生活|明显改善|定性|15|受益户数|达成得80%—100%；部分达成得60%—80%。',
  }
  const filled = await compared(office, id, 'application', csvOf(file, change))
  assert.deepEqual(filled.told, [
    'C6 资金总额写 900 万元，各来源合计为 920.5 万元。',
    'E15 “更换雨污管网长度”的年度指标值写 ≥3300米，超过长期指标值 ≥3.2公里。',
  ])
  const [vague] = filled.findings
  assert.deepEqual([vague?.id, vague?.severity, vague?.at], ['vague_target', 'error', ['E18']])
  assert.match(vague?.message ?? '', /“受益居民生活”的指标值“明显改善”/)
  assert.ok((vague?.examples.length ?? 0) > 0, 'with a corrected example')
})

test('a filled monitoring form and a filled tree are held against themselves, in the language of the reader', async (t) => {
  const world = await openWorld(t)
  const { office, id } = await scoredProject(world)
  const monitoring = csvOf('contradictions-monitoring', {
    5: '|其中：本年财政拨款||900|900|400|54.44%|900',
    11: '||数量指标|更换雨污管网长度|≥3.2公里|1500米|2.8公里||||||||√||是',
    13: '||成本指标|单位改造成本|≤8万元/户|7.6万元/户|7.8万元/户|||||||√|√||否',
  })
  const seen = await compared(office, id, 'monitoring', monitoring)
  assert.deepEqual(seen.told, [
    'G5 本年财政拨款的执行率写 54.44%，按执行数和预算数应为 44.44%。',
    'M11 “更换雨污管网长度”勾“有可能”（预计 2.8公里，指标值 ≥3.2公里），没有勾选偏差原因，也没有说明。',
    'O13 “单位改造成本”的完成可能性既勾“确定能”，又勾“有可能”。',
  ])
  await office.call('setLocale', { body: { locale: 'en' } })
  const [first] = (await compared(office, id, 'monitoring', monitoring)).told
  assert.equal(first, 'G5 Fiscal allocation of the year: the rate is printed as 54.44%; the amounts give 44.44%.')
  await office.call('setLocale', { body: { locale: 'zh-CN' } })
  const tree = csvOf('contradictions-evaluation-system', {
    4: '决策|15|项目立项|5|立项依据充分性|3|符合政策|3.5|批复文件',
    11: '评价等级|优',
  })
  const judged = await compared(office, id, 'evaluation_system', tree)
  assert.deepEqual(judged.told, [
    'H4 “立项依据充分性”得分 3.5，应在 0 至 3 之间。',
    'H10 总分写 85.75，各项得分合计为 86.25。',
    'B11 等级写“优”，按总分 85.75 应为“良”。',
  ])
  assert.deepEqual(judged.unmatched, [], 'rows of the common tree are known by their names')
})
