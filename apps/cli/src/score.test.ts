import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { ScoreBundle } from '@jiheng/kernel/scoring'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const golden = fileURLToPath(new URL('../../../fixtures/scoring/bundle.json', import.meta.url))
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiheng-'))
})
after(() => rm(folder, { recursive: true }))

type Line = {
  ok: boolean
  error?: string
  packs: { id: string; isSound: boolean }[]
  recomputed: { differs: string[]; result: { total: string } }
}

function jiheng(
  args: string[],
  language = 'zh_CN.UTF-8',
): Promise<{ code: number; out: string; err: string; line: Line }> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: language }
    execFile(process.execPath, [program, 'score', ...args], { env }, (error, out, err) => {
      const line = out.startsWith('{') ? (JSON.parse(out) as Line) : ({} as Line)
      resolve({ code: Number(error?.code ?? 0), out, err, line })
    })
  })
}

/** The golden bundle with something changed. */
async function altered(name: string, change: (bundle: ScoreBundle) => void): Promise<string> {
  const bundle = JSON.parse(readFileSync(golden, 'utf8')) as ScoreBundle
  change(bundle)
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(bundle))
  return path
}

test('a bundle is computed again to the byte, in words and in JSON', async () => {
  const { code, out } = await jiheng([golden])
  assert.equal(code, 0)
  assert.match(out, /合成一号路及管网改造工程，2026 年。重新计算得 93\.2 分，覆盖 100 分，等级优；得分与说明逐字相同。/)
  assert.match(out, /规则包 广西·钦州 第 1 版：签名相符/)
  const english = await jiheng([golden], 'en_US.UTF-8')
  assert.match(
    english.out,
    /93\.2 points of 100 covered, grade Excellent; score and explanation are the same to the byte/,
  )
  const { line } = await jiheng([golden, '--json'])
  assert.deepEqual([line.ok, line.recomputed.differs, line.packs.map(({ id }) => id)], [true, [], ['cn-4507', 'cn']])
})

test('a score, a fact or an explanation that was changed is told by its place', async () => {
  const score = await altered('score.json', ({ result }) => {
    result.total = '99.99'
    result.components[2]!.score = '15'
  })
  const changed = await jiheng([score, '--json'])
  assert.equal(changed.code, 1)
  assert.deepEqual(changed.line.recomputed.differs, ['result.total', 'result.components[2].score'])
  const told = await jiheng([score])
  assert.match(told.err, /与存档不同，共 2 处/)
  const fact = await altered('fact.json', ({ question }) => {
    const actual = question.actuals[2]
    if (actual?.kind === 'quantitative') actual.value = '14'
  })
  const { line } = await jiheng([fact, '--json'])
  assert.deepEqual(line.recomputed.differs.slice(0, 3), [
    'result.total',
    'result.components[2].score',
    'result.components[2].value',
  ])
  assert.equal(line.recomputed.result.total, '90.2')
})

test('a pack that was changed no longer matches its signature, though the points may be the same', async () => {
  const path = await altered('pack.json', ({ packs }) => {
    const grade = packs[1]?.pack.rules.grade
    if (grade) grade.parameters.fair = '61'
  })
  const { code, line } = await jiheng([path, '--json'])
  assert.deepEqual([code, line.ok, line.packs.map(({ isSound }) => isSound)], [1, false, [true, false]])
  assert.match((await jiheng([path])).err, /规则包 国家默认 第 1 版：与签名不符/)
})

test('what is no bundle, and no file, is said so', async () => {
  const path = join(folder, 'other.json')
  await writeFile(path, '{"format":"other"}')
  const { code, err } = await jiheng([path])
  assert.deepEqual([code, /不是绩衡导出的复算材料/.test(err)], [1, true])
  await writeFile(path, '{"format":"jiheng-score-bundle/1","packs":[]}')
  assert.equal((await jiheng([path, '--json'])).line.error, 'not_a_bundle')
  assert.match((await jiheng([join(folder, 'gone.json')])).err, /没有找到文件/)
  assert.equal((await jiheng([])).code, 2)
})
