import { phraseOf, type Locale } from '@jiheng/phrases'
import type { DailyDraft, DailyReport, DayEvent } from './schema/daily.ts'
import type { DailyReportRow } from './store/daily.ts'

export function presentDaily(row: DailyReportRow): DailyReport {
  return {
    id: row.id,
    projectId: row.projectId,
    day: row.day,
    revision: row.revision,
    authorName: row.authorName,
    weather: row.weather,
    people: row.people,
    workDone: row.workDone,
    problems: row.problems,
    events: row.events,
    submittedAt: row.submittedAt,
    receipt: row.receipt,
  }
}

type Draft = { day: string; events: DayEvent[]; submitted: DailyReportRow | null; before: DailyReportRow | null }

/** Who consumes each of the three things a person types. */
const required: DailyDraft['required'] = [
  { field: 'weather', usedBy: 'progress.daily.used_by.weather' },
  { field: 'people', usedBy: 'progress.daily.used_by.people' },
  { field: 'workDone', usedBy: 'progress.daily.used_by.work_done' },
]

export function presentDraft({ day, events, submitted, before }: Draft, locale: Locale): DailyDraft {
  const done = events.filter(({ kind }) =>
    ['quantity', 'progress', 'arrival', 'test_passed', 'test_failed'].includes(kind),
  )
  return {
    day,
    events,
    workDone:
      submitted?.workDone ??
      done
        .map((event) => `${sentenceOf(event, locale)}\n`)
        .join('')
        .trimEnd(),
    yesterday: before && { day: before.day, weather: before.weather, people: before.people, problems: before.problems },
    submitted: submitted && presentDaily(submitted),
    required,
  }
}

function sentenceOf({ kind, name, quantity, unit, count }: DayEvent, locale: Locale): string {
  return phraseOf(locale, `progress.daily.event.${kind}`, { name, quantity: quantity ?? '', unit: unit ?? '', count })
}
