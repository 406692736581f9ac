import { isDeepStrictEqual } from 'node:util'
import { chinaCalendar } from '@jiheng/kernel/base'
import {
  appealDue,
  defaultRoundRules,
  scoreSubject,
  type SubjectItem,
  type SubjectQuestion,
} from '@jiheng/kernel/evaluation-round'
import type { Actor, Reach } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import type { SubjectForm } from '../schema/subjects.ts'
import { askingAs, tellAsker, type Asker } from '../store/asking.ts'
import {
  currentSubjects,
  keepSubjects,
  listSubjects,
  lockSubjects,
  personsAt,
  unitsAt,
  type ListedSubject,
  type SubjectRow,
} from '../store/subjects.ts'
import { findTemplate, isOfSubjects, type TemplateRow } from '../store/templates.ts'
import { evaluatedOf, type Results } from './evaluated.ts'
import { unitOf, type RoundParts } from './parts.ts'

/** A score as somebody opens it, with what they may do about it. */
export type OpenSubject = ListedSubject & { mayAppeal: boolean; mayDecide: boolean; isSamePerson: boolean }

/** Somebody who reads what is theirs: by who they are, not by where their grants reach. */
export const nowhere = (actor: Actor): Reach => ({ actor, scopes: [], projects: [] })
/** As the person, and for the unit they work at where they may speak for it. */
export const asOwner = ({ accountId, grants }: Actor): Asker => ({
  ...{ accountId, runs: false },
  speaks: grants.some(({ permissions }) => permissions.has('rounds:appeal')),
})
export const asRunner = ({ accountId }: Actor): Asker => ({ accountId, runs: true })

export type Computed = { scored: number; uncovered: number; unchanged: number; waiting: number }

/** Scores of persons, teams and departments: from evaluated results only, shown to whom they are about, never ranked. */
export function subjectScoring(parts: RoundParts) {
  const { database, clock, facts } = parts
  return {
    /** Current scores of a template and year, by name. */
    listSubjects: (actor: Actor, query: { templateId: string; year: number }): Promise<OpenSubject[]> =>
      database.read(permit(actor, 'rounds:manage'), (db) =>
        askingAs(db, asRunner(actor), async (tx) => (await listSubjects(tx, query)).map((row) => toRunner(row, actor))),
      ),

    /** The asker's own scores, and those of their unit where they may speak for it, with everything they were worked out from. */
    listOwnSubjects: (actor: Actor): Promise<OpenSubject[]> =>
      database.read(nowhere(actor), (db) =>
        askingAs(db, asOwner(actor), async (tx) =>
          (await listSubjects(tx, {})).map((row) => toOwner(row, clock.today())),
        ),
      ),

    /**
     * Works out the scores of everybody at a place for a year. What rests on the same results as before stays as it is, and whose appeal
     * is not answered waits. Throws `round_template_not_found`, `nobody_to_score`, `calendar_year_unknown`.
     */
    async computeSubjects(actor: Actor, { templateId, year, organisationId }: SubjectForm): Promise<Computed> {
      const reach = permit(actor, 'rounds:manage')
      const unit = await unitOf(parts, reach, organisationId)
      return database.write(reach, async (tx) => {
        await tellAsker(tx, asRunner(actor))
        const template = await subjectTemplate(tx, templateId)
        await lockSubjects(tx, { templateId, year })
        const { subjectKind } = template
        const isPerson = subjectKind === 'person'
        const subjects = isPerson ? await personsAt(tx, unit.path, year) : await unitsAt(tx, unit.path, subjectKind)
        const today = clock.today()
        const ids = subjects.map(({ id }) => id)
        const results = await evaluatedOf(tx, { ids, isPerson, year, today })
        const before = await currentSubjects(tx, { templateId, year }, ids)
        const known = new Map(before.map((row) => [row.accountId ?? row.organisationId, row]))
        const about = subjects.flatMap((subject) => {
          const found = results.get(subject.id)
          return found ? [{ ...subject, found, before: known.get(subject.id) }] : []
        })
        if (about.length === 0) throw new AppError('rule_violated', 'nobody_to_score')
        const waiting = about.filter(({ before }) => before?.appeal && before.appeal.outcome === null)
        const by = { by: actor.accountId, at: clock.now().toISOString(), today, appealUntil: appealTerm(today) }
        const rows = about.filter((one) => !waiting.includes(one)).map((one) => scoreOf(one, { template, year, ...by }))
        const fresh = rows.filter((row) => !isSame(row, known.get(row.accountId ?? row.organisationId)))
        await keepSubjects(tx, fresh)
        record(tx, actor, clock.now(), {
          action: 'evaluation.subjects_scored',
          subject: { kind: 'round_template', id: templateId, label: template.name },
          orgPath: unit.path,
          changes: { year: [null, year], scores: [null, fresh.length] },
        })
        facts.publish(
          tx,
          { type: 'evaluation.subjects_scored', year },
          { topic: 'rounds', permission: 'rounds:read', orgPath: unit.path },
        )
        const uncovered = fresh.filter(({ total }) => total === null).length
        const unchanged = rows.length - fresh.length
        return { scored: fresh.length, uncovered, unchanged, waiting: waiting.length }
      })
    },
  }
}

type SubjectTemplate = TemplateRow & { subjectKind: SubjectRow['subjectKind']; items: SubjectItem[] }

/** A template that people, teams or departments are judged by. Throws `round_template_not_found`. */
export async function subjectTemplate(tx: Tx, id: string): Promise<SubjectTemplate> {
  const template = await findTemplate(tx, id)
  if (!template || template.subjectKind === 'project' || !isOfSubjects(template.items))
    throw new AppError('not_found', 'round_template_not_found')
  return { ...template, subjectKind: template.subjectKind, items: template.items }
}

/** Throws `calendar_year_unknown`. */
function appealTerm(today: string): string {
  const until = appealDue(chinaCalendar, today, defaultRoundRules)
  if (!until.ok) throw new AppError('rule_violated', until.problem, { year: String(until.year) })
  return until.day
}

type Scored = { id: string; orgPath: string; found: Results; before: ListedSubject | undefined }
type By = {
  template: SubjectTemplate
  year: number
  by: string
  at: string
  today: string
  /** None after an appeal was answered. */
  appealUntil: string | null
  leftOut?: SubjectQuestion['leftOut']
}

/** The next version of somebody's score; what an appeal found not to be theirs stays left out. */
export function scoreOf(
  { id, orgPath, found, before }: Scored,
  { template, year, by, at, today, appealUntil, leftOut = before?.question.leftOut ?? [] }: By,
): SubjectRow {
  const { id: templateId, name, version: templateVersion, items, subjectKind } = template
  const question: SubjectQuestion = {
    template: { id: templateId, name, version: String(templateVersion), items },
    ...{ results: found, leftOut, asOf: today },
    rules: { subjects: defaultRoundRules.subjects, grade: defaultRoundRules.grade },
  }
  const { total, grade, coveredWeight, explanation } = scoreSubject(question)
  return {
    ...{ id: newId(), templateId, templateVersion, year, subjectKind, orgPath, total, grade, coveredWeight },
    organisationId: subjectKind === 'person' ? null : id,
    accountId: subjectKind === 'person' ? id : null,
    ...{ version: (before?.version ?? 0) + 1, explanation, question, isCurrent: true },
    ...{ computedBy: by, computedAt: at, toldOn: today, appealUntil },
  }
}

/** Whether a score would rest on the same template and the same results as the one before. */
function isSame({ question }: SubjectRow, before: ListedSubject | undefined): boolean {
  if (!before) return false
  // As the database gives it back: without what is undefined, keys in any order.
  const plain = ({ template, results, leftOut = [] }: SubjectQuestion): unknown =>
    JSON.parse(JSON.stringify({ template, results, leftOut }))
  return isDeepStrictEqual(plain(question), plain(before.question))
}

export function toRunner(row: ListedSubject, { accountId, organisationId }: Actor): OpenSubject {
  const isOpen = row.appeal !== null && row.appeal.outcome === null
  const isOwn = [row.computedBy, row.accountId, row.appeal?.submittedBy].includes(accountId)
  const isSamePerson = isOpen && (isOwn || row.organisationId === organisationId)
  return { ...row, mayAppeal: false, mayDecide: isOpen && !isSamePerson, isSamePerson }
}

export const toOwner = (row: ListedSubject, today: string): OpenSubject => ({
  ...row,
  mayAppeal: row.appealUntil !== null && row.appealUntil >= today && row.appeal?.scoreId !== row.id,
  ...{ mayDecide: false, isSamePerson: false },
})
