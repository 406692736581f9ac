import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { decimal } from '@jiheng/kernel/base'
import { creditAspects, type CreditParameters } from '@jiheng/kernel/credit'
import { Button, Field, NumberInput, Select, StateMark, TextArea, usePhrase, useFormState, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, type RecordPage } from './view.ts'
import { useQuarter } from './words.tsx'

type Draft = {
  weights: Record<string, string | null>
  graceDays: string | null
  leastPerAspect: string | null
  leastFacts: string | null
  leastCovered: string | null
  from: string | null
  why: string
}
type Tried = { of: string; items: CallOutput<'tryCreditRule'>['items'] }

/** The parameters records are counted by: tried on this quarter first, then set for the quarters to come. */
export function RuleForm({ of, onClose }: { of: RecordPage; onClose: () => void }) {
  const { t } = usePhrase()
  const quarter = useQuarter()
  const toast = useToast()
  const { parameters, version } = of.rule
  const form = useFormState<Draft>({
    weights: { ...parameters.weights },
    graceDays: String(parameters.graceDays),
    leastPerAspect: String(parameters.leastPerAspect),
    leastFacts: String(parameters.leastFacts),
    leastCovered: parameters.leastCovered,
    from: of.round?.publishedAt ? null : of.period,
    why: '',
  })
  const [tried, setTried] = useState<Tried | null>(null)
  const attempt = useCallMutation('tryCreditRule')
  const save = useCallMutation('setCreditRule', { refresh: refreshed })
  const wanted = parametersOf(form.value, parameters)
  const isTried = tried?.of === JSON.stringify(wanted)
  const tryNow = async () => {
    const { items } = await attempt.run({ body: { period: of.period, parameters: wanted } })
    setTried({ of: JSON.stringify(wanted), items })
  }
  const sum = decimal.add('0', ...Object.values(wanted.weights))
  const setNow = () =>
    save.run({ body: { parameters: wanted, effectiveFrom: form.value.from ?? '', why: form.value.why.trim() } })
  return (
    <FormDrawer
      title={t('credit.rule_title', { version })}
      sure={t(isTried ? 'credit.rule_set' : 'credit.rule_try')}
      form={form}
      required={isTried ? ['from', 'why'] : []}
      send={isTried ? setNow : tryNow}
      {...(isTried && { said: t('credit.rule_done', { period: quarter(form.value.from ?? of.period) }) })}
      onClose={onClose}
    >
      <p className="jh-soft">{t('credit.rule_mark_u')}</p>
      {creditAspects.map((aspect) => (
        <Field
          key={aspect}
          label={t('credit.rule_weight', { aspect: t(`credit.aspect_name.${aspect}`) })}
          hint={t(`credit.aspect_rule.${aspect}`)}
        >
          <NumberInput
            value={form.value.weights[aspect] ?? null}
            onChange={(value) => form.set({ weights: { ...form.value.weights, [aspect]: value } })}
            min="0"
            max="100"
            decimals={2}
          />
        </Field>
      ))}
      <p>
        {sum === '100' ? (
          <StateMark state="green" word={t('credit.rule_sum_right')} />
        ) : (
          <StateMark state="red" word={t('credit.rule_sum', { sum })} />
        )}
      </p>
      <Field label={t('credit.rule_grace')} hint={t('credit.rule_grace_hint')}>
        <NumberInput {...form.bind('graceDays')} unit={t('units.days')} min="0" max="60" decimals={0} />
      </Field>
      <Field label={t('credit.rule_least_aspect')}>
        <NumberInput {...form.bind('leastPerAspect')} min="1" decimals={0} />
      </Field>
      <Field label={t('credit.rule_least_facts')}>
        <NumberInput {...form.bind('leastFacts')} min="1" decimals={0} />
      </Field>
      <Field label={t('credit.rule_least_covered')}>
        <NumberInput {...form.bind('leastCovered')} min="1" max="100" decimals={2} />
      </Field>
      {tried && isTried && <Trial of={tried.items} />}
      {tried && !isTried && (
        <Button busy={attempt.busy} onPress={() => void tryNow().catch(toast.failed)}>
          {t('credit.rule_try')}
        </Button>
      )}
      {isTried && (
        <>
          <Field label={t('credit.rule_from')} error={form.errorOf('from')}>
            <Select
              {...form.bind('from')}
              options={fromOn(of.period).map((value) => ({ value, label: quarter(value) }))}
            />
          </Field>
          <Field label={t('credit.rule_why')} usedBy={t('credit.rule_why_used')} error={form.errorOf('why')}>
            <TextArea {...form.bind('why')} max={500} />
          </Field>
        </>
      )}
    </FormDrawer>
  )
}

function parametersOf(draft: Draft, held: RecordPage['rule']['parameters']): CreditParameters {
  return {
    weights: Object.fromEntries(
      creditAspects.map((aspect) => [aspect, draft.weights[aspect] ?? '0']),
    ) as CreditParameters['weights'],
    graceDays: Number(draft.graceDays ?? 0),
    leastPerAspect: Number(draft.leastPerAspect ?? 1),
    leastFacts: Number(draft.leastFacts ?? 1),
    leastCovered: draft.leastCovered ?? '50',
    grades: held.grades,
  }
}

/** A quarter and the four after it. */
function fromOn(period: string): string[] {
  const first = Number(period.slice(0, 4)) * 4 + Number(period.slice(5)) - 1
  return Array.from({ length: 5 }, (_, n) => `${Math.floor((first + n) / 4)}Q${((first + n) % 4) + 1}`)
}

function Trial({ of }: { of: Tried['items'] }) {
  const { t } = usePhrase()
  const changed = of.filter(({ before, after }) => before !== after)
  return (
    <section aria-label={t('credit.tried')}>
      <p className="jh-soft">{t(changed.length === 0 ? 'credit.tried_same' : 'credit.tried_note')}</p>
      {changed.length > 0 && (
        <table className="jh-ruled">
          <thead>
            <tr>
              <th scope="col">{t('credit.contractor')}</th>
              <th scope="col">{t('credit.tried_before')}</th>
              <th scope="col">{t('credit.tried_after')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ creditCode, name, before, after }) => (
              <tr key={creditCode}>
                <th scope="row">{name}</th>
                <td>{before ?? t('ui.dash')}</td>
                <td>{after ?? t('ui.dash')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
