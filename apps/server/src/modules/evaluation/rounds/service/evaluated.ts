import type { EvaluatedResult, SubjectMeasure } from '@jiheng/kernel/evaluation-round'
import type { Db } from '../../../../platform/db/database.ts'
import { crossItemsOf, goalsOf, resultsOfPersons, resultsOfUnits } from '../store/subjects.ts'

export type Results = Record<SubjectMeasure, EvaluatedResult[]>
export type Asked = { ids: readonly string[]; isPerson: boolean; year: number; today: string }

/** Everything evaluated of many subjects, each kind in one statement; nothing for who has nothing. */
export async function evaluatedOf(db: Db, { ids, isPerson, year, today }: Asked): Promise<Map<string, Results>> {
  const whom = isPerson ? { persons: ids } : { units: ids }
  const all = new Map<string, Results>()
  const of = (id: string): Results => {
    const known = all.get(id) ?? { project_results: [], goal_results: [], cross_items_on_time: [] }
    all.set(id, known)
    return known
  }
  for (const row of await (isPerson ? resultsOfPersons : resultsOfUnits)(db, ids, year))
    of(row.subjectId).project_results.push({
      ...{ source: { kind: 'round_result', id: row.resultId, label: row.name }, percent: row.total },
      ...{ weight: row.weight, evidenceLevel: row.evidenceLevel, asOf: row.asOf },
    })
  for (const row of await goalsOf(db, whom, year))
    of(row.subjectId).goal_results.push({
      ...{ source: { kind: 'goal', id: row.goalId, label: row.title }, percent: row.percent, weight: row.weight },
      ...{ evidenceLevel: 2, asOf: row.asOf },
    })
  for (const row of await crossItemsOf(db, whom, year, today))
    of(row.subjectId).cross_items_on_time.push({
      ...{ source: { kind: 'cross_item', id: row.itemId, label: row.title }, percent: row.isOnTime ? '100' : '0' },
      ...{ weight: '1', evidenceLevel: 1, asOf: row.asOf },
    })
  return all
}
