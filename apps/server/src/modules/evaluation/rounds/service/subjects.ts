import {
  defaultRoundRules,
  scoreSubject,
  type EvaluatedResult,
  type SubjectMeasure,
  type SubjectQuestion,
} from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import type { Db } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import type { SubjectForm } from '../schema/results.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import {
  crossItemsOf,
  goalsOf,
  keepSubjects,
  listSubjects,
  personsAt,
  resultsOfPersons,
  resultsOfUnits,
  unitsAt,
  type ListedSubject,
  type Subject,
  type SubjectRow,
} from '../store/subjects.ts'
import { findTemplate, isOfSubjects } from '../store/templates.ts'
import { unitOf, type RoundParts } from './parts.ts'

type Results = Record<SubjectMeasure, EvaluatedResult[]>

/** Scores of persons, teams and departments: from evaluated results only, shown to whom they are about, never ranked. */
export function subjectScoring(parts: RoundParts) {
  const { database, clock, facts } = parts
  return {
    /** Current scores of a template and year, by name. */
    listSubjects: (actor: Actor, query: { templateId: string; year: number }): Promise<ListedSubject[]> =>
      database.read(permit(actor, 'rounds:manage'), (db) =>
        askingAs(db, { accountId: actor.accountId, runs: true }, (tx) => listSubjects(tx, query)),
      ),

    /** The asker's own scores, with everything they were worked out from. */
    listOwnSubjects(actor: Actor): Promise<ListedSubject[]> {
      const { accountId } = actor
      const nowhere = { actor, scopes: [], projects: [] }
      return database.read(nowhere, (db) =>
        askingAs(db, { accountId, runs: false }, (tx) => listSubjects(tx, { accountId })),
      )
    },

    /** Works out the scores of everybody at a place for a year. Throws `round_template_not_found`, `nobody_to_score`. */
    async computeSubjects(
      actor: Actor,
      { templateId, year, organisationId }: SubjectForm,
    ): Promise<{ scored: number; uncovered: number }> {
      const reach = permit(actor, 'rounds:manage')
      const unit = await unitOf(parts, reach, organisationId)
      return database.write(reach, async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, runs: true })
        const template = await findTemplate(tx, templateId)
        if (!template || template.subjectKind === 'project' || !isOfSubjects(template.items))
          throw new AppError('not_found', 'round_template_not_found')
        const { subjectKind, version: templateVersion, items } = template
        const subjects =
          subjectKind === 'person' ? await personsAt(tx, unit.path, year) : await unitsAt(tx, unit.path, subjectKind)
        const today = clock.today()
        const results = await resultsFor(tx, { subjects, isPerson: subjectKind === 'person', year, today })
        const known = new Map(
          (await listSubjects(tx, { templateId, year })).map((row) => [row.accountId ?? row.organisationId, row]),
        )
        const rows = subjects.flatMap(({ id, orgPath }): SubjectRow[] => {
          const found = results.get(id)
          if (!found) return []
          const of = { id: templateId, name: template.name, version: String(templateVersion), items }
          const question: SubjectQuestion = {
            ...{ template: of, results: found, asOf: today },
            rules: { subjects: defaultRoundRules.subjects, grade: defaultRoundRules.grade },
          }
          const { total, grade, coveredWeight, explanation } = scoreSubject(question)
          return [
            {
              ...{ id: newId(), templateId, templateVersion, year, subjectKind, orgPath, total, grade, coveredWeight },
              organisationId: subjectKind === 'person' ? null : id,
              accountId: subjectKind === 'person' ? id : null,
              ...{ version: (known.get(id)?.version ?? 0) + 1, explanation, question, isCurrent: true },
              ...{ computedBy: actor.accountId, computedAt: clock.now().toISOString() },
            },
          ]
        })
        if (rows.length === 0) throw new AppError('rule_violated', 'nobody_to_score')
        await keepSubjects(tx, rows)
        record(tx, actor, clock.now(), {
          action: 'evaluation.subjects_scored',
          subject: { kind: 'round_template', id: templateId, label: template.name },
          orgPath: unit.path,
          changes: { year: [null, year], scores: [null, rows.length] },
        })
        facts.publish(
          tx,
          { type: 'evaluation.subjects_scored', year },
          { topic: 'rounds', permission: 'rounds:read', orgPath: unit.path },
        )
        return { scored: rows.length, uncovered: rows.filter(({ total }) => total === null).length }
      })
    },
  }
}

type Asked = { subjects: readonly Subject[]; isPerson: boolean; year: number; today: string }

/** Everything evaluated of many subjects, each kind in one statement; nothing for who has nothing. */
async function resultsFor(db: Db, { subjects, isPerson, year, today }: Asked): Promise<Map<string, Results>> {
  const ids = subjects.map(({ id }) => id)
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
