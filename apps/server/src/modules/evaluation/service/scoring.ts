import { yearOf } from '@jiheng/kernel/base'
import type { PreparedSet } from '@jiheng/kernel/scoring'
import { SYSTEM_ACCOUNT, systemReach } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { answer, prepared } from '../answer.ts'
import { packed } from '../proof.ts'
import { kernelSet, questionOf, type SetVersion, type Targets } from '../question.ts'
import { assignByKind, assignmentsOf, reportedOf, type Assignment } from '../store/assignments.ts'
import { judgedSet } from '../chosen.ts'
import { choicesOf, computedOf } from '../store/choices.ts'
import { loadProjectYears } from '../store/facts.ts'
import { keepScores, lockCurrent, newestGraded, type CurrentScore, type ScoreRow } from '../store/scores.ts'
import { findSet, setKey, setsInUse } from '../store/sets.ts'
import { surveyedOf } from '../store/surveyed.ts'
import { standingVetoes } from '../store/vetoes.ts'
import type { packKeeping, RulesInForce } from './packs.ts'
import type { setRenewing } from './renewing.ts'
import type { EvaluationParts } from './parts.ts'

const reach = systemReach('evaluation')

/** Row-level security looks at all projects once for each statement: the more in one, the better. */
const PORTIONS = { portion: 500, atOnce: 2 }

/** Scores projects from what is known of them, and keeps each result with its question and explanation. */
export function scoring(
  { database, clock, facts, projects }: EvaluationParts,
  { ruleBook, renewSets }: Pick<ReturnType<typeof packKeeping>, 'ruleBook'> & ReturnType<typeof setRenewing>,
) {
  /** Scores the projects that have a set in `year`; returns how many scores are new. A score that still holds is confirmed. */
  const scoreIn = async (tx: Tx, projectIds: readonly string[], year: number): Promise<number> => {
    const current = await lockCurrent(tx, projectIds, year)
    const { fresh, held } = await scoresOf(tx, projectIds, year, current)
    const replaced = fresh.flatMap((score) => current.get(score.project_id)?.id ?? [])
    await keepScores(tx, fresh, replaced, held, clock.today())
    if (fresh.length > 0)
      await noteNewest(
        tx,
        fresh.map((score) => score.project_id),
      )
    return fresh.length
  }

  /** New scores to keep, and the ids of those that still hold. */
  const scoresOf = async (
    tx: Tx,
    projectIds: readonly string[],
    year: number,
    current: Map<string, CurrentScore>,
  ): Promise<{ fresh: ScoreRow[]; held: string[] }> => {
    const [now, today] = [clock.now().toISOString(), clock.today()]
    const rulesAt = await ruleBook(tx)
    const assignments = await assignmentsOf(tx, projectIds, year)
    const sets = await setsInUse(tx, projectIds, year)
    const reported = await reportedOf(tx, projectIds, year)
    const known = await loadProjectYears(tx, projectIds, year, today)
    const choices = await choicesOf(tx, projectIds, year)
    const computed = await computedOf(tx, choices.size > 0 ? projectIds : [], year)
    const surveyed = await surveyedOf(tx, projectIds, year)
    const vetoes = await standingVetoes(tx, projectIds, year)
    const preparedOnce = preparing()
    const held: string[] = []
    const fresh = assignments.flatMap(({ projectId, setId, version, targets }: Assignment): ScoreRow[] => {
      const [given, projectYear] = [sets.get(setKey(setId, version)), known.get(projectId)]
      if (!given || !projectYear) return []
      const set = judgedSet(given, choices.get(projectId), projectId)
      const inForce = rulesAt(projectYear.regionCode, today < `${year}-12-31` ? today : `${year}-12-31`)
      const by = set.chosen ? prepared(kernelSet(set, {}), inForce) : preparedOnce(set, targets, inForce)
      const { deadline } = inForce.rules.blank.parameters
      const about = {
        set,
        by: by.set,
        reported: reported.get(projectId) ?? [],
        facts: projectYear,
        computed: computed(projectId),
        surveyed: surveyed.get(projectId),
        vetoes: vetoes.get(projectId) ?? [],
        year,
        today,
        deadline,
      }
      const question = questionOf(about)
      const { score, components, digest } = answer(by, question, inForce.names)
      const before = current.get(projectId)
      if (before?.digest === digest) {
        held.push(before.id)
        return []
      }
      const proof = packed({ question, explanation: score.explanation })
      return [
        {
          ...{ id: newId(), project_id: projectId, year, set_id: setId, version, as_of: question.today },
          ...{ total: score.total, covered_weight: score.coveredWeight, grade: score.grade, components },
          ...{ is_current: true, computed_at: now, confirmed_on: today },
          ...{ rule_packs: inForce.names, proof, digest },
        },
      ]
    })
    return { fresh, held }
  }

  /** Lists show the newest complete score; a part of one would be a guess. */
  const noteNewest = async (tx: Tx, projectIds: readonly string[]): Promise<void> => {
    const graded = await newestGraded(tx, projectIds)
    const noted = projectIds.map((projectId) => ({
      projectId,
      score: graded.get(projectId)?.score ?? null,
      grade: graded.get(projectId)?.grade ?? null,
    }))
    await projects.noteStandings(
      tx,
      noted.toSorted((a, b) => (a.projectId < b.projectId ? -1 : 1)),
    )
  }

  /** The indicators a project is judged by in a year; undefined before it has a set. */
  const judgedBy = async (db: Db, projectId: string, year: number): Promise<SetVersion | undefined> => {
    const [assignment] = await assignmentsOf(db, [projectId], year)
    const set = assignment && (await findSet(db, assignment.setId, assignment.version))
    return set && judgedSet(set, (await choicesOf(db, [projectId], year)).get(projectId), projectId)
  }

  /** Scores projects inside the caller's transaction, which reaches them; those under way without a set get the one of their kind. */
  const scoreWithin = async (tx: Tx, projectIds: readonly string[], year = yearOf(clock.today())): Promise<number> => {
    await assignByKind(tx, projectIds, year, { by: SYSTEM_ACCOUNT, at: clock.now().toISOString(), isForced: false })
    return scoreIn(tx, projectIds, year)
  }

  return {
    scoreIn,
    scoreWithin,
    judgedBy,
    /**
     * Scores these projects for this year, and for the year a fact is about where that is another and they had a set then; returns how many
     * scores are new.
     */
    scoreProjects: (projectIds: readonly string[], about?: number): Promise<number> =>
      database.write(reach, async (tx) => {
        const scored = await scoreWithin(tx, projectIds)
        return about === undefined || about === yearOf(clock.today())
          ? scored
          : scored + (await scoreIn(tx, projectIds, about))
      }),
    /** Scores every project for a year (the current one when not told), a portion at a time. */
    async scoreAll(year = yearOf(clock.today())): Promise<{ projects: number; scored: number }> {
      const sum = { projects: 0, scored: 0 }
      await renewSets()
      const work = async (tx: Tx, ids: string[]): Promise<void> => {
        sum.projects += ids.length
        const scored = await scoreWithin(tx, ids, year)
        sum.scored += scored
      }
      await projects.eachPortion(reach, work, PORTIONS)
      await database.write(reach, (tx) =>
        facts.publish(
          tx,
          { type: 'evaluation.scored_all', year },
          { topic: 'evaluation', permission: 'evaluation:read', orgPath: reach.actor.organisationPath },
        ),
      )
      return sum
    },
  }
}

/** Makes each set ready once for all projects that have it with the same targets under the same rules. */
function preparing(): (set: SetVersion, targets: Targets, inForce: RulesInForce) => PreparedSet {
  const known = new Map<string, PreparedSet>()
  return (set, targets, inForce) => {
    const key = `${setKey(set.id, set.version)} ${inForce.names.join(',')} ${JSON.stringify(targets)}`
    const before = known.get(key)
    if (before) return before
    const found = prepared(kernelSet(set, targets), inForce)
    known.set(key, found)
    return found
  }
}
