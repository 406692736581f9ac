import type { CallInput } from '@jiheng/api'
import { inYuan, YUAN } from '@jiheng/kernel/indicator'
import { formatNumber } from '@jiheng/phrases'
import {
  Choice,
  DayInput,
  Field,
  NumberInput,
  Select,
  StateMark,
  TextArea,
  TextInput,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { filled } from '../../../shared/filled.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { currencies, currencyText, rateOn, rateText } from '../money.ts'
import { refreshed, type Figure } from './view.ts'

type Draft = {
  name: string | null
  day: string | null
  value: string | null
  currency: string | null
  reference: string
  evidenceLevel: string | null
  evidence: string
  why: string
}
type FormProps = { projectId: string; of?: Figure; name?: string; onClose: () => void }

/** A figure told, or told again in place of a wrong one. */
export function FigureForm({ projectId, of, name, onClose }: FormProps) {
  const { t, locale } = usePhrase()
  const facts = useCall('listFormulaFacts').data?.items.filter(({ from }) => from === 'reported') ?? []
  const { run } = useCallMutation('recordFigure', { refresh: refreshed })
  const form = useFormState<Draft>(
    {
      ...{ name: of?.name ?? name ?? null, day: of?.day ?? today(), value: of?.value ?? null },
      ...{ currency: of?.currency ?? YUAN, reference: of?.reference ?? '', evidence: of?.evidence ?? '', why: '' },
      evidenceLevel: String(of?.evidenceLevel ?? 2),
    },
    { draftKey: `figure.${projectId}.${of?.id ?? name ?? ''}` },
  )
  const fact = facts.find(({ id }) => id === form.value.name)
  const send = () => {
    const { currency, evidenceLevel, ...told } = form.value
    const body = {
      ...filled(told),
      evidenceLevel: Number(evidenceLevel),
      ...(fact?.isMoney && { currency }),
      ...(of && { replaces: of.id }),
    }
    return run({ path: { id: projectId }, body: body as CallInput<'recordFigure'>['body'] })
  }
  return (
    <FormDrawer
      title={of ? t('figures.correct_title', { name: of.zh }) : t('figures.add_title')}
      form={form}
      required={['name', 'day', 'value', ...(of ? (['why'] as const) : [])]}
      send={send}
      said={t(of ? 'figures.corrected' : 'figures.added')}
      onClose={onClose}
    >
      {of && <p className="jh-soft">{t('figures.correct_note')}</p>}
      {!of && (
        <Field label={t('figures.which')} error={form.errorOf('name')}>
          <Select
            {...form.bind('name')}
            options={facts.map(({ id, zh, en }) => ({ value: id, label: locale === 'en' ? en : zh }))}
          />
        </Field>
      )}
      <Field label={t('figures.day')} hint={t('figures.day_hint')} error={form.errorOf('day')}>
        <DayInput {...form.bind('day')} />
      </Field>
      {fact?.isMoney && (
        <Field label={t('figures.currency')} error={form.errorOf('currency')}>
          <Select
            {...form.bind('currency')}
            options={currencies.map((value) => ({ value, label: currencyText(value, locale) }))}
          />
        </Field>
      )}
      <Field label={t('figures.value')} error={form.errorOf('value')}>
        <NumberInput
          {...form.bind('value')}
          min="0"
          {...(fact && { unit: fact.isMoney ? (form.value.currency ?? '') : fact.unit })}
        />
      </Field>
      {fact?.isMoney && <AtRate of={form.value} />}
      <Field
        label={t('figures.reference')}
        hint={t('figures.reference_hint')}
        error={form.errorOf('reference')}
        optional
      >
        <TextInput {...form.bind('reference')} />
      </Field>
      <Field label={t('project.indicators.evidence_level')} error={form.errorOf('evidenceLevel')}>
        <Choice
          {...form.bind('evidenceLevel')}
          options={(['2', '3'] as const).map((value) => ({ value, label: t(`project.indicators.level.${value}`) }))}
        />
      </Field>
      <Field
        label={t('project.indicators.which_evidence')}
        error={form.errorOf('evidence')}
        optional={form.value.evidenceLevel !== '2'}
      >
        <TextInput {...form.bind('evidence')} />
      </Field>
      {of && (
        <Field label={t('figures.why')} error={form.errorOf('why')} usedBy={t('figures.why_used')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
    </FormDrawer>
  )
}

/** What foreign money of the day comes to, and at which rate; or that there is no rate of the day. */
function AtRate({ of: { currency, day, value } }: { of: Pick<Draft, 'currency' | 'day' | 'value'> }) {
  const words = usePhrase()
  const { t } = words
  const isForeign = currency !== null && currency !== YUAN && day !== null
  const rates = useCall('listExchangeRates', { query: isForeign ? { currency, until: day } : {} })
  if (!isForeign || !rates.data) return null
  const rate = rateOn(rates.data.items, currency, day)
  if (!rate)
    return (
      <p className="figures-rate">
        <StateMark state="orange" word={t('figures.no_rate')} />{' '}
        <a href={`/exchange-rates?currency=${currency}`}>{t('figures.rates')}</a>
      </p>
    )
  return (
    <p className="figures-rate jh-soft">
      {t('figures.at_rate', { day: rate.day, rate: rateText(rate, words), source: rate.source })}
      {value !== null && <> {t('figures.in_yuan', { yuan: formatNumber(inYuan(value, rate)) })}</>}
    </p>
  )
}
