import { isPhraseKey, phraseOf, type Locale, type PhraseParams } from '@jiheng/phrases'
import type { Calendar, Warning } from '@jiheng/kernel/schedule'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import { calendarsOf } from './calendars.ts'
import { daysOf } from './days.ts'
import { presentActivities, presentLinks } from './present-network.ts'
import type { ScheduleShape } from './schema/picture.ts'
import type { Picture } from './service/picturing.ts'
import type { PlanRow } from './store/plan.ts'

const actions = {
  change: 'schedule:write',
  import: 'schedule:write',
  take_baseline: 'schedule:baseline',
} as const satisfies Record<string, Permission>

export function presentSchedule(picture: Picture, actor: Actor, locale: Locale): ScheduleShape {
  const { plan, baselines, place } = picture
  return {
    version: plan.version,
    unit: plan.unit,
    startsOn: plan.startsAt,
    start: plan.beginsAt,
    finish: plan.endsAt,
    durationDays: daysOf(plan, plan.duration),
    dataDate: plan.dataDate,
    mustFinishBy: plan.mustFinishBy,
    progressMode: plan.progressMode,
    criticalFloatDays: daysOf(plan, plan.criticalFloat),
    source: plan.source,
    computedAt: plan.computedAt,
    calendar: presentCalendar(plan),
    calendars: calendarsOf(plan),
    resources: plan.resources.map(({ id, name = id, capacity }) => ({ id, name, capacity })),
    activities: presentActivities(picture),
    links: presentLinks(picture),
    baselines: baselines.map((baseline) => ({ ...baselineFields(baseline), takenBy: baseline.takenByName })),
    warnings: plan.warnings.slice(0, MOST_WARNINGS).map((warning) => toldWarning(warning, locale)),
    allowed: Object.entries(actions)
      .filter(([, permission]) => may(actor, permission, place))
      .map(([action]) => action),
  }
}

const MOST_WARNINGS = 200

export const baselineFields = ({
  id,
  number,
  name,
  why,
  takenOn,
  takenAt,
  isOriginal,
}: Picture['baselines'][number]) => ({
  ...{ id, number, name, why, takenOn, takenAt, isOriginal },
})

function presentCalendar({ calendar: id, calendars }: PlanRow): ScheduleShape['calendar'] {
  const listed: Calendar | undefined = calendars.find((calendar) => calendar.id === id)
  return {
    id,
    name: listed?.name ?? null,
    isChina: listed ? listed.isChina === true : id === 'china',
    weekdays: [...(listed?.weekdays ?? (id === 'every_day' ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5]))],
    exceptions: (listed?.exceptions ?? []).map(({ day, until, isWorkday }) => ({
      day,
      until: until ?? null,
      isWorkday,
    })),
  }
}

/** What the kernel found odd, in words, with the node it is about. */
export function toldWarning(
  warning: Warning,
  locale: Locale,
): { code: string; message: string; nodeId: string | null } {
  const { warning: code, ...about } = warning
  const { link, activity, ...rest } = about as { link?: { from: string; to: string }; activity?: string } & PhraseParams
  const params = link === undefined ? rest : { ...rest, from: link.from, to: link.to }
  const calendar = `schedule.calendar.${String(rest['calendar'])}`
  const named = isPhraseKey(calendar) ? { ...params, calendar: phraseOf(locale, calendar, {}) } : params
  const isOneYear = warning.warning === 'calendar_years_unknown' && warning.from === warning.until
  const said = isOneYear ? 'calendar_year_unknown' : code
  return { code, message: phraseOf(locale, `schedule.warning.${said}`, named), nodeId: activity ?? null }
}
