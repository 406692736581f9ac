import type { CallInput } from '@jiheng/api'
import { Choice, DayInput, Field, NumberInput, TextArea, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { today } from '../../../shared/today.ts'
import { filled } from '../../../shared/filled.ts'
import type { Row } from './group.ts'
import { refreshed, type Evaluation } from './evaluation.ts'

const bands = ['met', 'partly_met', 'not_met'] as const
const levels = ['2', '3', '4'] as const

/** What an indicator came to, and how well that is shown; the score follows at once. */
export function RecordActual({ row, of, onClose }: { row: Row; of: Evaluation; onClose: () => void }) {
  const { t } = usePhrase()
  const { indicator, actual } = row
  const { run } = useCallMutation('recordActual', { refresh: refreshed })
  const form = useFormState(
    {
      value: actual?.value ?? null,
      band: (actual?.band ?? null) as string | null,
      percent: actual?.percent ?? null,
      evidenceLevel: (actual ? String(actual.evidenceLevel) : '3') as string | null,
      evidence: actual?.evidence ?? '',
      sampleSize: actual?.sampleSize ? String(actual.sampleSize) : null,
      reason: actual?.reason ?? '',
      asOf: today() as string | null,
    },
    { draftKey: `actual.${of.projectId}.${of.year}.${indicator.code}` },
  )
  const isQuantity = indicator.kind === 'quantitative'
  const isSampled = isQuantity && indicator.level1 === 'satisfaction'
  const send = () => {
    const { value, band, percent, evidenceLevel, sampleSize, ...rest } = form.value
    const asked = isSampled && sampleSize ? { sampleSize: Number(sampleSize) } : {}
    const measured = isQuantity ? { value } : { band, percent }
    const told = { ...filled({ ...rest, ...measured }), ...asked }
    const body = { ...told, code: indicator.code, evidenceLevel: Number(evidenceLevel) }
    return run({ path: { id: of.projectId, year: of.year }, body: body as CallInput<'recordActual'>['body'] })
  }
  return (
    <FormDrawer
      title={t('project.indicators.actual_of', { name: indicator.name })}
      form={form}
      send={send}
      said={t('project.indicators.actual_recorded')}
      onClose={onClose}
    >
      <p className="jh-soft project-lead">
        {t('evaluation.target')}
        {t('project.colon')}
        {indicator.targetText ?? `${indicator.sign} ${indicator.target}`} {indicator.unit}
        {'　'}
        {t('evaluation.weight')}
        {t('project.colon')}
        {indicator.weight}
      </p>
      {isQuantity ? (
        <Field label={t('evaluation.actual')} error={form.errorOf('value')} usedBy={t('evaluation.score')}>
          <NumberInput {...form.bind('value')} {...(indicator.unit ? { unit: indicator.unit } : {})} />
        </Field>
      ) : (
        <>
          <Field label={t('project.indicators.which_band')} error={form.errorOf('band')} usedBy={t('evaluation.score')}>
            <Choice
              {...form.bind('band')}
              options={bands.map((value) => ({ value, label: t(`project.indicators.band.${value}`) }))}
            />
          </Field>
          <Field
            label={t('project.indicators.percent')}
            hint={t('project.indicators.band_hint')}
            error={form.errorOf('percent')}
          >
            <NumberInput {...form.bind('percent')} unit="%" min="0" max="100" decimals={2} />
          </Field>
        </>
      )}
      {isSampled && (
        <Field label={t('evaluation.sample')} hint={t('evaluation.sample_hint')} error={form.errorOf('sampleSize')}>
          <NumberInput {...form.bind('sampleSize')} min="1" max="10000000" decimals={0} />
        </Field>
      )}
      <Field label={t('project.indicators.evidence_level')} error={form.errorOf('evidenceLevel')}>
        <Choice
          {...form.bind('evidenceLevel')}
          options={levels.map((value) => ({ value, label: t(`project.indicators.level.${value}`) }))}
        />
      </Field>
      <Field
        label={t('project.indicators.which_evidence')}
        error={form.errorOf('evidence')}
        optional={form.value.evidenceLevel !== '2'}
      >
        <TextInput {...form.bind('evidence')} />
      </Field>
      <Field label={t('evaluation.reason')} error={form.errorOf('reason')} optional>
        <TextArea {...form.bind('reason')} max={1000} />
      </Field>
      <Field label={t('progress.as_of')} error={form.errorOf('asOf')}>
        <DayInput {...form.bind('asOf')} />
      </Field>
    </FormDrawer>
  )
}
