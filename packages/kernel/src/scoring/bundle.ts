import type { Day, Explanation } from '../base/index.ts'
import { canonical } from '../base/index.ts'
import { resolvePack } from '../rule-pack/index.ts'
import type { PackProblem, RulePack } from '../rule-pack/index.ts'
import type { Grade } from './grade.ts'
import type { ComponentScore } from './indicator.ts'
import type { SetProblem } from './prepare.ts'
import { scoreProject } from './project.ts'
import type { ProjectScore, ScoreQuestion } from './project.ts'

/** One line of a score beside its explanation: what it weighs, what it got, and of which value. */
export type ScoreLine = {
  code: string
  weight: string
  score: string | null
  state: ComponentScore['state']
  remarks: string[]
  value: string | null
}

/** The code under which the execution of the budget is kept among the lines. */
export const EXECUTION = 'execution'

/** The lines of a score, execution last; its value is executed/budget in fen. */
export function linesOf(score: ProjectScore, { execution }: Pick<ScoreQuestion, 'execution'>): ScoreLine[] {
  const line = (code: string, of: ComponentScore, value: string | null): ScoreLine => {
    return { code, weight: of.weight, score: of.score, state: of.state, remarks: of.remarks, value }
  }
  const { budgetFen, executedFen } = execution
  const spent = budgetFen === null || executedFen === null ? null : `${executedFen}/${budgetFen}`
  return [
    ...score.indicators.map((component) => line(component.subject.id, component, component.value)),
    line(EXECUTION, score.execution, spent),
  ]
}

export type ScoreResult = { total: string; coveredWeight: string; grade: Grade | null; components: ScoreLine[] }

/** A pack as an installation adopted it: SHA-256 and Ed25519 signature of `packText(pack)`, hex and base64url. */
export type SignedPack = {
  pack: RulePack
  fingerprint: string
  signature: string
  publicKey: string
  adoptedAt: string
}

export const BUNDLE_FORMAT = 'jiheng-score-bundle/1'

/** Everything needed to compute a stored score again anywhere, and what was stored. */
export type ScoreBundle = {
  format: typeof BUNDLE_FORMAT
  project: { id: string; name: string; region: string }
  year: number
  computedAt: string
  question: Omit<ScoreQuestion, 'rules'>
  /** The packs that held, the nearest first. */
  packs: readonly SignedPack[]
  result: ScoreResult
  explanation: Explanation
}

export type Recomputed =
  /** Paths at which stored and computed differ, at most `MOST`; none when they are the same to the byte. */
  | { ok: true; result: ScoreResult; explanation: Explanation; differs: string[] }
  | ({ ok: false } & (PackProblem | Omit<Exclude<SetProblem, { ok: true }>, 'ok'>))

const MOST = 20

/** Computes the score of a bundle again by its own packs and compares. Signatures are for the caller to check. */
export function recompute({ question, packs, project, result, explanation }: ScoreBundle): Recomputed {
  const resolved = resolvePack(
    packs.map(({ pack }) => pack),
    project.region,
    question.today satisfies Day,
  )
  if (!resolved.ok) return resolved
  const score = scoreProject({ ...question, rules: resolved.rules })
  if (!score.ok) return score
  const { total, coveredWeight, grade } = score
  const again = { total, coveredWeight, grade, components: linesOf(score, question) }
  const differs = [
    ...differences(result, again, 'result'),
    ...differences(explanation, score.explanation, 'explanation'),
  ].slice(0, MOST)
  return { ok: true, result: again, explanation: score.explanation, differs }
}

/** Paths at which two JSON values differ, in reading order. */
function differences(a: unknown, b: unknown, path: string): string[] {
  if (canonical(a) === canonical(b)) return []
  if (!isNode(a) || !isNode(b) || Array.isArray(a) !== Array.isArray(b)) return [path]
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.flatMap((key) => differences(a[key], b[key], Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`))
}

const isNode = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'
