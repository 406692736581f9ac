import { readSchedule } from '@jiheng/api'
import { formatDay } from '@jiheng/phrases'
import { DayInput, Field, NumberInput, Select, useFormState, usePhrase } from '@jiheng/ui'
import { client } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { Clashes } from '../../../shared/merging/clashes.tsx'
import { useMerging, type FieldWords, type Versioned } from '../../../shared/merging/use-merging.ts'
import { dayOf, type Schedule } from './drawn.ts'
import { useSettingsEdit, type SettingsEdit } from './use-edit.ts'

type Props = { of: Schedule; projectId: string; onClose: () => void }

const modes = ['retained_logic', 'progress_override', 'actual_dates'] as const

type Fields = {
  startsOn: string | null
  dataDate: string | null
  progressMode: string | null
  mustFinishBy: string | null
  calendar: string | null
  criticalFloatDays: string | null
}

const day = (moment: string | null) => (moment === null ? null : dayOf(moment))

/** The settings as their form holds them. */
const versioned = (of: Schedule): Versioned<Fields> => ({
  version: of.version,
  values: {
    startsOn: day(of.startsOn),
    dataDate: day(of.dataDate),
    progressMode: of.progressMode,
    mustFinishBy: day(of.mustFinishBy),
    calendar: of.calendar.id,
    criticalFloatDays: String(of.criticalFloatDays),
  },
})

/** What holds for the plan as a whole: its start, how far progress is told, by which calendar it goes. */
export function Settings({ of, projectId, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState(versioned(of).values)
  const change = useSettingsEdit(projectId)
  const merging = useMerging<Fields>(form, {
    record: versioned(of),
    words: useWords(of),
    latest: async () => versioned(readSchedule(await client.call('getSchedule', { path: { id: projectId } }))),
    save: ({ changes: { criticalFloatDays, ...changes }, version }) =>
      change(version, {
        ...changes,
        ...(criticalFloatDays !== undefined && { criticalFloatDays: Number(criticalFloatDays) }),
      } as SettingsEdit),
  })
  const send = async () => {
    await merging.send()
    onClose()
  }
  return (
    <FormDrawer
      title={t('plan.settings.title')}
      sure={t('plan.activity.recompute')}
      form={form}
      required={['startsOn', 'calendar', 'criticalFloatDays']}
      send={send}
      onClose={onClose}
    >
      <Clashes of={merging} />
      <SettingFields of={of} form={form} />
    </FormDrawer>
  )
}

function useWords(of: Schedule): FieldWords<Fields> {
  const { t, locale } = usePhrase()
  const inWords = (moment: string | null) => formatDay(locale, moment ?? '')
  const calendarName = useCalendarName(of)
  return {
    startsOn: { label: t('plan.settings.start'), say: inWords },
    dataDate: { label: t('plan.settings.data_date'), say: inWords },
    progressMode: {
      label: t('plan.settings.mode'),
      say: (mode) => t(`plan.settings.mode_name.${mode as (typeof modes)[number]}`),
    },
    mustFinishBy: { label: t('plan.settings.must_finish'), say: inWords },
    calendar: { label: t('plan.settings.calendar'), say: (id) => calendarName(id ?? '') },
    criticalFloatDays: { label: t('plan.settings.tolerance') },
  }
}

function useCalendarName(of: Schedule) {
  const { say } = usePhrase()
  return (id: string) => of.calendars.find((each) => each.id === id)?.name ?? say(`schedule.calendar.${id}`)
}

function SettingFields({ of, form }: { of: Schedule; form: ReturnType<typeof useFormState<Fields>> }) {
  const { t } = usePhrase()
  const { bind, errorOf } = form
  const usedBy = t('plan.activity.used_by')
  const nameOf = useCalendarName(of)
  return (
    <>
      <Field label={t('plan.settings.start')} error={errorOf('startsOn')} usedBy={usedBy}>
        <DayInput {...bind('startsOn')} />
      </Field>
      <Field
        label={t('plan.settings.data_date')}
        hint={t('plan.settings.data_date_hint')}
        error={errorOf('dataDate')}
        usedBy={usedBy}
        optional
      >
        <DayInput {...bind('dataDate')} />
      </Field>
      <Field
        label={t('plan.settings.mode')}
        hint={t('plan.settings.mode_hint')}
        error={errorOf('progressMode')}
        optional
      >
        <Select
          {...bind('progressMode')}
          clearable
          placeholder={t('plan.settings.mode_default')}
          options={modes.map((value) => ({ value, label: t(`plan.settings.mode_name.${value}`) }))}
        />
      </Field>
      <Field
        label={t('plan.settings.must_finish')}
        hint={t('plan.settings.must_finish_hint')}
        error={errorOf('mustFinishBy')}
        optional
      >
        <DayInput {...bind('mustFinishBy')} />
      </Field>
      <Field label={t('plan.settings.calendar')} error={errorOf('calendar')} usedBy={usedBy}>
        <Select {...bind('calendar')} options={of.calendars.map(({ id }) => ({ value: id, label: nameOf(id) }))} />
      </Field>
      <Field
        label={t('plan.settings.tolerance')}
        hint={t('plan.settings.tolerance_hint')}
        error={errorOf('criticalFloatDays')}
      >
        <NumberInput {...bind('criticalFloatDays')} unit={t('units.workdays')} min="0" decimals={2} />
      </Field>
    </>
  )
}
