import { decimal, earlierDay, yearOf } from '@jiheng/kernel/base'
import { bandOf, type ScoringRules } from '@jiheng/kernel/scoring'
import type { Actor, Reach } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { judgedSet } from '../chosen.ts'
import {
  askedOf,
  computedFor,
  isSampled,
  type Reported,
  type SetIndicator,
  type SetVersion,
  type Targets,
} from '../question.ts'
import type { ActualForm, AssignmentForm } from '../schema.ts'
import {
  assign,
  assignByKind,
  assignmentsOf,
  insertActuals,
  reportedOf,
  yearsOf,
  type NewActual,
} from '../store/assignments.ts'
import { choicesOf, computedOf, type Choice } from '../store/choices.ts'
import type { EvaluationPlace } from '../store/facts.ts'
import { findCurrent, listScores, type ListedScore, type ProvenScore } from '../store/scores.ts'
import { findSet, versionFor } from '../store/sets.ts'
import { surveyedOf } from '../store/surveyed.ts'
import type { packKeeping, RulesInForce } from './packs.ts'
import { placeOf, tell, type EvaluationParts } from './parts.ts'
import type { scoring } from './scoring.ts'

export type EvaluationFound = {
  place: EvaluationPlace
  year: number
  years: number[]
  set: SetVersion | null
  targets: Targets
  reported: Reported[]
  score: ProvenScore | null
  /** What the project chose from the library, and whether it is judged by it. */
  choice: (Pick<Choice, 'by' | 'on' | 'executionWeight'> & { isApplied: boolean }) | null
  inForce: RulesInForce
}

/** An actual that was known before the programme was there. */
export type PastActual = Omit<
  NewActual,
  'id' | 'kind' | 'recordedBy' | 'recordedAt' | 'value' | 'band' | 'percent' | 'reason' | 'evidence' | 'sampleSize'
> &
  Partial<Pick<NewActual, 'value' | 'band' | 'percent' | 'reason' | 'evidence' | 'sampleSize'>>

/** How one project is judged in a year: its set, what was reported, and the score. */
export function evaluating(
  parts: EvaluationParts,
  { scoreIn, ruleBook }: Pick<ReturnType<typeof scoring>, 'scoreIn'> & Pick<ReturnType<typeof packKeeping>, 'ruleBook'>,
) {
  const { database, clock, projects } = parts
  const read = async (db: Db, projectId: string, year: number): Promise<EvaluationFound> => {
    const place = await placeOf(db, projectId)
    const [assignment] = await assignmentsOf(db, [projectId], year)
    const given = assignment && (await findSet(db, assignment.setId, assignment.version))
    const choice = (await choicesOf(db, [projectId], year)).get(projectId)
    const set = given ? judgedSet(given, choice, projectId) : null
    return {
      ...{ place, year, set, years: await yearsOf(db, projectId) },
      choice: choice ? { ...choice, isApplied: set?.chosen !== undefined } : null,
      inForce: (await ruleBook(db))(place.regionCode, earlierDay(clock.today(), `${year}-12-31`)),
      targets: set?.chosen ? {} : (assignment?.targets ?? {}),
      reported: (await reportedOf(db, [projectId], year)).get(projectId) ?? [],
      score: (await findCurrent(db, projectId, year)) ?? null,
    }
  }

  /** A change of one project's year, after which it is scored anew in the same commit. */
  const change = (
    reach: Reach,
    projectId: string,
    year: number,
    work: (tx: Tx, project: { id: string; org_path: string; name: string }) => Promise<void>,
  ): Promise<{ projectId: string }> =>
    database.write(reach, async (tx) => {
      const project = await projects.lock(tx, projectId)
      await work(tx, project)
      await scoreIn(tx, [projectId], year)
      return { projectId }
    })

  return {
    /** The evaluation of a year; the current one when not told, or else the newest there is. Throws `project_not_found`. */
    get(actor: Actor, projectId: string, year?: number): Promise<EvaluationFound> {
      return database.read(permit(actor, 'evaluation:read'), async (db) => {
        const thisYear = yearOf(clock.today())
        const known = year === undefined ? await yearsOf(db, projectId) : []
        return read(db, projectId, year ?? (known.includes(thisYear) ? thisYear : (known[0] ?? thisYear)))
      })
    },

    /** Gives a project a set for a year, with targets of its own. Throws `indicator_set_not_found`, `target_unsuitable`. */
    assignSet(
      actor: Actor,
      projectId: string,
      year: number,
      { setId, version, targets = {}, why }: AssignmentForm,
    ): Promise<{ projectId: string }> {
      return change(permit(actor, 'evaluation:write'), projectId, year, async (tx, project) => {
        const set = await findSet(tx, setId, version ?? (await versionFor(tx, setId, year)))
        if (!set || !holdsAt(set, project.org_path)) throw new AppError('not_found', 'indicator_set_not_found')
        for (const code of Object.keys(targets)) {
          if (set.indicators.find((indicator) => indicator.code === code)?.kind === 'quantitative') continue
          throw new AppError('invalid_input', 'target_unsuitable', {}, [
            { field: `targets.${code}`, reason: 'target_unsuitable' },
          ])
        }
        const [before] = await assignmentsOf(tx, [projectId], year)
        await assign(
          tx,
          { projectId, year, setId, version: set.version, targets },
          actor.accountId,
          clock.now().toISOString(),
        )
        tell(tx, parts, actor, {
          action: 'evaluation.set_assigned',
          project,
          subject: { kind: 'indicator_set', id: setId, label: set.name },
          changes: {
            set: [before && `${before.setId} ${before.version}`, `${setId} ${set.version}`],
            targets: [before?.targets ?? null, targets],
          },
          ...(why !== undefined && { why }),
        })
      })
    },

    /**
     * Keeps what was achieved for an indicator, and scores anew. Throws `no_indicator_set`, `indicator_not_in_set`,
     * `indicator_is_measured`, `actual_kind_mismatch`, `percent_outside_band`, `evidence_not_named`, `day_not_come`.
     */
    recordActual(actor: Actor, projectId: string, year: number, form: ActualForm): Promise<{ projectId: string }> {
      return change(permit(actor, 'evaluation:score'), projectId, year, async (tx, project) => {
        const { place, set, reported } = await read(tx, projectId, year)
        if (!set) throw new AppError('rule_violated', 'no_indicator_set')
        const computed = (await computedOf(tx, [projectId], year))(projectId)
        const formed = set.indicators.find(({ code }) => code === form.code)
        if (formed && computedFor(formed, computed)?.value != null) throw unsuitable('code', 'indicator_is_measured')
        const isAsked = form.code === askedOf(set) && (await surveyedOf(tx, [projectId], year)).size > 0
        if (isAsked) throw unsuitable('code', 'indicator_is_measured')
        const asOf = form.asOf ?? earlierDay(clock.today(), `${year}-12-31`)
        if (asOf > clock.today()) throw unsuitable('asOf', 'day_not_come')
        const about = { projectId, year, asOf, recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
        const { rules } = (await ruleBook(tx))(place.regionCode, asOf)
        const actual = actualOf(form, set.indicators, about, rules)
        await insertActuals(tx, [actual])
        const before = reported.find(({ code }) => code === form.code)
        tell(tx, parts, actor, {
          action: 'evaluation.actual_recorded',
          project,
          subject: { kind: 'actual', id: actual.id, label: form.code },
          changes: { [form.code]: [before ? (before.value ?? before.percent) : null, actual.value ?? actual.percent] },
          ...(form.reason !== undefined && { why: form.reason }),
        })
      })
    },

    /** Scores a project now; one without a set gets the set made for its kind. */
    computeScore(actor: Actor, projectId: string, year: number): Promise<{ projectId: string }> {
      return change(permit(actor, 'evaluation:score'), projectId, year, async (tx, project) => {
        await assignByKind(tx, [projectId], year, {
          by: actor.accountId,
          at: clock.now().toISOString(),
          isForced: true,
        })
        tell(tx, parts, actor, {
          action: 'evaluation.score_asked',
          project,
          subject: { kind: 'project', id: projectId, label: project.name },
        })
      })
    },

    listScores(actor: Actor, projectId: string, year?: number): Promise<ListedScore[]> {
      return database.read(permit(actor, 'evaluation:read'), async (db) => {
        await placeOf(db, projectId)
        return listScores(db, projectId, year)
      })
    },

    /** Adds many actuals with one audit record each, giving projects without a set the one of their kind. Nothing is scored. */
    async loadActuals(tx: Tx, actor: Actor, past: readonly PastActual[]): Promise<void> {
      const at = clock.now()
      for (const [year, group] of Map.groupBy(past, (one) => one.year)) {
        await assignByKind(tx, [...new Set(group.map(({ projectId }) => projectId))], year, {
          by: actor.accountId,
          at: at.toISOString(),
          isForced: true,
        })
      }
      const rows = past.map((one): NewActual => {
        const kind = one.value == null ? 'qualitative' : 'quantitative'
        const blank = { value: null, band: null, percent: null, reason: null, evidence: null, sampleSize: null }
        return { ...blank, ...one, kind, id: newId(), recordedBy: actor.accountId, recordedAt: at.toISOString() }
      })
      await insertActuals(tx, rows)
      const entryOf = ({ id, projectId, code, value, percent }: NewActual) => ({
        action: 'evaluation.actual_loaded',
        subject: { kind: 'actual', id, label: code },
        projectId,
        changes: { [code]: [null, value ?? percent] as [unknown, unknown] },
      })
      await projects.recordPlaced(tx, actor, at, rows.map(entryOf))
    },
  }
}

const holdsAt = ({ orgPath }: SetVersion, place: string): boolean =>
  place === orgPath || place.startsWith(`${orgPath}.`)

const unsuitable = (field: string, reason: string) => new AppError('invalid_input', reason, {}, [{ field, reason }])

/** What was told of an indicator, checked against it. */
function actualOf(
  form: ActualForm,
  indicators: readonly SetIndicator[],
  about: Pick<NewActual, 'projectId' | 'year' | 'asOf' | 'recordedBy' | 'recordedAt'>,
  rules: ScoringRules,
): NewActual {
  const { code, value = null, band = null, percent = null, reason = null, evidence = null, evidenceLevel } = form
  const { sampleSize = null } = form
  const indicator = indicators.find((one) => one.code === code)
  if (!indicator) throw unsuitable('code', 'indicator_not_in_set')
  if (indicator.measuredBy !== null) throw unsuitable('code', 'indicator_is_measured')
  const isNumber = value !== null && band === null && percent === null
  const isJudged = value === null && band !== null && percent !== null
  if (indicator.kind === 'quantitative' ? !isNumber : !isJudged) throw unsuitable('code', 'actual_kind_mismatch')
  if (percent !== null && bandOf(decimal.canonical(percent), rules) !== band)
    throw unsuitable('percent', 'percent_outside_band')
  if (sampleSize !== null && !isSampled(indicator.level1, indicator.kind))
    throw unsuitable('sampleSize', 'sample_unsuitable')
  if (evidenceLevel === 2 && evidence === null) throw unsuitable('evidence', 'evidence_not_named')
  return {
    ...about,
    id: newId(),
    code,
    kind: indicator.kind,
    value,
    band,
    percent,
    reason,
    evidence,
    sampleSize,
    evidenceLevel: evidenceLevel as NewActual['evidenceLevel'],
  }
}
