import { Suspense } from 'react'
import { later } from '../later.ts'
import type { Control } from './control.ts'
import { TextInput } from './text-inputs.tsx'

const Picker = later(() => import('./day-picker.tsx').then((module) => module.DayPicker))

/** A day `YYYY-MM-DD`; it can be typed or picked. Until the calendar has come its day stands in a closed field. */
export function DayInput(props: Control<string | null>) {
  const waiting = { ...props, value: props.value ?? '', onChange: () => {}, disabled: true }
  return (
    <Suspense fallback={<TextInput {...waiting} />}>
      <Picker {...props} />
    </Suspense>
  )
}
