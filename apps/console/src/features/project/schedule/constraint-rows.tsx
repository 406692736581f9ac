import { DayInput, NumberInput, Select, usePhrase } from '@jiheng/ui'
import { constraintTypes, type ConstraintRow, type NeedRow } from './activity-edit.ts'
import { dayOf, type Schedule } from './drawn.ts'
import { newKey, Rows } from './rows.tsx'

/** The dates an activity must keep. */
export function ConstraintRows({
  rows,
  onChange,
  error,
}: {
  rows: readonly ConstraintRow[]
  onChange: (rows: readonly ConstraintRow[]) => void
  error: string | undefined
}) {
  const { t } = usePhrase()
  const types = constraintTypes.map((value) => ({ value, label: t(`plan.constraint.${value}`) }))
  return (
    <Rows
      label={t('plan.activity.constraints')}
      rows={rows}
      onChange={onChange}
      blank={(): ConstraintRow => ({ key: newKey(), type: 'SNET', at: null })}
      add={t('plan.activity.add_constraint')}
      nameOf={({ type }) => t(`plan.constraint.${type}`)}
      hint={t('plan.activity.constraints_hint')}
      error={error}
    >
      {(row, set) => (
        <>
          <Select
            name={t('plan.activity.constraint')}
            value={row.type}
            options={types}
            onChange={(type) => set({ type: (type ?? 'SNET') as ConstraintRow['type'] })}
          />
          {row.type !== 'ALAP' && (
            <DayInput
              name={t('plan.activity.constraint_day')}
              value={row.at === null ? null : dayOf(row.at)}
              onChange={(at) => set({ at })}
            />
          )}
        </>
      )}
    </Rows>
  )
}

/** The resources an activity holds from its start to its finish. */
export function NeedRows({
  rows,
  onChange,
  resources,
  error,
}: {
  rows: readonly NeedRow[]
  onChange: (rows: readonly NeedRow[]) => void
  resources: Schedule['resources']
  error: string | undefined
}) {
  const { t } = usePhrase()
  const listed = resources.map(({ id, name }) => ({ value: id, label: name }))
  const unlisted = rows.flatMap(({ id }) =>
    id === null || resources.some((each) => each.id === id) ? [] : [{ value: id, label: id }],
  )
  return (
    <Rows
      label={t('plan.activity.needs')}
      rows={rows}
      onChange={onChange}
      blank={(): NeedRow => ({ key: newKey(), id: null, units: '1' })}
      add={t('plan.activity.add_need')}
      nameOf={({ id }) => resources.find((each) => each.id === id)?.name ?? id ?? ''}
      error={error}
    >
      {(row, set) => (
        <>
          <span className="plan-row-wide">
            <Select
              name={t('plan.activity.need')}
              placeholder={t('plan.activity.choose_need')}
              value={row.id}
              options={[...listed, ...unlisted]}
              onChange={(id) => set({ id })}
            />
          </span>
          <NumberInput name={t('plan.activity.units')} value={row.units} onChange={(units) => set({ units })} min="0" />
        </>
      )}
    </Rows>
  )
}
