import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useCommon, type Control } from './control.ts'

/** A day and its calendar; loaded by `DayInput`, since the calendar is as large as a page. */
export function DayPicker({ value, onChange, ...rest }: Control<string | null>) {
  return (
    <DatePicker
      {...useCommon(rest)}
      value={value ? dayjs(value) : null}
      format="YYYY-MM-DD"
      onChange={(next) => onChange(next?.format('YYYY-MM-DD') ?? null)}
    />
  )
}
