import { useState } from 'react'
import { defaultIncentiveRules, incentiveKinds } from '@jiheng/kernel/incentive'
import {
  Button,
  Choice,
  Field,
  Select,
  TextArea,
  TextInput,
  useFormState,
  usePhrase,
  useToast,
  type FormState,
} from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { usePeriod } from '../../shared/incentives/period.ts'
import { draftOf, ParameterFields, parametersOf, type ParameterDraft } from './parameter-fields.tsx'
import { Trial } from './trial.tsx'
import { refreshed, type Kind, type Scheme, type Simulation } from './view.ts'

type Draft = {
  parameters: ParameterDraft
  kind: string | null
  name: string
  templateId: string | null
  source: string
  why: string
}

/** A new scheme: kind, name, template of evaluated results, parameters. */
export function NewScheme({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const templates =
    useCall('listRoundTemplates').data?.items.filter(({ subjectKind }) => subjectKind === 'person') ?? []
  const form = useFormState<Draft>(
    {
      ...{ kind: 'monthly_bonus', name: '', templateId: null, source: '', why: '' },
      parameters: draftOf(defaultIncentiveRules.monthly_bonus.parameters),
    },
    { draftKey: 'incentives.new' },
  )
  const { run } = useCallMutation('createIncentiveScheme', { refresh: refreshed })
  const { value } = form
  const kind = value.kind as Kind
  const source = value.source.trim()
  const send = () =>
    run({
      body: {
        ...{ kind, name: value.name.trim(), basis: 'evaluated_results', why: value.why.trim() },
        templateId: value.templateId ?? templates[0]?.id ?? '',
        parameters: parametersOf(kind, value.parameters),
        ...(source !== '' && { source }),
      },
    })
  return (
    <FormDrawer
      title={t('incentives.create')}
      sure={t('incentives.create')}
      form={form}
      required={['name', 'why']}
      send={send}
      said={t('incentives.created')}
      onClose={onClose}
    >
      <Field label={t('incentives.kind')} error={form.errorOf('kind')}>
        <Choice
          value={value.kind}
          onChange={(next) =>
            form.set({ kind: next, parameters: draftOf(defaultIncentiveRules[next as Kind].parameters) })
          }
          options={incentiveKinds.map((one) => ({ value: one, label: t(`incentives.kind_name.${one}`) }))}
        />
      </Field>
      <Field label={t('incentives.name')} usedBy={t('incentives.name_used')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <Field label={t('incentives.template')} hint={t('incentives.basis_hint')} error={form.errorOf('templateId')}>
        <Select
          value={value.templateId ?? templates[0]?.id ?? null}
          onChange={(next) => form.set({ templateId: next })}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <ParameterFields
        kind={kind}
        value={value.parameters}
        onChange={(patch) => form.set({ parameters: { ...value.parameters, ...patch } })}
        error={form.errorOf('parameters')}
      />
      <GroundFields form={form} />
    </FormDrawer>
  )
}

type ReviseDraft = { parameters: ParameterDraft; period: string | null; source: string; why: string }

/** Other parameters: tried on a period first, then kept as a new version. */
export function ReviseScheme({ of, onClose }: { of: Scheme; onClose: () => void }) {
  const { t } = usePhrase()
  const toast = useToast()
  const period = usePeriod()
  const form = useFormState<ReviseDraft>({
    ...{ parameters: draftOf(of.parameters), period: of.periods[0] ?? null, source: of.source ?? '', why: '' },
  })
  const { value } = form
  const parameters = parametersOf(of.kind, value.parameters)
  const asked = JSON.stringify([parameters, value.period])
  const [tried, setTried] = useState<{ asked: string; found: Simulation } | null>(null)
  const attempt = useCallMutation('tryIncentiveScheme')
  const save = useCallMutation('reviseIncentiveScheme', { refresh: refreshed })
  const tryNow = async () => {
    const found = await attempt.run({ body: { schemeId: of.id, period: value.period ?? '', parameters } })
    setTried({ asked, found })
  }
  const source = value.source.trim()
  const send = () =>
    save.run({
      path: { id: of.id },
      body: { parameters, mark: of.mark, why: value.why.trim(), ...(source !== '' && { source }) },
    })
  return (
    <FormDrawer
      title={t('incentives.revise')}
      form={form}
      required={['why']}
      send={send}
      said={t('incentives.revised')}
      onClose={onClose}
    >
      <ParameterFields
        kind={of.kind}
        value={value.parameters}
        onChange={(patch) => form.set({ parameters: { ...value.parameters, ...patch } })}
        error={form.errorOf('parameters')}
      />
      <Field label={t('incentives.period')}>
        <Select
          value={value.period}
          onChange={(next) => form.set({ period: next })}
          options={of.periods.map((one) => ({ value: one, label: period(one) }))}
        />
      </Field>
      <Button busy={attempt.busy} onPress={() => void tryNow().catch(toast.failed)}>
        {t('incentives.try')}
      </Button>
      {tried?.asked === asked && <Trial of={tried.found} />}
      <GroundFields form={form} />
    </FormDrawer>
  )
}

/** What the parameters rest on, and why they are so. */
function GroundFields({ form }: { form: Pick<FormState<{ source: string; why: string }>, 'bind' | 'errorOf'> }) {
  const { t } = usePhrase()
  return (
    <>
      <Field
        label={t('incentives.source')}
        usedBy={t('incentives.source_used')}
        optional
        error={form.errorOf('source')}
      >
        <TextInput {...form.bind('source')} />
      </Field>
      <Field label={t('incentives.why')} usedBy={t('incentives.why_used')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </>
  )
}
