import { Checkbox, DatePicker, Input, InputNumber, Radio, Select as AntdSelect } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { usePhrase } from '../words.tsx'
import { useField } from './field.tsx'

type Common = {
  disabled?: boolean
  placeholder?: string
  /** The name for screen readers of a control that stands outside a `Field`. */
  name?: string
}
type Control<T> = Common & { value: T; onChange: (value: T) => void }

/** What antd takes of the common props; a property that is not given is left out. */
function useCommon({ disabled, placeholder, name }: Common) {
  return {
    ...useField(),
    ...(disabled ? { disabled } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(name ? { 'aria-label': name } : {}),
  }
}

/** One line of text. */
export function TextInput({ value, onChange, autoComplete, ...rest }: Control<string> & { autoComplete?: string }) {
  return (
    <Input
      {...useCommon(rest)}
      value={value}
      {...(autoComplete ? { autoComplete } : {})}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** Several lines; grows with its text. */
export function TextArea({ value, onChange, max, ...rest }: Control<string> & { max?: number }) {
  const limit = max ? { maxLength: max, showCount: true } : {}
  return (
    <Input.TextArea
      {...useCommon(rest)}
      {...limit}
      className="jh-text-area"
      rows={3}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A password, with the eye that shows it. */
export function PasswordInput({ value, onChange, isNew, ...rest }: Control<string> & { isNew?: boolean }) {
  return (
    <Input.Password
      {...useCommon(rest)}
      value={value}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A one-time code of digits; `isFirst` takes the focus when it appears. */
export function CodeInput({
  value,
  onChange,
  length = 6,
  isFirst,
  ...rest
}: Control<string> & { length?: number; isFirst?: boolean }) {
  return (
    <Input
      {...useCommon(rest)}
      className="jh-code-input"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the fields the focus was in
      autoFocus={isFirst ?? false}
      value={value}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={length}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
    />
  )
}

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

/** A day `YYYY-MM-DD`; it can be typed or picked. */
export function DayInput({ value, onChange, ...rest }: Control<string | null>) {
  return (
    <DatePicker
      {...useCommon(rest)}
      value={value ? dayjs(value) : null}
      format="YYYY-MM-DD"
      onChange={(next) => onChange(next?.format('YYYY-MM-DD') ?? null)}
    />
  )
}

export type Option = { value: string; label: string }

/** One of many; typing finds it. */
export function Select({
  value,
  onChange,
  options,
  clearable,
  ...rest
}: Control<string | null> & { options: readonly Option[]; clearable?: boolean }) {
  return (
    <AntdSelect<string>
      className="jh-select"
      {...useCommon(rest)}
      value={value}
      options={[...options]}
      allowClear={clearable ?? false}
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  )
}

/** Several of many. */
export function SelectMany({
  value,
  onChange,
  options,
  ...rest
}: Control<readonly string[]> & { options: readonly Option[] }) {
  return (
    <AntdSelect<string[]>
      className="jh-select"
      {...useCommon(rest)}
      mode="multiple"
      value={[...value]}
      options={[...options]}
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      allowClear
      onChange={onChange}
    />
  )
}

/** One of a few, all in sight. */
export function Choice({
  value,
  onChange,
  options,
  disabled,
}: Control<string | null> & { options: readonly Option[] }) {
  const { id, ...links } = useField()
  return (
    <Radio.Group
      {...links}
      {...(id ? { id } : {})}
      disabled={disabled ?? false}
      value={value}
      options={[...options]}
      onChange={(event) => onChange(String(event.target.value))}
    />
  )
}

/** Yes or no, with its words beside it. */
export function Check({ value, onChange, disabled, children }: Control<boolean> & { children: ReactNode }) {
  return (
    <Checkbox checked={value} disabled={disabled ?? false} onChange={(event) => onChange(event.target.checked)}>
      {children}
    </Checkbox>
  )
}
