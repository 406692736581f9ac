import { Checkbox, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Control, Option } from './control.ts'
import { useField } from './field.tsx'

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
