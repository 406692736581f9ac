import { useState } from 'react'
import { Explained, Num, NumberInput, Percent, StateMark, usePhrase, useToast } from '@jiheng/ui'
import { client, useCallMutation } from '../../shared/api.ts'
import { markOf, stateOfGoal, type Goal } from './tree-rows.ts'

/** How far a goal is: shape, word and colour, the number opening how it came about; claims beside it, drawn softer. */
export function Attained({ of }: { of: Goal }) {
  const { t } = usePhrase()
  const state = stateOfGoal(of)
  const found = of.attainment
  const load = async () => (await client.call('getGoal', { path: { id: of.id } })).explanation as never
  return (
    <span className="jh-lines">
      <span className="goals-attained">
        <GoalMark of={of} />
        {found && state !== 'draft' && (
          <Explained load={load} measure={t('goals.column.attainment')}>
            <Percent value={found.percent} />
          </Explained>
        )}
      </span>
      {found && found.claimedPercent !== found.percent && (
        <span className="jh-soft jh-small">{t('goals.claimed', { percent: found.claimedPercent })}</span>
      )}
    </span>
  )
}

export function GoalMark({ of }: { of: Goal }) {
  const { t } = usePhrase()
  const state = stateOfGoal(of)
  return <StateMark state={markOf[state]} word={t(`goals.state.${state}`)} />
}

/** The weight; whoever may edit changes it where it stands. Enter keeps it, Escape leaves it. */
export function WeightCell({ goal }: { goal: Goal }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [told, setTold] = useState<string | null | undefined>(undefined)
  const { run, busy } = useCallMutation('editGoal', { refresh: ['getGoalTree', 'listGoalPlans', 'getGoal'] })
  if (!goal.allowed.includes('edit')) return <Num value={goal.weight} />
  const keep = async () => {
    const weight = told
    setTold(undefined)
    if (!weight || weight === goal.weight || busy) return
    await run({ path: { id: goal.id }, ifMatch: goal.version, body: { weight } }).then(
      () => toast.done(t('goals.saved')),
      (thrown: unknown) => toast.failed(thrown),
    )
  }
  if (told === undefined)
    return (
      <button
        type="button"
        className="jh-plain-button goals-weight"
        aria-label={t('goals.change_weight', { title: goal.title, weight: goal.weight })}
        onClick={(event) => {
          event.stopPropagation()
          setTold(goal.weight)
        }}
      >
        <Num value={goal.weight} />
      </button>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keeps the row from opening while its field is filled in
    <span
      className="goals-weight-field"
      onClick={(event) => event.stopPropagation()}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') void keep()
        if (event.key === 'Escape') setTold(undefined)
      }}
    >
      <NumberInput name={t('goals.weight')} value={told} onChange={setTold} min="0" max="100" decimals={4} isFirst />
    </span>
  )
}
