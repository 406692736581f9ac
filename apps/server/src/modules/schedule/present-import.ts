import { phraseOf, type Locale } from '@jiheng/phrases'
import { toldWarning } from './present.ts'
import type { ScheduleImport } from './schema/imports.ts'
import type { ImportRow, ImportSummary, ToldNotice } from './store/imports.ts'

/** A file as its people see it, with sentences in the reader's language. */
export function presentImport(row: ImportRow, locale: Locale): ScheduleImport {
  const { problem, summary } = row
  return {
    id: row.id,
    projectId: row.projectId,
    fileName: row.fileName,
    fileSize: row.fileSize,
    state: row.state,
    problem: problem && { reason: codeOf(problem.key), message: phraseOf(locale, problem.key, problem.params) },
    summary: summary && presentSummary(summary, locale),
    createdBy: { id: row.createdBy, name: row.createdByName },
    createdAt: row.createdAt,
    appliedAt: row.appliedAt,
  }
}

const codeOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)

function presentSummary(
  { notices, warnings, titles, baselines = [], hasOriginal = false, ...summary }: ImportSummary,
  locale: Locale,
): NonNullable<ScheduleImport['summary']> {
  return {
    format: summary.format,
    title: summary.title,
    activities: summary.activities,
    milestones: summary.milestones,
    links: summary.links,
    calendars: summary.calendars,
    resources: summary.resources,
    startsOn: summary.startsOn,
    finishesOn: summary.finishesOn,
    statedFinish: summary.statedFinish,
    critical: summary.critical,
    costFen: summary.costFen,
    matched: summary.matched,
    added: summary.added,
    missing: summary.missing,
    removable: summary.removable,
    version: summary.version ?? 0,
    named: summary.named ?? { matched: [], missing: [] },
    baselines: hasOriginal ? [] : baselines,
    notices: [...(hasOriginal && baselines.length > 0 ? [baselinesLeft(baselines.length)] : []), ...notices].map(
      (notice) => toldNotice(notice, locale),
    ),
    warnings: warnings.map((warning) => {
      const { code, message, nodeId } = toldWarning(warning, locale)
      return { code, message, activity: nodeId === null ? null : (titles[nodeId] ?? null) }
    }),
  }
}

const baselinesLeft = (count: number): ToldNotice => ({ key: 'exchange.notice.baselines_left', params: { count } })

function toldNotice({ key, params, activity }: ToldNotice, locale: Locale) {
  const isCount = key === 'exchange.notice.more' && typeof params['what'] === 'string'
  const told = isCount ? { ...params, what: codeOf(String(params['what'])) } : params
  return { code: codeOf(key), message: phraseOf(locale, key, told), activity: activity ?? null }
}
