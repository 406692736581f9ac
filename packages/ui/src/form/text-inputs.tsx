import { Input } from 'antd'
import { useCommon, type Control } from './control.ts'

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
