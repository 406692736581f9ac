import { Field, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { Clashes } from '../../../shared/merging/clashes.tsx'
import { useMerging, type Versioned } from '../../../shared/merging/use-merging.ts'
import { inWords, SpecField, type FieldSpec, type Values } from './field-spec.tsx'

/** Edits a record; when another person saved meanwhile, nothing is overwritten. */
export function EditDrawer({
  title,
  said,
  record,
  fields,
  latest,
  save,
  onClose,
}: {
  title: string
  said: string
  record: Versioned<Values>
  fields: readonly FieldSpec[]
  /** Reads the record as it is now. */
  latest: () => Promise<Versioned<Values>>
  /** Sends what differs from the version; an emptied field is `null`. */
  save: (changes: Partial<Values>, version: number) => Promise<unknown>
  onClose: () => void
}) {
  const say = usePhrase()
  const { t } = say
  const form = useFormState<Record<string, Values[string]>>({ ...record.values, why: '' })
  const { why } = form.value
  const words = Object.fromEntries(
    fields.map((spec) => [
      spec.name,
      { label: spec.label, say: (value: Values[string]) => inWords(spec, value ?? '', say) },
    ]),
  )
  const merging = useMerging<Values>(form, {
    record,
    words,
    latest,
    save: ({ changes, version }) => save({ ...emptied(changes), ...(why ? { why } : {}) }, version),
  })
  return (
    <FormDrawer title={title} form={form} send={merging.send} said={said} onClose={onClose}>
      <Clashes of={merging} />
      <div className="project-fields">
        {fields.map((spec) => (
          <SpecField
            key={spec.name}
            spec={spec}
            value={form.value[spec.name] ?? null}
            onChange={(value) => form.set({ [spec.name]: value })}
            error={form.errorOf(spec.name)}
          />
        ))}
      </div>
      <Field label={t('project.why')} usedBy={t('projects.tabs.trace')} optional>
        <TextInput value={String(why ?? '')} onChange={(next) => form.set({ why: next })} />
      </Field>
    </FormDrawer>
  )
}

const emptied = (changes: Partial<Values>): Partial<Values> =>
  Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value === '' ? null : value]))
