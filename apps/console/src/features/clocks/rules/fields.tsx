import { Choice, Field, NumberInput, Select, usePhrase, type FormState } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import type { Draft } from './propose.tsx'
import { clocks, levels } from './view.ts'

type Props = { form: FormState<Draft> }

/** The numbers of the rules: terms by clock, days of the colours, late interest. */
export function RuleFields({ form }: Props) {
  const { t } = usePhrase()
  const { levels: days, percentPerDay } = form.value
  return (
    <>
      {clocks.map((clock) => (
        <ClockFields key={clock} clock={clock} form={form} />
      ))}
      {levels.map((level) => (
        <Field
          key={level}
          label={t(`clocks.rules.${level}`)}
          {...(level === 'yellow' && { hint: t('clocks.rules.level_hint'), error: form.errorOf('levels') })}
        >
          <NumberInput
            value={days[level]}
            onChange={(value) => form.set({ levels: { ...days, [level]: value } })}
            unit={t('units.days')}
            min="1"
            max="365"
            decimals={0}
          />
        </Field>
      ))}
      <Field
        label={t('clocks.rules.interest_field')}
        hint={t('clocks.rules.interest_hint')}
        error={form.errorOf('percentPerDay')}
      >
        <NumberInput
          value={percentPerDay}
          onChange={(value) => form.set({ percentPerDay: value })}
          unit="%"
          min="0"
          max="1"
          decimals={6}
        />
      </Field>
    </>
  )
}

function ClockFields({ clock, form }: Props & { clock: (typeof clocks)[number] }) {
  const { t } = usePhrase()
  const all = form.value.clocks
  const own = all[clock]
  const set = (change: Partial<typeof own>) => form.set({ clocks: { ...all, [clock]: { ...own, ...change } } })
  const name = t(`funds.clock.${clock}`)
  const isByContract = clock === 'acceptance_to_payment'
  return (
    <>
      <Field
        label={t('clocks.rules.clock_days', { clock: name })}
        {...(isByContract && { error: form.errorOf('clocks') })}
      >
        <NumberInput
          value={own.termDays}
          onChange={(termDays) => set(isByContract ? { termDays } : { termDays, longestTermDays: termDays })}
          unit={t('units.days')}
          min="1"
          max="365"
          decimals={0}
        />
      </Field>
      {isByContract && (
        <Field label={t('clocks.rules.clock_longest', { clock: name })} hint={t('clocks.rules.longest_hint')}>
          <NumberInput
            value={own.longestTermDays}
            onChange={(longestTermDays) => set({ longestTermDays })}
            unit={t('units.days')}
            min="1"
            max="60"
            decimals={0}
          />
        </Field>
      )}
      <Field label={t('clocks.rules.count_in', { clock: name })}>
        <Choice
          value={own.countIn}
          onChange={(value) => set({ countIn: value === 'workdays' ? 'workdays' : 'days' })}
          options={(['days', 'workdays'] as const).map((value) => ({ value, label: t(`clocks.rules.count.${value}`) }))}
        />
      </Field>
    </>
  )
}

/** For which organisation and everything below it; left empty, for all one reaches. */
export function PlaceField({ form }: Props) {
  const { t } = usePhrase()
  const units = useCall('listOrganisations', { query: { limit: 1000 } }).data?.items ?? []
  return (
    <Field
      optional
      label={t('clocks.rules.place')}
      hint={t('clocks.rules.place_hint')}
      error={form.errorOf('organisationId')}
    >
      <Select
        {...form.bind('organisationId')}
        options={units.filter(({ closedOn }) => closedOn === null).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  )
}
