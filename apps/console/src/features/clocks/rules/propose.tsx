import { useState } from 'react'
import { dayInShanghai } from '@jiheng/kernel/base'
import { Button, Choice, DayInput, Field, TextArea, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { DryRun, Laxer } from './dry-run.tsx'
import { PlaceField, RuleFields } from './fields.tsx'
import { refreshed, rulesOf, typedOf, type Trial, type Typed, type Version } from './view.ts'

export type Draft = Typed & {
  organisationId: string | null
  effectiveFrom: string | null
  mark: string | null
  source: string
  why: string
}

/** Other rules from a day on: first what they would change today, then a proposal for another person to confirm. */
export function ProposeVersion({ from, onClose }: { from: Version | undefined; onClose: () => void }) {
  const { t } = usePhrase()
  const [today] = useState(() => dayInShanghai(new Date().toISOString()))
  const form = useFormState<Draft>({
    ...(from ? typedOf(from.rules) : emptyRules),
    ...{ organisationId: null, effectiveFrom: today, mark: 'P', source: '', why: '' },
  })
  const propose = useCallMutation('proposeClockVersion', { refresh: refreshed })
  const { effectiveFrom, mark, source, why, organisationId } = form.value
  const rules = rulesOf(form.value)
  const place = organisationId === null ? {} : { organisationId }
  return (
    <FormDrawer
      title={t('clocks.rules.propose_title')}
      sure={t('clocks.rules.propose')}
      form={form}
      required={['source', 'why', 'effectiveFrom']}
      send={() =>
        propose.run({
          body: {
            ...{ rules, ...place, effectiveFrom: effectiveFrom ?? today },
            ...{ mark: (mark ?? 'P') as Version['mark'], source: source.trim(), why: why.trim() },
          },
        })
      }
      said={t('clocks.rules.proposed')}
      onClose={onClose}
    >
      <p className="jh-soft">{t('clocks.rules.propose_sentence')}</p>
      <RuleFields form={form} />
      <PlaceField form={form} />
      <Attempt of={{ rules, ...place }} onRefused={form.setProblem} />
      <Field
        label={t('clocks.rules.effective')}
        hint={t('clocks.rules.effective_hint')}
        error={form.errorOf('effectiveFrom')}
      >
        <DayInput {...form.bind('effectiveFrom')} />
      </Field>
      <Field
        label={t('clocks.rules.source_field')}
        hint={t('clocks.rules.source_hint')}
        usedBy={t('clocks.rules.used_by')}
        error={form.errorOf('source')}
      >
        <TextInput {...form.bind('source')} />
      </Field>
      <Field label={t('clocks.rules.mark')}>
        <Choice
          {...form.bind('mark')}
          options={(['V', 'P', 'U'] as const).map((value) => ({ value, label: t(`explanation.mark_short.${value}`) }))}
        />
      </Field>
      <Field label={t('clocks.rules.why_field')} usedBy={t('clocks.rules.used_by')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

const emptyTerm = { termDays: null, longestTermDays: null, countIn: 'days' } as const
const emptyRules: Typed = {
  levels: { yellow: null, orange: null, red: null },
  clocks: { acceptance_to_payment: emptyTerm, allocation_to_use: emptyTerm, cash_to_transfer: emptyTerm },
  percentPerDay: null,
}

type Asked = { rules: ReturnType<typeof rulesOf>; organisationId?: string }

/** How many amounts would change colour, counted for the rules as they are typed now. */
function Attempt({ of, onRefused }: { of: Asked; onRefused: (problem: unknown) => void }) {
  const { t } = usePhrase()
  const [tried, setTried] = useState<{ of: string; trial: Trial } | null>(null)
  const attempt = useCallMutation('tryClockVersion')
  const key = JSON.stringify(of)
  const run = async () => {
    try {
      setTried({ of: key, trial: await attempt.run({ body: of }) })
    } catch (refused) {
      onRefused(refused)
    }
  }
  return (
    <section className="clocks-trial" aria-label={t('clocks.rules.dry_run')}>
      <p className="jh-soft jh-small">{t('clocks.rules.dry_run_sentence')}</p>
      <Button onPress={() => void run()} busy={attempt.busy}>
        {t('clocks.rules.dry_run')}
      </Button>
      {tried?.of === key && (
        <div role="status">
          <DryRun of={tried.trial} />
          <Laxer of={tried.trial.laxer} />
        </div>
      )}
    </section>
  )
}
