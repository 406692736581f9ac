import { InputNumber } from 'antd'
import { useEffect, useState } from 'react'
import { usePhrase } from '../words.tsx'
import { useCommon, type Control } from './control.ts'
import { useComplaint } from './field.tsx'

type NumberControl = Control<string | null> & {
  unit?: string
  min?: string
  max?: string
  decimals?: number
  /** Takes the focus when it appears. */
  isFirst?: boolean
}

/** The first digits of a number are no reason to complain. */
const TYPING_MS = 500

/** Marks a number that its form does not send. */
export const OUT_OF_RANGE = 'jh-out-of-range'

/**
 * An exact decimal kept as a string, so that nothing is lost to floating point. What was typed is never changed into something near:
 * out of its bounds it stays as it is, is told beside the field, and the form waits.
 */
export function NumberInput({ value, onChange, unit, min, max, decimals, isFirst, ...rest }: NumberControl) {
  const { t } = usePhrase()
  const [said, setSaid] = useState<string>()
  const complain = useComplaint() ?? setSaid
  const problem = outside(value, min, max)
    ? t(`ui.field.${boundsOf(min, max)}`, { min: min ?? '', max: max ?? '' })
    : undefined
  useEffect(() => {
    if (!problem) return
    const pause = setTimeout(() => complain(problem), TYPING_MS)
    return () => {
      clearTimeout(pause)
      complain(undefined)
    }
  }, [complain, problem])
  const change = (next: string | null) => onChange(next ? cut(next, decimals) : null)
  return (
    <>
      <InputNumber<string>
        stringMode
        controls={false}
        formatter={grouped}
        parser={(text) => text?.replaceAll(',', '') ?? ''}
        {...useCommon(rest)}
        {...(problem ? { className: OUT_OF_RANGE, status: 'error', title: problem } : {})}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of what was pressed
        autoFocus={isFirst ?? false}
        value={value}
        suffix={unit}
        onChange={change}
      />
      {said && (
        <span className="jh-field-error" role="alert">
          {said}
        </span>
      )}
    </>
  )
}

function outside(value: string | null, min: string | undefined, max: string | undefined): boolean {
  if (value === null) return false
  return (min !== undefined && Number(value) < Number(min)) || (max !== undefined && Number(value) > Number(max))
}

const boundsOf = (min: string | undefined, max: string | undefined) =>
  min === undefined ? 'at_most' : max === undefined ? 'at_least' : 'between'

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
  const digits = String(Math.abs(fen)).padStart(places + 1, '0')
  const sign = fen < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
}

function toFen(text: string, places: number): number {
  const [whole = '0', fraction = ''] = text.split('.')
  return Number(whole + fraction.padEnd(places, '0').slice(0, places))
}
