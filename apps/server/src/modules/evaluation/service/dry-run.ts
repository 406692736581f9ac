import { decimal, laterDay, type Day } from '@jiheng/kernel/base'
import { resolvePack, type RulePack } from '@jiheng/kernel/rule-pack'
import { scoreProject } from '@jiheng/kernel/scoring'
import type { Db } from '../../../platform/db/database.ts'
import { scoresAt, type PackDryRun, type ScoreHere } from '../store/proposals.ts'

const PORTION = 500
const SHOWN = 20
const FIRST = '00000000-0000-0000-0000-000000000000'

type Change = PackDryRun['largest'][number]

/** Scores every current question of the year again as if the pack were in effect beside the adopted ones; nothing is kept. */
export async function packDryRun(
  db: Db,
  adopted: readonly RulePack[],
  pack: RulePack,
  { year, today }: { year: number; today: Day },
): Promise<PackDryRun> {
  const day = laterDay(today, pack.effectiveFrom)
  const sum = { scores: 0, refused: 0 }
  const changes: Change[] = []
  for (let after = FIRST; ;) {
    const portion = await scoresAt(db, pack.region, year, after, PORTION)
    const last = portion.at(-1)
    if (!last) break
    sum.scores += portion.length
    for (const score of portion) {
      const change = changeOf(score, [...adopted, pack], day)
      if (change === 'refused') sum.refused += 1
      else if (change) changes.push(change)
    }
    after = last.project_id
  }
  const sized = changes.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.projectId < b.projectId ? -1 : 1))
  return { asOf: today, ...sum, changed: changes.length, grades: gradesOf(changes), largest: sized.slice(0, SHOWN) }
}

function changeOf(score: ScoreHere, packs: readonly RulePack[], day: Day): Change | 'refused' | null {
  const resolved = resolvePack(packs, score.region, day)
  const again = resolved.ok ? scoreProject({ ...score.question, rules: resolved.rules }) : resolved
  if (!again.ok) return 'refused'
  if (decimal.compare(again.total, score.total) === 0 && again.grade === score.grade) return null
  const { project_id: projectId, name, total: before, grade: from } = score
  return { projectId, name, before, after: again.total, from, to: again.grade }
}

const sizeOf = ({ before, after, from, to }: Change): number =>
  Math.abs(Number(after) - Number(before)) + (from === to ? 0 : 100)

const gradesOf = (changes: readonly Change[]): PackDryRun['grades'] =>
  [...Map.groupBy(changes, ({ from, to }) => `${from ?? ''} ${to ?? ''}`).values()].flatMap((group) => {
    const [first] = group
    return first && first.from !== first.to ? [{ from: first.from, to: first.to, count: group.length }] : []
  })
