import { readSchedule } from '@jiheng/api'
import { formatDay } from '@jiheng/phrases'
import { usePhrase, type FormState, type Option } from '@jiheng/ui'
import { client } from '../../../shared/api.ts'
import { useMerging, type FieldWords, type Merging, type Versioned } from '../../../shared/merging/use-merging.ts'
import { editOf, formOf, saysSame, type ActivityForm, type Details, type LinkRow } from './activity-edit.ts'
import { dayOf, type Activity, type Schedule } from './drawn.ts'
import { useActivityEdit } from './use-edit.ts'

type Given = { of: Activity; details: Details; schedule: Schedule; projectId: string; activities: readonly Option[] }

const versionedActivity = (of: Activity, details: Details): Versioned<ActivityForm> => ({
  version: details.version,
  values: formOf(of, details),
})

/** Saves an activity that others may change too, by itself or by what they change elsewhere in the plan. */
export function useActivityMerging(form: FormState<ActivityForm>, given: Given): Merging<ActivityForm> {
  const { of, details, projectId } = given
  const change = useActivityEdit(projectId)
  return useMerging(form, {
    record: versionedActivity(of, details),
    words: useWords(given),
    latest: async () => {
      const [now, plan] = await Promise.all([
        client.call('getActivity', { path: { id: projectId, nodeId: of.nodeId } }),
        client.call('getSchedule', { path: { id: projectId } }),
      ])
      const activity = readSchedule(plan).activities.find(({ nodeId }) => nodeId === of.nodeId)
      return versionedActivity(activity ?? of, now)
    },
    save: ({ base, values, version }) => change(of.nodeId, version, editOf(of.nodeId, base, values)),
    isSame: saysSame,
  })
}

function useWords({ details, schedule, activities }: Given): FieldWords<ActivityForm> {
  const { t, say, locale } = usePhrase()
  const day = (moment: string | null) => (moment === null ? '' : formatDay(locale, dayOf(moment)))
  const listed = (lines: readonly string[]) => lines.join(t('audit.semicolon')) || t('merging.nothing')
  const links = (rows: readonly LinkRow[]) =>
    listed(
      rows.map(
        ({ other, type, lag }) =>
          `${activities.find(({ value }) => value === other)?.label ?? ''} ${t(`plan.link.${type}`)} ${lag ?? 0} ${t('plan.activity.lag_days')}`,
      ),
    )
  const calendar = (id: string | null) =>
    details.calendars.find((each) => each.id === id)?.name ?? say(`schedule.calendar.${id}`)
  return {
    startsOn: { label: t('plan.activity.start'), say: day },
    durationDays: { label: t('gantt.duration'), say: (days) => `${days} ${t('units.workdays')}` },
    calendar: { label: t('plan.activity.calendar'), say: calendar },
    deadline: { label: t('plan.activity.deadline'), say: day },
    before: { label: t('plan.activity.before'), say: links },
    after: { label: t('plan.activity.after'), say: links },
    constraints: {
      label: t('plan.activity.constraints'),
      say: (rows) => listed(rows.map(({ type, at }) => `${t(`plan.constraint.${type}`)} ${day(at)}`.trim())),
    },
    needs: {
      label: t('plan.activity.needs'),
      say: (rows) =>
        listed(
          rows.map(({ id, units }) => `${schedule.resources.find((each) => each.id === id)?.name ?? id} × ${units}`),
        ),
    },
  }
}
