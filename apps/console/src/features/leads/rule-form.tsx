import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Field, Figure, Figures, NumberInput, StateMark, TextArea, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { typedOf, useParameterText, valueOf } from './parameters.ts'
import { refreshed, type LeadRule } from './view.ts'

type Trial = CallOutput<'tryLeadRule'>
type Draft = { parameters: Record<string, string | null>; why: string }

/** Other numbers for a rule: first what they would have seen, then, for who may, a new version. */
export function RuleForm({ rule, onClose }: { rule: LeadRule; onClose: () => void }) {
  const { t, say } = usePhrase()
  const form = useFormState<Draft>({
    parameters: Object.fromEntries(rule.parameters.map((one) => [one.name, typedOf(one, one.value)])),
    why: '',
  })
  const [tried, setTried] = useState<{ of: string; trial: Trial } | null>(null)
  const attempt = useCallMutation('tryLeadRule')
  const save = useCallMutation('changeLeadRule', { refresh: refreshed })
  const path = { ruleId: rule.ruleId }
  const parameters = Object.fromEntries(
    rule.parameters.map((one) => [one.name, valueOf(one, form.value.parameters[one.name] ?? '')]),
  )
  const isTried = tried?.of === JSON.stringify(parameters)
  const mayChange = rule.allowed.includes('change')
  const attemptNow = async () =>
    setTried({ of: JSON.stringify(parameters), trial: await attempt.run({ path, body: { parameters } }) })
  return (
    <FormDrawer
      title={t('leads.change_title', { rule: say(`rules.${rule.ruleId}`) })}
      sure={mayChange && isTried ? t('ui.save') : t('leads.try')}
      form={form}
      required={mayChange && isTried ? ['why'] : []}
      send={() =>
        mayChange && isTried ? save.run({ path, body: { parameters, why: form.value.why.trim() } }) : attemptNow()
      }
      {...(mayChange && isTried && { said: t('leads.changed', { version: String(rule.version + 1) }) })}
      onClose={onClose}
    >
      <p className="jh-soft">{t('leads.trial_first')}</p>
      <ParameterFields rule={rule} form={form} />
      {tried && isTried && <TrialResult of={tried.trial} />}
      {mayChange && isTried && (
        <Field label={t('leads.change_why')} usedBy={t('leads.used_by.why')} error={form.errorOf('why')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
      {tried && !isTried && <Button onPress={() => void attemptNow()}>{t('leads.try')}</Button>}
    </FormDrawer>
  )
}

function ParameterFields({ rule, form }: { rule: LeadRule; form: ReturnType<typeof useFormState<Draft>> }) {
  const { t, say } = usePhrase()
  const textOf = useParameterText()
  const { parameters } = form.value
  return rule.parameters.map((one, at) => (
    <Field
      key={one.name}
      label={say(`leads.parameter.${one.name}`)}
      hint={`${t('leads.standard', { value: textOf(one, one.standard) })}${t('audit.semicolon')}${t('leads.range', { least: textOf(one, one.least), most: textOf(one, one.most) })}`}
      {...(at === 0 && { error: form.errorOf('parameters') })}
    >
      <NumberInput
        value={parameters[one.name] ?? null}
        onChange={(value) => form.set({ parameters: { ...parameters, [one.name]: value } })}
        unit={t(`leads.unit.${one.unit}`)}
        min={typedOf(one, one.least)}
        max={typedOf(one, one.most)}
      />
    </Field>
  ))
}

function TrialResult({ of }: { of: Trial }) {
  const { t, say } = usePhrase()
  return (
    <section aria-label={t('leads.trial')}>
      <Figures>
        <Figure label={t('leads.trial_found')} value={String(of.found)} />
        <Figure label={t('leads.trial_known')} value={String(of.known)} />
        <Figure label={t('leads.trial_added')} value={String(of.added)} />
        <Figure label={t('leads.trial_missed')} value={String(of.missed)} note={t('leads.trial_missed_note')} />
      </Figures>
      <ul className="leads-questions">
        {of.sample.map((one, at) => (
          <li key={at}>
            <StateMark state={one.severity} word={t(one.isKnown ? 'leads.known' : 'leads.new_one')} /> {one.projectName}
            <p className="jh-soft jh-small">{say(one.messageKey, one.params)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
