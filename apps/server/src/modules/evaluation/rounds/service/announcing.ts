import { chinaCalendar } from '@jiheng/kernel/base'
import { appealDue, combineSheets, rankProjects, sizeOf, type CombineQuestion } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { EXECUTION } from '../../answer.ts'
import { currentScores, type ProvenScore } from '../../store/scores.ts'
import type { PublicationForm } from '../schema/rounds.ts'
import { countOpenDiscussions } from '../store/discussions.ts'
import { countOpenAppeals, keepResults, type ResultItem, type ResultRow } from '../store/results.ts'
import { projectsOf, type RoundProjectRow } from '../store/round-projects.ts'
import { keepAnnounced, keepPublished, type Ranking, type RoundRow } from '../store/rounds.ts'
import { lastOfEach, sheetsOn } from '../store/tasks.ts'
import { note, stepping, type RoundParts } from './parts.ts'
import { templateOf } from './scoring.ts'

/** Working out results, telling them to the units, and publishing them once nobody appeals any more. */
export function announcing(parts: RoundParts) {
  const { clock } = parts
  const step = stepping(parts)

  return {
    /**
     * Works out every result and tells the units, who may appeal for five working days. Throws `discussions_open`, `round_without_results`,
     * `calendar_year_unknown`.
     */
    announceRound: (actor: Actor, id: string): Promise<{ id: string }> =>
      step(actor, 'rounds:manage', { id, step: 'announce' }, async (tx, round) => {
        const open = await countOpenDiscussions(tx, id)
        if (open > 0) throw new AppError('rule_violated', 'discussions_open', { n: open })
        const at = clock.now().toISOString()
        const by = { by: actor.accountId, at, asOf: clock.today() }
        const results = await (round.kind === 'unit_self' ? selfResults : expertResults)(tx, round, by)
        if (results.length === 0) throw new AppError('rule_violated', 'round_without_results')
        const until = appealDue(chinaCalendar, clock.today(), round.rules)
        if (!until.ok) throw new AppError('rule_violated', until.problem, { year: String(until.year) })
        await keepResults(tx, results)
        await keepAnnounced(tx, { id, by: actor.accountId, on: clock.today(), until: until.day })
        await note(tx, id, 'announced', { actor, at })
        return {
          action: 'evaluation.results_announced',
          changes: { results: [null, results.length], appealUntil: [null, until.day] },
        }
      }),

    /** Makes results public. Throws `appeal_term_running`, `appeals_open`. */
    publishRound: (actor: Actor, id: string, { publishes, note: remark }: PublicationForm): Promise<{ id: string }> =>
      step(actor, 'rounds:publish', { id, step: 'publish' }, async (tx, round) => {
        if ((round.appealUntil ?? '') >= clock.today())
          throw new AppError('rule_violated', 'appeal_term_running', { day: round.appealUntil ?? '' })
        const open = await countOpenAppeals(tx, id)
        if (open > 0) throw new AppError('rule_violated', 'appeals_open', { n: open })
        const at = clock.now().toISOString()
        const places = rankingOf(round, await projectsOf(tx, id))
        // That there are too few to be ranked is told, whatever is chosen.
        const ranking = publishes.includes('ranking') || !places.ok ? places : null
        const what = { publishes: [...new Set(publishes)], note: remark ?? null, ranking }
        await keepPublished(tx, { id, by: actor.accountId, at, ...what })
        await note(tx, id, 'published', { actor, at })
        return { action: 'evaluation.round_published', changes: { publishes: [null, what.publishes] } }
      }),
  }
}

/** Places of the projects with a result, each with what must stand beside it; none where there are too few. */
export const rankingOf = (round: Pick<RoundRow, 'rules'>, projects: readonly RoundProjectRow[]): Ranking =>
  rankProjects(
    projects.flatMap(({ projectId, total, grade, evidenceLevel, coveredWeight, ...project }) =>
      total === null || grade === null || evidenceLevel === null || coveredWeight === null
        ? []
        : [
            {
              ...{ id: projectId, total, grade, kind: project.kind, evidenceLevel, coveredWeight },
              ...{ size: sizeOf(project.totalInvestmentFen, round.rules), previous: project.previous },
            },
          ],
    ),
    round.rules,
  )

type By = { by: string; at: string; asOf: string }

/** A result as it is kept, from everything it depends on. */
export function resultOf(
  question: CombineQuestion,
  about: Pick<ResultRow, 'roundId' | 'roundProjectId' | 'projectId' | 'version' | 'why' | 'remarks'>,
  { by, at }: Pick<By, 'by' | 'at'>,
): ResultRow {
  const found = combineSheets(question)
  // Sheets were checked when they were handed in, corrections when they were decided.
  if (!found.ok) throw new RangeError(`round ${about.roundId}, project ${about.projectId}: ${found.problem}`)
  return {
    ...{ id: newId(), ...about, total: found.total, grade: found.grade, spread: found.spread },
    ...{ evidenceLevel: found.evidenceLevel, coveredWeight: '100', sampleSize: question.sheets.length },
    items: found.items.map(({ explanation: _, ...item }) => item),
    ...{ explanation: found.explanation, question, isCurrent: true, computedBy: by, computedAt: at },
  }
}

async function expertResults(tx: Tx, round: RoundRow, { by, at, asOf }: By): Promise<ResultRow[]> {
  const template = await templateOf(tx, round)
  const results: ResultRow[] = []
  for (const project of await projectsOf(tx, round.id)) {
    const sheets = lastOfEach(await sheetsOn(tx, project.id))
    if (sheets.length === 0) continue
    const { combine, spread, grade } = round.rules
    const question: CombineQuestion = {
      ...{ template, corrections: [], asOf, rules: { combine, spread, grade } },
      sheets: sheets.map(({ letter, lines }) => ({ id: letter, lines })),
    }
    const remarks = sheets.flatMap(({ letter, remark }) => (remark === '' ? [] : [{ letter, text: remark }]))
    const { id: roundProjectId, projectId } = project
    results.push(
      resultOf(question, { roundId: round.id, roundProjectId, projectId, version: 1, why: '', remarks }, { by, at }),
    )
  }
  return results
}

/** A self-evaluation takes the whole scores of its year; a project without one is told as not evaluated. */
export async function selfResults(tx: Tx, round: RoundRow, { by, at }: Pick<By, 'by' | 'at'>): Promise<ResultRow[]> {
  const projects = await projectsOf(tx, round.id)
  const scores = await currentScores(
    tx,
    projects.map(({ projectId }) => projectId),
    round.year,
  )
  return projects.flatMap(({ id, projectId, version }) => {
    const score = scores.get(projectId)
    return score?.grade
      ? [selfResult(score, { roundId: round.id, roundProjectId: id, version: (version ?? 0) + 1, by, at })]
      : []
  })
}

type SelfAbout = { roundId: string; roundProjectId: string; version: number; by: string; at: string; why?: string }

export function selfResult(score: ProvenScore, { by, at, why = '', ...about }: SelfAbout): ResultRow {
  const inputs = score.explanation.inputs
  return {
    ...{ id: newId(), ...about, projectId: score.project_id, total: score.total, grade: score.grade ?? 'poor' },
    ...{ spread: '0', evidenceLevel: score.explanation.evidenceLevel, coveredWeight: score.covered_weight },
    sampleSize: score.explanation.sampleSize ?? 0,
    items: score.components.map(({ code, weight, score: points }, n): ResultItem => {
      const label = inputs[n]?.source?.label ?? code
      const evidenceLevel = inputs[n]?.because?.evidenceLevel ?? 4
      const of = { code, level1: code === EXECUTION ? '预算执行' : '绩效指标', level2: '', name: label, weight }
      return { ...of, score: points ?? '0', least: null, most: null, evidenceLevel }
    }),
    ...{ explanation: score.explanation, question: { scoreId: score.id }, remarks: [], why },
    ...{ isCurrent: true, computedBy: by, computedAt: at },
  }
}
