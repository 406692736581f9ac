import { earlierDay, type Day } from '@jiheng/kernel/base'
import { fillForm, type FormFacts, type FormKind, type OfficialForm, type Typed } from '@jiheng/kernel/official-form'
import type { Db } from '../../../../platform/db/database.ts'
import { judgedSet } from '../../chosen.ts'
import { factsAt, factsOfYear, type FormMaterial } from '../../form-facts.ts'
import { sayOfficially } from '../../form-paper.ts'
import type { SetVersion, Targets } from '../../question.ts'
import { assignmentsOf, reportedOf } from '../../store/assignments.ts'
import { choicesOf } from '../../store/choices.ts'
import { resultsOf } from '../../store/ex-ante.ts'
import { loadNodes, loadPositions } from '../../store/facts.ts'
import { checksOf } from '../../store/form-checks.ts'
import {
  definitionsOf,
  fundsOf,
  goalsOf,
  hindrancesOf,
  positionsAt,
  projectsOf,
  stepsOf,
  type Hindrance,
} from '../../store/form-facts.ts'
import { currentScores } from '../../store/scores.ts'
import { setKey, setsInUse } from '../../store/sets.ts'

/** 绩效监控表 is cut at the end of July, or at the day it is before that. */
const MONITORING_CUT = '07-31'
/** As many steps of work as the paper of an application has room for. */
const STEPS = 20

/** The day a form of a year speaks of. */
export const cutOf = (kind: FormKind, year: number, today: Day): Day =>
  earlierDay(today, kind === 'monitoring' ? `${year}-${MONITORING_CUT}` : `${year}-12-31`)

/** What the system knows for one kind of form of many projects, each kind of fact in one statement. */
export async function loadFormFacts(
  db: Db,
  projectIds: readonly string[],
  { kind, year, today }: { kind: FormKind; year: number; today: Day },
): Promise<Map<string, FormFacts>> {
  const asOf = cutOf(kind, year, today)
  const projects = await projectsOf(db, projectIds, year)
  const funds = await fundsOf(db, projectIds, year, asOf)
  const positions = asOf >= today ? await loadPositions(db, projectIds) : await positionsAt(db, projectIds, asOf)
  const nodes = await loadNodes(db, projectIds, `${year}-01-01`, asOf)
  const steps = await stepsOf(db, projectIds)
  const goals = await goalsOf(db, projectIds, year)
  const judged = await judgedBy(db, projectIds, year)
  const names = [...new Set([...judged.values()].flatMap(({ set }) => set.indicators.map(({ name }) => name)))]
  const definitions = kind === 'application' ? await definitionsOf(db, names, asOf) : new Map()
  const reported = await reportedOf(db, projectIds, year, asOf)
  const scores = kind === 'monitoring' ? new Map() : await currentScores(db, projectIds, year)
  const hindrances = await hindrancesOf(db, projectIds, year, asOf)
  const exAnte = await resultsOf(db, projectIds)
  const checks =
    kind === 'evaluation_system' ? await checksOf(db, projectIds, year, asOf) : new Map<string, FormFacts['checks']>()
  const materials = [...projects].map(([id, project]): FormMaterial => {
    const { set, targets } = judged.get(id) ?? { set: null, targets: {} }
    const { nodesDue, nodesOnTime } = nodes.get(id) ?? { nodesDue: 0, nodesOnTime: 0 }
    return {
      ...{ year, asOf, project, nodes: { nodesDue, nodesOnTime } },
      funds: funds.get(id) ?? null,
      position: positions.get(id) ?? null,
      steps: (steps.get(id) ?? []).slice(0, STEPS),
      goals: goals.get(id) ?? [],
      ...{ set, targets, definitions },
      reported: reported.get(id) ?? [],
      score: scores.get(id) ?? null,
      hindrances: (hindrances.get(id) ?? []).map(said),
      exAnte: exAnte.get(id) ?? null,
      checks: checks.get(id) ?? {},
    }
  })
  const factsFrom = kind === 'monitoring' ? factsAt : factsOfYear
  return new Map(materials.map((material) => [material.project.id, factsFrom(material)]))
}

/** What each project is judged by: the set it was given with its own targets, or what it chose from the library in that set's place. */
async function judgedBy(
  db: Db,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, { set: SetVersion; targets: Targets }>> {
  const sets = await setsInUse(db, projectIds, year)
  const choices = await choicesOf(db, projectIds, year)
  const assignments = await assignmentsOf(db, projectIds, year)
  return new Map(
    assignments.flatMap(({ projectId, setId, version, targets }) => {
      const given = sets.get(setKey(setId, version))
      if (!given) return []
      const set = judgedSet(given, choices.get(projectId), projectId)
      return [[projectId, { set, targets: set.chosen ? {} : targets }]]
    }),
  )
}

/** A form as it stands: what the system knows, and what people typed. */
export const filled = (
  kind: FormKind,
  facts: FormFacts,
  typed: Typed,
  by: FormFacts['filledIn'] = null,
): OfficialForm => fillForm(kind, { ...facts, filledIn: by }, typed, sayOfficially)

/** An obstacle by its cause and note; an answer to an alert as it was written. */
const said = ({ cause, text, source }: Hindrance): FormFacts['hindrances'][number] => {
  if (cause === null) return { text, source }
  const name = sayOfficially({ key: `progress.obstacle.cause.${cause}`, params: {} })
  return {
    text: sayOfficially({
      key: text === '' ? 'forms.paper.said.obstacle' : 'forms.paper.said.obstacle_noted',
      params: { name, text },
    }),
    source,
  }
}
