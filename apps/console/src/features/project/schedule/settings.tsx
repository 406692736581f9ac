import { DayInput, Field, NumberInput, Select, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { dayOf, type Schedule } from './drawn.ts'
import { useSettingsEdit } from './use-edit.ts'

type Props = { of: Schedule; projectId: string; onClose: () => void }

const modes = ['retained_logic', 'progress_override', 'actual_dates'] as const
const builtIn = ['china', 'monday_to_friday', 'every_day'] as const

/** What holds for the plan as a whole: its start, how far progress is told, by which calendar it goes. */
export function Settings({ of, projectId, onClose }: Props) {
  const { t } = usePhrase()
  const day = (moment: string | null) => (moment === null ? null : dayOf(moment))
  const before = {
    startsOn: day(of.startsOn),
    dataDate: day(of.dataDate),
    progressMode: of.progressMode as string | null,
    mustFinishBy: day(of.mustFinishBy),
    calendar: of.calendar.id as string | null,
    criticalFloatDays: String(of.criticalFloatDays) as string | null,
  }
  const form = useFormState(before)
  const change = useSettingsEdit(projectId)
  const send = async () => {
    const changed = Object.entries(form.value).filter(([name, value]) => value !== before[name as keyof typeof before])
    const body = Object.fromEntries(
      changed.map(([name, value]) => [name, name === 'criticalFloatDays' ? Number(value) : value]),
    )
    if (changed.length > 0) await change(of.version, body)
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
      <SettingFields of={of} form={form} />
    </FormDrawer>
  )
}

type Fields = {
  startsOn: string | null
  dataDate: string | null
  progressMode: string | null
  mustFinishBy: string | null
  calendar: string | null
  criticalFloatDays: string | null
}

function SettingFields({ of, form }: { of: Schedule; form: ReturnType<typeof useFormState<Fields>> }) {
  const { t, say } = usePhrase()
  const { bind, errorOf } = form
  const usedBy = t('plan.activity.used_by')
  const ids = [...new Set<string>([...builtIn, of.calendar.id])]
  const nameOf = (id: string) => (id === of.calendar.id && of.calendar.name) || say(`schedule.calendar.${id}`)
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
        <Select {...bind('calendar')} options={ids.map((value) => ({ value, label: nameOf(value) }))} />
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
