import { useField } from './field.tsx'

type Common = {
  disabled?: boolean
  placeholder?: string
  /** The name for screen readers of a control that stands outside a `Field`. */
  name?: string
}
/** What every control takes. */
export type Control<T> = Common & { value: T; onChange: (value: T) => void }

/** What antd takes of the common props; a property that is not given is left out. */
export function useCommon({ disabled, placeholder, name }: Common) {
  return {
    ...useField(),
    ...(disabled ? { disabled } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(name ? { 'aria-label': name } : {}),
  }
}

/** One of several things to choose from. */
export type Option = { value: string; label: string }
