import { readdirSync, readFileSync } from 'node:fs'
import { print } from '@jiheng/kernel/formula'
import {
  directionOf,
  rulesFor,
  type BandTexts,
  type Definition,
  type Level1,
  type Tree,
} from '@jiheng/kernel/indicator'
import type { Mark } from '@jiheng/kernel/base'
import { compiled } from './formula.ts'
import type { IndicatorVersion } from './store/versions.ts'
import { vocabulary } from './vocabulary.ts'

const folder = new URL('./seed/', import.meta.url)
/** The day the seeded versions came into force. */
const FROM = '2026-01-01'

/** A seeded indicator: what is left out follows from its code, its file or its nature. */
type Seed = {
  /** Field, branch, number; in the 绩效目标表 the branch is its place. */
  code: string
  name: string
  en: string
  tree?: Tree
  /** `level1/二级指标` outside the 绩效目标表. */
  at?: string
  sign?: NonNullable<Definition['sign']>
  target?: string
  unit?: string
  /** How a project finds its own target; of a qualitative indicator what is to be reached. */
  text?: string
  /** What stands for 部分达成 and 未达成. */
  bands?: [partlyMet: string, notMet: string]
  /** In the names people read; stored by ids. */
  formula?: string
  by?: string
  evidence: string
  explanation: string
  weight?: [usual: string, least: string, most: string]
  standard?: string
  note?: string
  mark?: Mark
  basis?: string
}
type SeedFile = { about: string; tree?: Tree; kinds: string[]; basis: string; mark: Mark; indicators: Seed[] }

const branches: Record<string, readonly [level1: Level1, level2: string]> = {
  SL: ['output', '数量指标'],
  ZL: ['output', '质量指标'],
  SX: ['output', '时效指标'],
  CB: ['output', '成本指标'],
  JJ: ['benefit', '经济效益指标'],
  SH: ['benefit', '社会效益指标'],
  ST: ['benefit', '生态效益指标'],
  KC: ['benefit', '可持续影响指标'],
  MY: ['satisfaction', '服务对象满意度指标'],
}
const USUAL_WEIGHT = ['5', '2', '12'] as const

/** Every indicator the programme comes with, ready to be stored. */
export function readSeeds(): IndicatorVersion[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SeedFile
      return file.indicators.map((seed) => versionOf(seed, file))
    })
}

function versionOf(seed: Seed, file: SeedFile): IndicatorVersion {
  const { code, name, en, text, formula, by, evidence, explanation, note } = seed
  const tree = seed.tree ?? file.tree ?? 'form'
  const [level1, level2] = placeOf(seed)
  const sign = seed.sign ?? null
  const nature = sign === null ? 'qualitative' : 'quantitative'
  const direction = sign === null ? 'more' : directionOf(sign)
  const rules = rulesFor(nature, direction)
  const [weight, weightMin, weightMax] = seed.weight ?? USUAL_WEIGHT
  const unit = sign === null ? null : (seed.unit ?? '')
  return {
    ...{ code, version: 1, orgPath: 'r', effectiveFrom: FROM, effectiveTo: null, why: '随系统提供的初始指标' },
    ...{ name, nameEn: en, tree, level1, level2, kinds: file.kinds, nature, direction, sign },
    ...{ target: seed.target ?? null, unit, targetText: text ?? null, weight, weightMin, weightMax },
    source: formula === undefined ? 'manual' : 'formula',
    formula: formula === undefined ? null : print(compiled(formula, unit ?? '').tree, vocabulary, 'zh', 'id'),
    ...{ reportedBy: by ?? null, evidenceLevel: 2, evidence, rule: rules[0] ?? 'proportional', rules },
    bands: bandsOf(seed),
    ...{ mark: seed.mark ?? file.mark, basis: seed.basis ?? file.basis, explanation },
    ...{ standard: seed.standard ?? standardOf(seed), note: note ?? null },
  }
}

function placeOf({ code, at }: Seed): readonly [Level1, string] {
  const place = at === undefined ? branches[code.slice(3, 5)] : (at.split('/') as [Level1, string])
  if (!place) throw new RangeError(`no branch for ${code}`)
  return place
}

const bandsOf = ({ text = '', bands }: Seed): BandTexts | null =>
  bands ? { met: text, partlyMet: bands[0], notMet: bands[1] } : null

/** The usual 评分标准 of an indicator. */
function standardOf({ sign, target, unit = '' }: Seed): string {
  if (sign === undefined) return '达成得分值的 80%（含）—100%；部分达成得 60%（含）—80%；未达成得 0—60%。'
  const goal = target === undefined ? '指标值' : `${target}${unit}`
  if (sign === '=' && target === '0') return `为${goal}得满分，发生即不得分。`
  if (sign === '≤' && target === '0') return `不超过${goal}得满分，超过不得分。`
  if (sign === '≤' || sign === '<') return `不超过${goal}得满分；超过的，得分＝指标值÷实际值×分值。`
  return `达到${goal}得满分；未达到的，得分＝实际值÷指标值×分值。`
}
