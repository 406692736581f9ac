import { NumberInput, Select, StateMark, usePhrase, type Option } from '@jiheng/ui'
import { linkTypes, type LinkRow } from './activity-edit.ts'
import { newKey, Rows } from './rows.tsx'

type Props = {
  side: 'before' | 'after'
  rows: readonly LinkRow[]
  onChange: (rows: readonly LinkRow[]) => void
  activities: readonly Option[]
  error: string | undefined
}

/** What an activity waits for, or what waits for it: which, how they hang together, and how many days lie between. */
export function LinkRows({ side, rows, onChange, activities, error }: Props) {
  const { t } = usePhrase()
  const types = linkTypes.map((value) => ({ value, label: `${value} ${t(`plan.link.${value}`)}` }))
  const titleOf = (id: string | null) => activities.find(({ value }) => value === id)?.label ?? ''
  const blank = (): LinkRow => ({
    ...{ key: newKey(), other: null, type: 'FS', lag: '0', lagCalendar: null, isDriving: false },
  })
  return (
    <Rows
      label={t(`plan.activity.${side}`)}
      rows={rows}
      onChange={onChange}
      blank={blank}
      add={t(`plan.activity.add_${side}`)}
      nameOf={({ other }) => titleOf(other)}
      error={error}
    >
      {(row, set) => (
        <>
          <span className="plan-row-wide">
            <Select
              name={t(`plan.activity.${side}`)}
              placeholder={t('plan.activity.choose')}
              value={row.other}
              options={activities}
              onChange={(other) => set({ other })}
            />
          </span>
          <Select
            name={t('plan.activity.type')}
            value={row.type}
            options={types}
            onChange={(type) => set({ type: (type ?? 'FS') as LinkRow['type'] })}
          />
          <NumberInput
            name={t('plan.activity.lag')}
            value={row.lag}
            onChange={(lag) => set({ lag })}
            unit={t(row.lagCalendar === 'elapsed' ? 'plan.activity.elapsed_days' : 'plan.activity.lag_days')}
            decimals={2}
          />
          {row.isDriving && <StateMark state="orange" word={t('plan.activity.drives')} />}
        </>
      )}
    </Rows>
  )
}
