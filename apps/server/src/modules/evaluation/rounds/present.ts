import { decimal } from '@jiheng/kernel/base'
import { sizeOf } from '@jiheng/kernel/evaluation-round'
import type { Actor } from '../../../platform/actor.ts'
import { may } from '../../identity/index.ts'
import type { Round, RoundDetail, RoundDraw, RoundPublication } from './schema/rounds.ts'
import type { RoundTemplate, RoundTemplateDetail } from './schema/templates.ts'
import type { ShownDraw } from './service/drawing.ts'
import type { Cockpit, Publication } from './service/reading.ts'
import { nextSteps } from './states.ts'
import type { RoundProjectRow } from './store/round-projects.ts'
import type { ListedRound } from './store/rounds.ts'
import type { ListedTask } from './store/tasks.ts'
import type { KeptItem, TemplateRow, VersionRow } from './store/templates.ts'
import { moveOf } from './whose-move.ts'

export const fixed = (points: string): string => decimal.fixed(points, 2)
export const trendOf = ({ total, previous }: Pick<RoundProjectRow, 'total' | 'previous'>): string | null =>
  total === null || previous === null ? null : decimal.subtract(total, previous)

export function presentTemplate(row: TemplateRow, actor: Actor): RoundTemplate {
  const { id, subjectKind, name, unit, version, items, mark, source, why, createdAt } = row
  return {
    ...{ id, subjectKind, name, unit, version, mark, source, why, createdAt },
    items: presentItems(items),
    allowed: may(actor, 'rounds:manage', row) ? ['revise'] : [],
  }
}

const presentItems = (items: readonly KeptItem[]): RoundTemplate['items'] =>
  items.map(({ code, level1, level2, weight, standard, measure, library, ...item }) => ({
    ...{ code, level1, level2, name: item.name, weight: decimal.canonical(weight), standard },
    ...{ measure: measure ?? null, library: library ?? null },
  }))

export const presentVersions = (
  { template, versions }: { template: TemplateRow; versions: readonly VersionRow[] },
  actor: Actor,
): RoundTemplateDetail => ({
  template: presentTemplate(template, actor),
  versions: versions.map(({ version, items, mark, source, why, createdAt, createdBy, rounds, scores }) => ({
    ...{ version, items: presentItems(items), mark, source, why, createdAt, createdBy, rounds, scores },
  })),
})

export function presentRound(row: ListedRound): Round {
  const { id, kind, year, name, unit, state, projects, declareUntil, scoreUntil, announcedOn, appealUntil } = row
  return {
    ...{ id, kind, year, name, unit, state, projects, declareUntil, scoreUntil, announcedOn, appealUntil },
    publishedAt: row.publishedAt,
  }
}

export function presentCockpit(found: Cockpit, actor: Actor, today: string): RoundDetail {
  const { round, template, projects, tasks, declarations, experts, draw, steps, reminders, runs } = found
  const { draw: lot, combine, spread, appeal, ranking } = round.rules
  return {
    ...presentRound(round),
    organisationId: round.organisationId,
    template: template && { id: template.id, name: template.name, version: template.version },
    rules: {
      ...{ expertsPerProject: lot.parameters.expertsPerProject, yearsApart: lot.parameters.yearsApart },
      ...{ trimFrom: combine.parameters.trimFrom, spreadPoints: spread.parameters.points },
      ...{ appealWorkdays: appeal.parameters.workdays, rankLeast: ranking.parameters.least },
    },
    move: moveOf(found, today),
    projectList: projects.map((project) =>
      presentProject(
        project,
        found,
        tasks.filter(({ roundProjectId }) => roundProjectId === project.id),
      ),
    ),
    experts: experts
      .filter(({ isActive }) => isActive)
      .map(({ id, name, employer }) => {
        const said = declarations.find(({ expertId }) => expertId === id)
        const interests = said?.interests.length ?? 0
        return { id, name, employer: employer.name, declaredAt: said?.declaredAt ?? null, interests }
      }),
    commitment: draw?.commitment ?? null,
    isDrawn: draw?.drawnAt != null,
    steps: steps.map(({ state, why, by, at }) => ({ state, why, by, at })),
    reminders: reminders.map(({ kind, standing, dueOn, at, people }) => ({ kind, standing, dueOn, at, people })),
    runs,
    allowed: nextSteps(round.kind, round.state).filter((step) =>
      may(actor, step === 'publish' ? 'rounds:publish' : 'rounds:manage', round),
    ),
  }
}

function presentProject(
  project: RoundProjectRow,
  { round, runs }: Cockpit,
  tasks: readonly ListedTask[],
): RoundDetail['projectList'][number] {
  const { id, projectId, name, kind, total, grade, version, evidenceLevel, coveredWeight, sampleSize } = project
  const active = tasks.filter(({ state }) => state !== 'withdrawn')
  const isTold = total !== null && grade !== null && version !== null && evidenceLevel !== null
  return {
    ...{ id, projectId, name, kind, size: sizeOf(project.totalInvestmentFen, round.rules) },
    sheets: runs ? { in: active.filter(({ state }) => state === 'submitted').length, of: active.length } : null,
    experts: tasks.map((task) => ({
      ...{ taskId: task.id, name: task.expertName, state: task.state },
      ...{ submittedAt: task.submittedAt, withdrawnWhy: task.withdrawnWhy },
    })),
    discussion:
      runs && project.discussedSpread !== null
        ? { spread: fixed(project.discussedSpread), isOpen: project.discussionClosedAt === null }
        : null,
    result: isTold
      ? {
          ...{
            total: fixed(total),
            grade,
            version,
            evidenceLevel,
            coveredWeight: decimal.canonical(coveredWeight ?? '0'),
          },
          ...{ sampleSize: sampleSize ?? 0, trend: trendOf(project) },
        }
      : null,
    appeal: project.appealId === null ? 'none' : (project.appealOutcome ?? 'waiting'),
  }
}

export function presentDraw(lot: ShownDraw): RoundDraw {
  const { commitment, committedAt, seed, spoken, drawnAt, drawnBy, question, result, experts, projects } = lot
  return {
    ...{ commitment, committedAt, seed, spoken, drawnAt, drawnBy, question, experts, projects },
    drawn: (result?.drawn ?? []).map(({ projectId, experts: taken, reserves }) => ({
      ...{ projectId, experts: taken, reserves },
    })),
    leftOut: (result?.leftOut ?? []).map(({ projectId, expertId, reason }) => ({ projectId, expertId, reason })),
    short: (result?.short ?? []).map(({ projectId, eligible }) => ({ projectId, eligible })),
  }
}

export function presentPublication(
  { round, projects, ranking, items, runs }: Publication,
  actor: Actor,
): RoundPublication {
  const isPublished = round.state === 'published'
  const shows = (what: NonNullable<typeof round.publishes>[number]): boolean =>
    !isPublished || (round.publishes?.includes(what) ?? false)
  const places = new Map(ranking?.ok ? ranking.rows.map((row) => [row.id, row]) : [])
  const { use, ranking: rule } = round.rules
  const told = projects.filter(({ total }) => total !== null)
  return {
    ...{ roundId: round.id, name: round.name, isPublished, publishedAt: round.publishedAt },
    ...{ publishes: round.publishes ?? [], note: round.publicationNote, withoutResult: projects.length - told.length },
    ranking:
      ranking && (shows('ranking') || !ranking.ok)
        ? { isOn: ranking.ok, count: ranking.ok ? ranking.rows.length : ranking.count, least: rule.parameters.least }
        : null,
    items: told
      .map((project): RoundPublication['items'][number] => {
        const place = shows('ranking') ? places.get(project.projectId) : undefined
        const lines = items.find(({ roundProjectId }) => roundProjectId === project.id)?.items ?? []
        const { grade } = project
        return {
          ...{ roundProjectId: project.id, projectId: project.projectId, name: project.name, kind: project.kind },
          size: sizeOf(project.totalInvestmentFen, round.rules),
          total: shows('total') ? fixed(project.total!) : null,
          grade: shows('grade') ? grade : null,
          use: shows('use') && grade ? use.parameters[grade] : null,
          useMark: shows('use') ? (use.mark ?? 'U') : null,
          evidenceLevel: project.evidenceLevel ?? 4,
          coveredWeight: decimal.canonical(project.coveredWeight ?? '0'),
          sampleSize: project.sampleSize ?? 0,
          trend: shows('total') ? trendOf(project) : null,
          ...{
            place: place?.place ?? null,
            isShared: place?.isShared ?? false,
            group: place ? { ...place.group, mean: fixed(place.group.mean) } : null,
          },
          lines: lines.map(({ name, score, weight }) => ({ name, score, weight })),
        }
      })
      .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)),
    allowed: runs && !isPublished && may(actor, 'rounds:publish', round) ? ['publish'] : [],
  }
}
