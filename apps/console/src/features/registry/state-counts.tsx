import { formatNumber } from '@jiheng/phrases'
import { StateMark, states, usePhrase, type Loadable, type State } from '@jiheng/ui'
import type { CallOutput } from '@jiheng/api'

/** How many projects stand in each state; pressing one shows only those, pressing it again all. */
export function StateCounts({
  of,
  chosen,
  onChange,
}: {
  of: Loadable<CallOutput<'countProjectFacets'>>
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const { t } = usePhrase()
  const count = (state: State) => of.data?.attention.find(({ value }) => value === state)?.count ?? 0
  const toggle = (state: State) =>
    onChange(chosen.includes(state) ? chosen.filter((each) => each !== state) : [...chosen, state])
  return (
    <div className="registry-states" role="group" aria-label={t('registry.by_state')}>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          className="jh-plain-button registry-state"
          aria-pressed={chosen.includes(state)}
          onClick={() => toggle(state)}
        >
          <StateMark state={state} />
          <strong>{of.data ? formatNumber(count(state)) : t('ui.dash')}</strong>
        </button>
      ))}
    </div>
  )
}
