import { readCreditCode } from '@jiheng/kernel/codes'
import { Field, Select, TextInput, usePhrase, type FormState } from '@jiheng/ui'

export type UnitDraft = { name: string; kind: string | null; creditCode: string; regionCode: string }

const kinds = ['city', 'department', 'district', 'street', 'owner_unit', 'contractor', 'team', 'third_party'] as const

/** What a unit is: name, kind, codes; the credit code is checked as it is typed. */
export function UnitFields<T extends UnitDraft>({ form }: { form: FormState<T> }) {
  const { t } = usePhrase()
  const { value, set, errorOf } = form
  const change = (patch: Partial<UnitDraft>) => set(patch as Partial<T>)
  const checked = useCodeCheck(value.creditCode)
  return (
    <>
      <Field label={t('organisations.name')} usedBy={t('organisations.used_by.name')} error={errorOf('name')}>
        <TextInput value={value.name} onChange={(name) => change({ name })} />
      </Field>
      <Field label={t('organisations.kind')} usedBy={t('organisations.used_by.kind')} error={errorOf('kind')}>
        <Select
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={kinds.map((kind) => ({ value: kind, label: t(`organisations.kind_name.${kind}`) }))}
        />
      </Field>
      <Field
        optional
        label={t('organisations.code')}
        usedBy={t('organisations.used_by.code')}
        hint={checked.right ?? t('organisations.code_hint')}
        error={errorOf('creditCode') ?? checked.wrong}
      >
        <TextInput value={value.creditCode} onChange={(creditCode) => change({ creditCode })} />
      </Field>
      <Field
        optional
        label={t('organisations.region')}
        usedBy={t('organisations.used_by.region')}
        hint={t('organisations.region_hint')}
        error={errorOf('regionCode')}
      >
        <TextInput value={value.regionCode} onChange={(regionCode) => change({ regionCode })} />
      </Field>
    </>
  )
}

/** Says whether a code is right once all of it is typed (GB 32100-2015). */
function useCodeCheck(text: string): { right?: string; wrong?: string } {
  const { t, say } = usePhrase()
  if (text.trim().length < 18) return {}
  const read = readCreditCode(text)
  if (read.ok) return { right: t('organisations.code_right', { region: read.region }) }
  return { wrong: say(`problems.credit_code.${read.problem}`, { at: read.at ?? 0, expected: read.expected ?? '' }) }
}
