import { Choice, Field, FieldGroup, TextArea, useFormState, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { usePeriod } from '../../shared/incentives/period.ts'
import { refreshed, type IncentiveList } from './view.ts'

type Outcome = 'keep' | 'remove'
type Draft = { outcomes: Readonly<Record<string, Outcome>>; whys: Readonly<Record<string, string>> }

/** Every name suggested is kept or, with a reason, taken off. Nothing is chosen beforehand. */
export function DecideForm({ of, onClose }: { of: IncentiveList; onClose: () => void }) {
  const { t } = usePhrase()
  const period = usePeriod()
  const suggested = of.standings.filter(({ isSuggested }) => isSuggested)
  const form = useFormState<Draft>({ outcomes: {}, whys: {} })
  const { outcomes, whys } = form.value
  const { run } = useCallMutation('decideIncentiveList', { refresh: refreshed })
  const send = () =>
    run({
      path: { id: of.id },
      body: {
        names: suggested.flatMap(({ id }) => {
          const outcome = outcomes[id]
          const why = whys[id]?.trim() ?? ''
          return outcome ? [{ standingId: id, outcome, ...(outcome === 'remove' && why !== '' && { why }) }] : []
        }),
      },
    })
  return (
    <FormDrawer
      title={t('incentives.decide_title', { period: period(of.period) })}
      sure={t('incentives.decide')}
      form={form}
      send={send}
      said={t('incentives.decided')}
      onClose={onClose}
    >
      <p className="jh-soft">{t(suggested.length === 0 ? 'incentives.decide_none' : 'incentives.decide_sentence')}</p>
      {suggested.map(({ id, name, total, reason }) => (
        <FieldGroup key={id} label={name} hint={`${total ?? ''} ${t(`incentives.reason_name.${reason}`)}`}>
          <Field label={t('incentives.decision')}>
            <Choice
              value={outcomes[id] ?? null}
              onChange={(next) => form.set({ outcomes: { ...outcomes, [id]: next as Outcome } })}
              options={(['keep', 'remove'] as const).map((value) => ({
                value,
                label: t(`incentives.decision_name.${value}`),
              }))}
            />
          </Field>
          {outcomes[id] === 'remove' && (
            <Field label={t('incentives.decide_why')} usedBy={t('incentives.decide_why_used')}>
              <TextArea
                value={whys[id] ?? ''}
                onChange={(why) => form.set({ whys: { ...whys, [id]: why } })}
                max={1000}
              />
            </Field>
          )}
        </FieldGroup>
      ))}
    </FormDrawer>
  )
}
