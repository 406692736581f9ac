import { Field, NumberInput, usePhrase } from '@jiheng/ui'
import type { Kind, Parameters } from './view.ts'

/** Parameters as they are being typed. */
export type ParameterDraft = {
  share: string | null
  least: string | null
  bound: string | null
  within: string | null
}

export const draftOf = ({ ranking, bound, scoredWithinDays }: Parameters): ParameterDraft => ({
  share: ranking?.sharePercent ?? null,
  least: ranking ? String(ranking.leastGroup) : null,
  bound,
  within: String(scoredWithinDays),
})

/** Parameters as they are sent. A training ranks nobody. */
export const parametersOf = (kind: Kind, draft: ParameterDraft): Parameters => ({
  ranking:
    kind === 'yearly_training' ? null : { sharePercent: draft.share ?? '10', leastGroup: Number(draft.least ?? 10) },
  bound: draft.bound ?? '60',
  scoredWithinDays: Number(draft.within ?? 0),
})

/** The parameters of a scheme of a kind; those it does not know are left out. */
export function ParameterFields({
  kind,
  value,
  onChange,
  error,
}: {
  kind: Kind
  value: ParameterDraft
  onChange: (patch: Partial<ParameterDraft>) => void
  error: string | undefined
}) {
  const { t } = usePhrase()
  const isTop = kind !== 'yearly_training'
  return (
    <>
      {isTop && (
        <>
          <Field label={t('incentives.share')} error={error}>
            <NumberInput
              value={value.share}
              onChange={(share) => onChange({ share })}
              unit="%"
              min="0"
              max="50"
              decimals={2}
            />
          </Field>
          <Field label={t('incentives.least_group')} hint={t('incentives.least_group_hint')}>
            <NumberInput value={value.least} onChange={(least) => onChange({ least })} min="10" decimals={0} />
          </Field>
        </>
      )}
      <Field label={t(isTop ? 'incentives.bound_top' : 'incentives.bound_below')} {...(!isTop && { error })}>
        <NumberInput value={value.bound} onChange={(bound) => onChange({ bound })} min="0" max="100" decimals={2} />
      </Field>
      <Field label={t('incentives.within')}>
        <NumberInput
          value={value.within}
          onChange={(within) => onChange({ within })}
          unit={t('units.days')}
          min="0"
          max="366"
          decimals={0}
        />
      </Field>
    </>
  )
}
