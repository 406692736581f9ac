import { Select, usePhrase } from '@jiheng/ui'
import { today } from '../../shared/today.ts'

const YEARS_BACK = 5

/** One of the last years. */
export function Years({ value, onChange }: { value: string | null; onChange: (year: string) => void }) {
  const { t } = usePhrase()
  const now = Number(today().slice(0, 4))
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(now - back))
  const options = years.map((year) => ({ value: year, label: t('rounds.year_of', { year }) }))
  return <Select name={t('rounds.year')} value={value} onChange={(next) => next && onChange(next)} options={options} />
}
