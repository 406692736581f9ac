import { useState } from 'react'
import { dayInShanghai } from '@jiheng/kernel/base'
import {
  Choice,
  DayInput,
  Field,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  usePhrase,
  useFormState,
  type FormState,
} from '@jiheng/ui'
import type { CallInput } from '@jiheng/api'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { mayBeEmpty, useParameterText } from './parameters.ts'
import type { RuleVersion } from './rules.tsx'

type Draft = {
  parameters: Record<string, string | null>
  organisationId: string | null
  effectiveFrom: string | null
  mark: string | null
  source: string
  why: string
}
type Body = CallInput<'changeAlertRule'>['body']

/** A new version of a rule: its numbers, where and from when it holds, on what it rests, and why. */
export function RuleForm({ now, onClose }: { now: RuleVersion; onClose: () => void }) {
  const { t } = usePhrase()
  const [today] = useState(() => dayInShanghai(new Date().toISOString()))
  const form = useFormState<Draft>({
    parameters: Object.fromEntries(
      Object.entries(now.parameters).map(([name, value]) => [name, value === null ? null : String(value)]),
    ),
    organisationId: null,
    effectiveFrom: today,
    mark: 'U',
    source: '',
    why: '',
  })
  const { run } = useCallMutation('changeAlertRule', { refresh: ['listAlertRules'] })
  const rule = t(`rules.${now.ruleId}`)
  return (
    <FormDrawer
      title={t('alerts.rules.change_title', { rule })}
      form={form}
      required={['organisationId', 'why']}
      send={() => run({ path: { ruleId: now.ruleId }, body: bodyOf(form.value, today) })}
      said={t('alerts.rules.changed', { day: form.value.effectiveFrom ?? today })}
      onClose={onClose}
    >
      <p className="jh-soft alerts-sentence">{t('alerts.rules.change_sentence')}</p>
      <ParameterFields form={form} now={now} />
      <PlaceField form={form} />
      <Field
        label={t('alerts.rules.effective')}
        hint={t('alerts.rules.effective_hint')}
        usedBy={t('alerts.rules.used_by.effective')}
        error={form.errorOf('effectiveFrom')}
      >
        <DayInput {...form.bind('effectiveFrom')} />
      </Field>
      <Field label={t('alerts.rules.mark_field')}>
        <Choice
          {...form.bind('mark')}
          options={(['V', 'P', 'U'] as const).map((mark) => ({
            value: mark,
            label: t(`explanation.mark_short.${mark}`),
          }))}
        />
      </Field>
      <Field
        optional
        label={t('alerts.rules.source_field')}
        hint={t('alerts.rules.source_hint')}
        error={form.errorOf('source')}
      >
        <TextInput {...form.bind('source')} />
      </Field>
      <Field label={t('alerts.rules.why_field')} usedBy={t('alerts.rules.used_by.why')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

function bodyOf({ parameters, organisationId, effectiveFrom, mark, source, why }: Draft, today: string): Body {
  return {
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, text]) => [name, text === null ? null : Number(text)]),
    ),
    effectiveFrom: effectiveFrom ?? today,
    mark: (mark ?? 'U') as NonNullable<Body['mark']>,
    ...(source.trim() && { source: source.trim() }),
    why: why.trim(),
    ...(organisationId && { organisationId }),
  }
}

function ParameterFields({ form, now }: { form: FormState<Draft>; now: RuleVersion }) {
  const { t } = usePhrase()
  const texts = useParameterText()(now)
  const { parameters } = form.value
  const hint = t(
    texts.some(({ name }) => name.endsWith('FromDay')) ? 'alerts.rules.day_hint' : 'alerts.rules.step_hint',
  )
  return (
    <>
      {texts.map(({ name, label, unit }, at) => (
        <Field
          key={name}
          label={label}
          optional={mayBeEmpty(name)}
          {...(at === 0 && { hint, error: form.errorOf('parameters') })}
        >
          <NumberInput
            value={parameters[name] ?? null}
            onChange={(value) => form.set({ parameters: { ...parameters, [name]: value } })}
            unit={unit}
            min="0"
            max="3650"
          />
        </Field>
      ))}
    </>
  )
}

function PlaceField({ form }: { form: FormState<Draft> }) {
  const { t } = usePhrase()
  const units = useCall('listOrganisations', { query: { limit: 1000 } }).data?.items ?? []
  return (
    <Field label={t('alerts.rules.at')} hint={t('alerts.rules.intro')} error={form.errorOf('organisationId')}>
      <Select
        {...form.bind('organisationId')}
        options={units.filter(({ closedOn }) => closedOn === null).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Field>
  )
}
