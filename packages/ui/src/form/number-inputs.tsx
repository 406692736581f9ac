import { InputNumber } from 'antd'
import { usePhrase } from '../words.tsx'
import { useCommon, type Control } from './control.ts'

type NumberControl = Control<string | null> & {
  unit?: string
  min?: string
  max?: string
  decimals?: number
  /** Takes the focus when it appears. */
  isFirst?: boolean
}

/** An exact decimal kept as a string, so that nothing is lost to floating point. */
export function NumberInput({ value, onChange, unit, min, max, decimals, isFirst, ...rest }: NumberControl) {
  const bounds = { ...(min ? { min } : {}), ...(max ? { max } : {}) }
  const change = (next: string | null) => onChange(next ? cut(next, decimals) : null)
  return (
    <InputNumber<string>
      stringMode
      controls={false}
      formatter={grouped}
      parser={(text) => text?.replaceAll(',', '') ?? ''}
      {...useCommon(rest)}
      {...bounds}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of what was pressed
      autoFocus={isFirst ?? false}
      value={value}
      suffix={unit}
      onChange={change}
    />
  )
}

function grouped(value: string | undefined): string {
  const [whole = '', ...fraction] = (value ?? '').split('.')
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.')
}

function cut(text: string, decimals: number | undefined): string {
  const [whole = '', fraction] = text.split('.')
  return decimals === undefined || fraction === undefined
    ? text
    : decimals === 0
      ? whole
      : `${whole}.${fraction.slice(0, decimals)}`
}

/** Money asked in 元 or (with `big`) 万元 and kept in fen. */
export function MoneyInput({ value, onChange, big, ...rest }: Control<number | null> & { big?: boolean }) {
  const { t } = usePhrase()
  const places = big ? 6 : 2
  return (
    <NumberInput
      {...rest}
      value={value === null ? null : fromFen(value, places)}
      onChange={(text) => onChange(text === null ? null : toFen(text, places))}
      unit={t(big ? 'units.wan' : 'units.yuan')}
      min="0"
      decimals={places}
    />
  )
}

function fromFen(fen: number, places: number): string {
  const digits = String(fen).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
}

function toFen(text: string, places: number): number {
  const [whole = '0', fraction = ''] = text.split('.')
  return Number(whole + fraction.padEnd(places, '0').slice(0, places))
}
