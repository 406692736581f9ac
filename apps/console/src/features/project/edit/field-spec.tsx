import { formatDay, formatWan, wanWord } from '@jiheng/phrases'
import {
  DayInput,
  Field,
  MoneyInput,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  type Option,
  type Say,
} from '@jiheng/ui'
import type { Values } from './merge.ts'

type Value = Values[string]

/** One field of a record that can be edited. */
export type FieldSpec = {
  name: string
  label: string
  kind: 'text' | 'area' | 'day' | 'money' | 'number' | 'choice'
  options?: readonly Option[]
  optional?: boolean
  usedBy?: string
}

/** The field with its control. */
export function SpecField({
  spec,
  value,
  onChange,
  error,
}: {
  spec: FieldSpec
  value: Value
  onChange: (value: Value) => void
  error: string | undefined
}) {
  const isWide = spec.kind === 'text' || spec.kind === 'area'
  return (
    <div className={isWide ? 'project-field-wide' : undefined}>
      <Field
        label={spec.label}
        error={error}
        {...(spec.optional && { optional: true })}
        {...(spec.usedBy && { usedBy: spec.usedBy })}
      >
        <Control spec={spec} value={value} onChange={onChange} />
      </Field>
    </div>
  )
}

function Control({ spec, value, onChange }: { spec: FieldSpec; value: Value; onChange: (value: Value) => void }) {
  const text = value === null ? '' : String(value)
  switch (spec.kind) {
    case 'text':
      return <TextInput value={text} onChange={onChange} />
    case 'area':
      return <TextArea value={text} onChange={onChange} />
    case 'day':
      return <DayInput value={text || null} onChange={onChange} />
    case 'money':
      return <MoneyInput big value={typeof value === 'number' ? value : null} onChange={onChange} />
    case 'number':
      return <NumberInput value={text || null} onChange={onChange} />
    case 'choice':
      return (
        <Select
          value={text || null}
          onChange={onChange}
          options={spec.options ?? []}
          clearable={spec.optional ?? false}
        />
      )
  }
}

/** A value as people read it. */
export function inWords(spec: FieldSpec, value: Value, { t, locale }: Say): string {
  if (value === null || value === '') return t('project.edit.nothing')
  if (spec.kind === 'day') return formatDay(locale, String(value))
  if (spec.kind === 'money') return `${formatWan(locale, Number(value))} ${wanWord(locale).trim()}`
  return spec.options?.find((option) => option.value === value)?.label ?? String(value)
}
