import { formatDay, formatNumber, formatTime, formatWan, formatYuan, wanWord } from '@jiheng/phrases'
import { usePhrase } from './words.tsx'
import './numbers.css'

type Missing = null | undefined

/** Money from fen: yuan with two places, or with `big` 万元. The unit is written unless a column head says it. */
export function Money({ amountFen, big, bare }: { amountFen: number | Missing; big?: boolean; bare?: boolean }) {
  const { locale, t } = usePhrase()
  if (amountFen == null) return <Dash />
  const value = big ? formatWan(locale, amountFen) : formatYuan(amountFen)
  return <Written value={value} unit={bare ? '' : big ? wanWord(locale) : t('units.yuan')} />
}

/** A day `YYYY-MM-DD` as it came (it sorts and compares), or in words. */
export function Day({ day, inWords }: { day: string | Missing; inWords?: boolean }) {
  const { locale } = usePhrase()
  if (!day) return <Dash />
  return (
    <time className="jh-figures" dateTime={day}>
      {inWords ? formatDay(locale, day) : day}
    </time>
  )
}

/** An instant in Shanghai time to the minute. */
export function Time({ instant }: { instant: string | Missing }) {
  if (!instant) return <Dash />
  return (
    <time className="jh-figures" dateTime={instant}>
      {formatTime(instant)}
    </time>
  )
}

/** A share given in percent as an exact decimal, `'89.5'` → 89.50%: two places, so that differences agree beside it. */
export function Percent({ value, decimals = 2 }: { value: string | number | Missing; decimals?: number }) {
  if (value == null) return <Dash />
  return <Written value={formatNumber(value, decimals)} unit="%" />
}

/** A plain number with its unit. */
export function Num({
  value,
  unit = '',
  decimals,
}: {
  value: string | number | Missing
  unit?: string
  decimals?: number
}) {
  if (value == null) return <Dash />
  return <Written value={formatNumber(value, decimals)} unit={unit} />
}

function Written({ value, unit }: { value: string; unit: string }) {
  return (
    <span className="jh-figures">
      {value}
      {unit && <span className="jh-unit">{unit === '%' ? '%' : ` ${unit.trim()}`}</span>}
    </span>
  )
}

function Dash() {
  const { t } = usePhrase()
  return (
    <span className="jh-soft">
      <span aria-hidden="true">{t('ui.dash')}</span>
      <span className="jh-hidden">{t('explanation.no_value')}</span>
    </span>
  )
}
