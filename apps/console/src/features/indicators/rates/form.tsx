import type { CallInput, CallOutput } from '@jiheng/api'
import { DayInput, Field, NumberInput, Select, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { currencies, currencyText } from '../money.ts'

export type Rate = CallOutput<'listExchangeRates'>['items'][number]
const multiples = ['1', '100', '1000', '10000'] as const

/** A published rate, or one corrected by a new version. */
export function RateForm({ of, onClose }: { of?: Rate; onClose: () => void }) {
  const { t, locale } = usePhrase()
  const { run } = useCallMutation('recordExchangeRates', {
    refresh: ['listExchangeRates', 'listFigures', 'getIndicatorChoice'],
  })
  const form = useFormState(
    {
      ...({ currency: of?.currency ?? 'USD', day: of?.day ?? today(), per: String(of?.per ?? 100) } as {
        currency: string | null
        day: string | null
        per: string | null
      }),
      yuan: (of?.yuan ?? null) as string | null,
      source: of?.source ?? '',
      why: '',
    },
    { draftKey: `rate.${of ? `${of.currency}.${of.day}` : ''}` },
  )
  const send = () => {
    const { currency, day, per, yuan, source, why } = form.value
    const rates = [{ currency, day, per: Number(per), yuan, source: source.trim() }]
    return run({ body: { rates, ...(of && { why: why.trim() }) } as CallInput<'recordExchangeRates'>['body'] })
  }
  return (
    <FormDrawer
      title={of ? t('figures.rate_correct_title', { currency: of.currency, day: of.day }) : t('figures.rate_add')}
      form={form}
      required={['currency', 'day', 'per', 'yuan', 'source', ...(of ? (['why'] as const) : [])]}
      send={send}
      said={t(of ? 'figures.rate_corrected' : 'figures.rate_added')}
      onClose={onClose}
    >
      {of ? (
        <p className="jh-soft">{t('figures.rate_correct_note')}</p>
      ) : (
        <>
          <Field label={t('figures.currency')} error={form.errorOf('currency')}>
            <Select
              {...form.bind('currency')}
              options={currencies
                .filter((code) => code !== 'CNY')
                .map((value) => ({ value, label: currencyText(value, locale) }))}
            />
          </Field>
          <Field label={t('figures.rate_day')} error={form.errorOf('day')}>
            <DayInput {...form.bind('day')} />
          </Field>
        </>
      )}
      <Field label={t('figures.per')} error={form.errorOf('per')}>
        <Select {...form.bind('per')} options={multiples.map((value) => ({ value, label: value }))} />
      </Field>
      <Field label={t('figures.rate_yuan')} error={form.errorOf('yuan')}>
        <NumberInput {...form.bind('yuan')} min="0" decimals={10} unit={t('units.yuan').trim()} />
      </Field>
      <Field label={t('figures.source')} hint={t('figures.source_hint')} error={form.errorOf('source')}>
        <TextInput {...form.bind('source')} />
      </Field>
      {of && (
        <Field label={t('figures.why')} error={form.errorOf('why')} usedBy={t('figures.why_used')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
    </FormDrawer>
  )
}
