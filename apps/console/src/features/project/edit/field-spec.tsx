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
import { PersonPicker } from '../../../shared/choosing/person-picker.tsx'
import { PlaceField } from '../../../shared/choosing/place-field.tsx'
import type { Chosen, Spot } from '../../../shared/choosing/told.ts'
import { UnitPicker, type UnitKind } from '../../../shared/choosing/unit-picker.tsx'

/** The fields of a record as a form holds them. */
export type Values = Readonly<Record<string, string | number | Chosen | Spot | null>>
type Value = Values[string]

/** One field of a record that can be edited. */
export type FieldSpec = {
  name: string
  label: string
  kind: 'text' | 'area' | 'day' | 'money' | 'number' | 'choice' | 'unit' | 'person' | 'place'
  options?: readonly Option[]
  /** The kinds of unit offered before anything is typed. */
  kinds?: readonly UnitKind[]
  hint?: string | undefined
  /** The region a place lies in. */
  regionCode?: string
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
  if (spec.kind === 'place')
    return (
      <div className="project-field-wide">
        <PlaceField
          value={value as Spot | null}
          onChange={onChange}
          error={error}
          usedBy={spec.usedBy ?? ''}
          hint={spec.hint}
          regionCode={spec.regionCode ?? null}
        />
      </div>
    )
  const isWide = ['text', 'area', 'unit', 'person'].includes(spec.kind)
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
  const clearable = spec.optional ?? false
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
      return <Select value={text || null} onChange={onChange} options={spec.options ?? []} clearable={clearable} />
    case 'unit':
      return (
        <UnitPicker value={value as Chosen | null} onChange={onChange} kinds={spec.kinds ?? []} clearable={clearable} />
      )
    case 'person':
      return <PersonPicker value={value as Chosen | null} onChange={onChange} clearable={clearable} />
    case 'place':
      return null
  }
}

/** A value as people read it. */
export function inWords(spec: FieldSpec, value: NonNullable<Value>, { locale }: Say): string {
  if (spec.kind === 'day') return formatDay(locale, String(value))
  if (typeof value === 'object') return 'name' in value ? value.name : placeInWords(value)
  if (spec.kind === 'money') return `${formatWan(locale, Number(value))} ${wanWord(locale).trim()}`
  return spec.options?.find((option) => option.value === value)?.label ?? String(value)
}

const placeInWords = ({ lon, lat, system }: Spot): string => `${lon}, ${lat} ${system}`
