import type { ReactNode } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { StateMark, usePhrase, type FilterValue } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { levels, type Query } from './view.ts'

type Props = { value: FilterValue; onChange: (value: FilterValue) => void }

/** How many alerts are open, of each level and waiting for the reader; each count shows just those. */
export function Counts({ value, onChange }: Props) {
  const { t } = usePhrase()
  const chosen = [value['level'] ?? []].flat()
  const isMine = value['mine'] === 'true'
  const without = (name: string): FilterValue =>
    Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))
  const toggle = (level: string) => {
    const next = chosen.includes(level) ? chosen.filter((each) => each !== level) : [...chosen, level]
    onChange(next.length > 0 ? { ...value, level: next } : without('level'))
  }
  return (
    <div className="alerts-counts" role="group" aria-label={t('alerts.counts')}>
      <Chip isOn={chosen.length === 0 && !isMine} onPress={() => onChange({})} query={{}}>
        {t('alerts.all')}
      </Chip>
      {levels.map((level) => (
        <Chip key={level} isOn={chosen.includes(level)} onPress={() => toggle(level)} query={{ level: [level] }}>
          <StateMark state={level} />
        </Chip>
      ))}
      <Chip
        isOn={isMine}
        onPress={() => onChange(isMine ? without('mine') : { ...value, mine: 'true' })}
        query={{ mine: true }}
      >
        {t('alerts.mine')}
      </Chip>
    </div>
  )
}

function Chip({
  isOn,
  onPress,
  query,
  children,
}: {
  isOn: boolean
  onPress: () => void
  query: Query
  children: ReactNode
}) {
  const found = useCall('listAlerts', { query: { ...query, limit: 1 } }).data
  return (
    <button type="button" className="jh-plain-button alerts-count" aria-pressed={isOn} onClick={onPress}>
      {children} <strong>{found ? formatNumber(found.total) : ''}</strong>
    </button>
  )
}
