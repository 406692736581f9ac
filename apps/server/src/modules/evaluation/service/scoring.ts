import { yearOf } from '@jiheng/kernel/base'
import { SYSTEM_ACCOUNT, systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { answer, asked, componentsOf, isSame } from '../answer.ts'
import { questionOf } from '../question.ts'
import { assignByKind, assignmentsOf, reportedOf, type Assignment } from '../store/assignments.ts'
import { loadProjectYears } from '../store/facts.ts'
import { keepScores, lockCurrent, newestGraded, type ScoreRow } from '../store/scores.ts'
import { setKey, setsInUse } from '../store/sets.ts'
import type { EvaluationParts } from './parts.ts'

const reach = systemReach('evaluation')

/** Scores projects from what is known of them, and keeps each result with its question and explanation. */
export function scoring({ database, clock, facts, projects }: EvaluationParts) {
  /** Scores the projects that have a set in `year`; returns how many scores are new. A score that still holds is confirmed. */
  const scoreIn = async (tx: Tx, projectIds: readonly string[], year: number): Promise<number> => {
    const today = clock.today()
    const current = await lockCurrent(tx, projectIds, year)
    const found = await scoresOf(tx, projectIds, year)
    const before = (score: ScoreRow) => current.get(score.project_id)
    const fresh = found.filter((score) => !isSame(before(score) ?? { ...score, set_id: '' }, score))
    const held = found.filter((score) => !fresh.includes(score))
    const idsOf = (scores: ScoreRow[]) => scores.flatMap((score) => before(score)?.id ?? [])
    await keepScores(tx, fresh, idsOf(fresh), idsOf(held), today)
    await noteNewest(
      tx,
      fresh.map((score) => score.project_id),
    )
    return fresh.length
  }

  const scoresOf = async (tx: Tx, projectIds: readonly string[], year: number): Promise<ScoreRow[]> => {
    const [now, today] = [clock.now().toISOString(), clock.today()]
    const assignments = await assignmentsOf(tx, projectIds, year)
    const sets = await setsInUse(tx, projectIds, year)
    const reported = await reportedOf(tx, projectIds, year)
    const known = await loadProjectYears(tx, projectIds, year, today)
    return assignments.flatMap(({ projectId, setId, version, targets }: Assignment): ScoreRow[] => {
      const [set, projectYear] = [sets.get(setKey(setId, version)), known.get(projectId)]
      if (!set || !projectYear) return []
      const question = questionOf({
        set,
        targets,
        reported: reported.get(projectId) ?? [],
        facts: projectYear,
        year,
        today,
      })
      const score = answer(question)
      const kept = {
        components: componentsOf(question, score),
        explanation: score.explanation,
        question: asked(question),
        is_current: true,
        computed_at: now,
        confirmed_on: today,
      }
      return [
        {
          ...kept,
          ...{ id: newId(), project_id: projectId, year, set_id: setId, version, as_of: question.today },
          ...{ total: score.total, covered_weight: score.coveredWeight, grade: score.grade },
        },
      ]
    })
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

  /** Scores projects inside the caller's transaction, which reaches them; those under way without a set get the one of their kind. */
  const scoreWithin = async (tx: Tx, projectIds: readonly string[], year = yearOf(clock.today())): Promise<number> => {
    await assignByKind(tx, projectIds, year, { by: SYSTEM_ACCOUNT, at: clock.now().toISOString(), isForced: false })
    return scoreIn(tx, projectIds, year)
  }

  return {
    scoreIn,
    scoreWithin,
    /** Scores these projects for the current year; returns how many scores are new. */
    scoreProjects: (projectIds: readonly string[]): Promise<number> =>
      database.write(reach, (tx) => scoreWithin(tx, projectIds)),
    /** Scores every project for a year (the current one when not told), a portion at a time. */
    async scoreAll(year = yearOf(clock.today())): Promise<{ projects: number; scored: number }> {
      const sum = { projects: 0, scored: 0 }
      await projects.eachPortion(reach, async (tx, ids) => {
        sum.projects += ids.length
        sum.scored += await scoreWithin(tx, ids, year)
      })
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
