import { Problem } from '@jiheng/api'
import { DayInput, Select, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import type { Schedule } from './drawn.ts'
import { newKey, Rows } from './rows.tsx'
import { useSettingsEdit } from './use-edit.ts'

type Row = { key: string; day: string | null; until: string | null; isWorkday: boolean }

/** The days on which the project departs from its calendar: rest through the rainy season, work on a holiday. */
export function DayExceptions({ of, projectId, onClose }: { of: Schedule; projectId: string; onClose: () => void }) {
  const { t, say } = usePhrase()
  const { calendar } = of
  const form = useFormState({
    exceptions: calendar.exceptions.map((each, at): Row => ({ key: String(at), ...each })) as readonly Row[],
  })
  const change = useSettingsEdit(projectId)
  const send = async () => {
    const rows = form.value.exceptions
    const isOdd = rows.some(({ day, until }) => day === null || (until !== null && until < day))
    if (isOdd) throw odd(t('plan.days.odd'), t('errors.invalid_input'))
    const exceptions = rows.flatMap(({ day, until, isWorkday }) =>
      day === null ? [] : [{ day, ...(until !== null && { until }), isWorkday }],
    )
    await change(of.version, { exceptions })
    onClose()
  }
  return (
    <FormDrawer
      title={t('plan.days.title')}
      sure={t('plan.activity.recompute')}
      form={form}
      send={send}
      onClose={onClose}
    >
      <p className="plan-lead">
        {t('plan.days.text', { calendar: calendar.name ?? say(`schedule.calendar.${calendar.id}`) })}
      </p>
      <Rows
        label={t('plan.days.list')}
        rows={form.value.exceptions}
        onChange={(exceptions) => form.set({ exceptions })}
        blank={(): Row => ({ key: newKey(), day: null, until: null, isWorkday: false })}
        add={t('plan.days.add')}
        nameOf={({ day }) => day ?? ''}
        hint={t('plan.days.hint')}
        error={form.errorOf('exceptions')}
      >
        {(row, set) => <DayFields row={row} set={set} />}
      </Rows>
    </FormDrawer>
  )
}

function DayFields({ row, set }: { row: Row; set: (patch: Partial<Row>) => void }) {
  const { t } = usePhrase()
  const kinds = (['off', 'worked'] as const).map((value) => ({ value, label: t(`plan.days.${value}`) }))
  return (
    <>
      <Select
        name={t('plan.days.kind')}
        value={row.isWorkday ? 'worked' : 'off'}
        options={kinds}
        onChange={(kind) => set({ isWorkday: kind === 'worked' })}
      />
      <DayInput
        name={t('plan.days.from')}
        placeholder={t('plan.days.from')}
        value={row.day}
        onChange={(day) => set({ day })}
      />
      <DayInput
        name={t('plan.days.until')}
        placeholder={t('plan.days.until')}
        value={row.until}
        onChange={(until) => set({ until })}
      />
    </>
  )
}

const odd = (message: string, detail: string) =>
  new Problem({ status: 422, code: 'invalid_input', detail, errors: [{ field: 'exceptions', message }] })
