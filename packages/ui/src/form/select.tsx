import { Select as AntdSelect } from 'antd'
import { useCommon, type Control, type Option } from './control.ts'

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
