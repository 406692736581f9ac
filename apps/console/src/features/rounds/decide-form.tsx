import {
  Choice,
  Field,
  FieldGroup,
  NumberInput,
  SelectMany,
  TextArea,
  TextInput,
  useFormState,
  usePhrase,
} from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { refreshed, type Result } from './view.ts'

type Correction = { score: string | null; why: string }
type Draft = {
  outcome: string | null
  reason: string
  codes: readonly string[]
  corrections: Readonly<Record<string, Correction>>
}

/** Answers an appeal: the result stands, or points are put right item by item. */
export function DecideForm({
  of,
  appeal,
  onClose,
}: {
  of: Result
  appeal: NonNullable<Result['appeal']>
  onClose: () => void
}) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ outcome: null, reason: '', codes: appeal.items, corrections: {} })
  const { run } = useCallMutation('decideAppeal', { refresh: refreshed })
  const { outcome, reason, codes, corrections } = form.value
  const items = of.versions[0]?.items ?? []
  // A self-evaluation is taken anew: there are no experts' points to put right.
  const isChanged = outcome === 'changed' && of.kind !== 'unit_self'
  const correctionOf = (code: string): Correction =>
    corrections[code] ?? { score: items.find((item) => item.code === code)?.score ?? null, why: '' }
  const change = (code: string, patch: Partial<Correction>) =>
    form.set({ corrections: { ...corrections, [code]: { ...correctionOf(code), ...patch } } })
  const send = () => {
    const told = codes.map((code) => {
      const { score, why } = correctionOf(code)
      return { code, score: score ?? '', why: why.trim() || reason.trim() }
    })
    const body = {
      outcome: outcome as 'kept' | 'changed',
      reason: reason.trim(),
      ...(isChanged && { corrections: told }),
    }
    return run({ path: { id: appeal.id }, body })
  }
  return (
    <FormDrawer
      title={t('rounds.decide')}
      sure={t('rounds.decide')}
      form={form}
      required={['outcome', 'reason', ...(isChanged ? (['codes'] as const) : [])]}
      send={send}
      said={t('rounds.decided')}
      onClose={onClose}
    >
      <p className="rounds-said">{appeal.text}</p>
      <Field label={t('rounds.decide_outcome')} hint={t('rounds.decide_sentence')} error={form.errorOf('outcome')}>
        <Choice
          {...form.bind('outcome')}
          options={(['kept', 'changed'] as const).map((value) => ({ value, label: t(`rounds.outcome_name.${value}`) }))}
        />
      </Field>
      {isChanged && (
        <Field label={t('rounds.decide_item')} error={form.errorOf('codes')}>
          <SelectMany {...form.bind('codes')} options={items.map(({ code, name }) => ({ value: code, label: name }))} />
        </Field>
      )}
      {isChanged &&
        items
          .filter(({ code }) => codes.includes(code))
          .map(({ code, name, score, weight }) => (
            <FieldGroup key={code} label={name}>
              <Field label={t('rounds.decide_score')} hint={t('rounds.decide_score_of', { score, weight })}>
                <NumberInput
                  value={correctionOf(code).score}
                  onChange={(next) => change(code, { score: next })}
                  min="0"
                  max={weight}
                  decimals={2}
                />
              </Field>
              <Field label={t('rounds.decide_why')} optional>
                <TextInput value={correctionOf(code).why} onChange={(why) => change(code, { why })} />
              </Field>
            </FieldGroup>
          ))}
      <Field label={t('rounds.decide_reason')} usedBy={t('rounds.used_by.unit')} error={form.errorOf('reason')}>
        <TextArea {...form.bind('reason')} max={2000} />
      </Field>
    </FormDrawer>
  )
}
