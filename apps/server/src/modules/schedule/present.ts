import { phraseOf, type Locale, type PhraseParams } from '@jiheng/phrases'
import { decimal } from '@jiheng/kernel/base'
import type { Calendar, Warning } from '@jiheng/kernel/schedule'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import { daysOf } from './days.ts'
import type { ScheduleShape } from './schema/picture.ts'
import type { Picture, PicturedActivity } from './service/picturing.ts'
import type { PlanRow } from './store/plan.ts'

const actions = {
  change: 'schedule:write',
  import: 'schedule:write',
  take_baseline: 'schedule:baseline',
} as const satisfies Record<string, Permission>

export function presentSchedule(picture: Picture, actor: Actor, locale: Locale): ScheduleShape {
  const { plan, links, baselines, place } = picture
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
    resources: plan.resources.map(({ id, name = id, capacity }) => ({ id, name, capacity })),
    activities: picture.activities.map((activity) => presentActivity(activity, picture)),
    links: links.map(({ fromId, toId, type, lag, lagCalendar }) => ({
      ...{ from: fromId, to: toId, type },
      lagDays: daysOf(plan, lag, lagCalendar === 'elapsed' ? 'elapsed' : 'working'),
    })),
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

function presentActivity(
  activity: PicturedActivity,
  { plan, percents, names, shadows }: Picture,
): ScheduleShape['activities'][number] {
  const { nodeId, durationIs, responsibleId, computed } = activity
  const percent = percents.get(nodeId)
  const claimed = percent?.claimed ?? (activity.statedPercent === null ? null : String(activity.statedPercent))
  const accepted = percent?.accepted ?? null
  const shadow = shadows?.get(nodeId)
  return {
    nodeId,
    parentId: activity.parentId,
    code: activity.code,
    wbs: activity.wbs,
    title: activity.title,
    kind: activity.kind,
    state: activity.state,
    start: computed.earlyStart,
    finish: computed.earlyFinish,
    lateStart: computed.lateStart,
    lateFinish: computed.lateFinish,
    durationDays: daysOf(plan, activity.duration, durationIs),
    durationIs,
    totalFloatDays: daysOf(plan, computed.totalFloat, durationIs),
    freeFloatDays: daysOf(plan, computed.freeFloat, durationIs),
    critical: computed.isCritical,
    onLongestPath: computed.isOnLongestPath,
    constraints: activity.constraints as ScheduleShape['activities'][number]['constraints'],
    deadline: activity.deadline,
    actualStart: activity.actualStart,
    actualFinish: activity.actualFinish,
    percent: accepted,
    claimedPercent: claimed === null || isWithin(claimed, accepted) ? null : claimed,
    budgetFen: activity.budgetFen,
    responsible: responsibleId === null ? null : { id: responsibleId, name: names.get(responsibleId) ?? '' },
    ...(shadows && { baselineStart: shadow?.start ?? null, baselineFinish: shadow?.finish ?? null }),
  }
}

/** A claim that is accepted already says nothing new. */
const isWithin = (claimed: string, accepted: string | null): boolean =>
  accepted !== null && decimal.compare(claimed, accepted) <= 0

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
  return { code, message: phraseOf(locale, `schedule.warning.${code}`, params), nodeId: activity ?? null }
}
