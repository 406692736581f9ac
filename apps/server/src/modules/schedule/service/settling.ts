import { isDay } from '@jiheng/kernel/base'
import type { Calendar } from '@jiheng/kernel/schedule'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { amountOf } from '../days.ts'
import type { PlanSettings } from '../network.ts'
import { brokenLogic, refuseBroken } from '../rules.ts'
import { refuseUnknownCalendar } from '../calendars.ts'
import type { ScheduleEdit, SettingsOutcome } from '../schema/changes.ts'
import { computeNext, keep } from './keep.ts'
import { lockAndLoad } from './load.ts'
import { tell, type ScheduleParts } from './parts.ts'
import { undoOfSettings } from './undo.ts'

/** What holds for a schedule as a whole. */
export function settling(parts: ScheduleParts) {
  const { database } = parts
  return {
    /** Changes the start, data date, calendar exceptions or resources of a schedule; all dates follow. Throws `stale_version`, and what `refuseBroken` throws. */
    async changeSchedule(
      actor: Actor,
      projectId: string,
      version: number,
      { why, ...edit }: ScheduleEdit,
    ): Promise<SettingsOutcome> {
      const reach = permit(actor, 'schedule:write')
      const { startsOn, dataDate, mustFinishBy } = edit
      refuseNoDay({ startsOn, dataDate, mustFinishBy })
      return database.write(reach, async (tx) => {
        const loaded = await lockAndLoad(tx, parts, projectId, version)
        if (edit.calendar !== undefined) refuseUnknownCalendar(loaded.plan, edit.calendar)
        const plan = settingsOf(loaded.plan, edit)
        const next = { plan, nodes: loaded.nodes, links: loaded.links }
        const computed = computeNext(loaded, next)
        refuseBroken(next.nodes, computed, brokenLogic(loaded.plan.warnings))
        const { moved, finish } = await keep(tx, parts, loaded, next, computed)
        tell(tx, parts, actor, loaded.project, {
          fact: 'schedule.settings_changed',
          changes: { ...changesBetween({ ...loaded.plan }, plan), moved: [null, moved], finish },
          why,
        })
        return { version: version + 1, moved, undo: undoOfSettings(loaded.plan, edit) }
      })
    },
  }
}

/** Throws `invalid_input` naming the moment that is no day. */
function refuseNoDay(moments: Record<string, string | null | undefined>): void {
  const wrong = Object.entries(moments).find(([, moment]) => moment != null && !isDay(moment.slice(0, 10)))
  if (wrong) throw new AppError('invalid_input', 'invalid_input', {}, [{ field: wrong[0], reason: 'field.format' }])
}

function settingsOf(plan: PlanSettings, edit: Omit<ScheduleEdit, 'why'>): Partial<PlanSettings> {
  const { startsOn, dataDate, mustFinishBy, progressMode, criticalFloatDays, exceptions, resources, calendar } = edit
  const chosen = calendar === undefined ? plan : { ...plan, calendar }
  return {
    ...(startsOn !== undefined && { startsAt: startsOn }),
    ...(dataDate !== undefined && { dataDate }),
    ...(mustFinishBy !== undefined && { mustFinishBy }),
    ...(progressMode !== undefined && { progressMode }),
    ...(criticalFloatDays !== undefined && { criticalFloat: amountOf(plan, criticalFloatDays) }),
    ...(calendar !== undefined && { calendar }),
    ...(exceptions !== undefined && excepting(chosen, exceptions)),
    ...(resources !== undefined && { resources }),
  }
}

/** Id of the calendar that carries a project's own exceptions where it used the built-in one until then. */
const OWN = 'project'

/** The plan's calendar with these exceptions instead of its own; a built-in calendar gets a copy of its own. */
function excepting({ calendar, calendars }: PlanSettings, exceptions: NonNullable<ScheduleEdit['exceptions']>) {
  const listed = calendars.find(({ id }) => id === calendar)
  if (listed) return { calendars: calendars.map((each) => (each === listed ? { ...each, exceptions } : each)) }
  const copy: Calendar = {
    id: OWN,
    ...(calendar === 'china' && { isChina: true }),
    ...(calendar === 'every_day' && { weekdays: [1, 2, 3, 4, 5, 6, 7], shifts: [['00:00', '24:00']] }),
    exceptions,
  }
  return { calendar: OWN, calendars: [...calendars.filter(({ id }) => id !== OWN), copy] }
}
