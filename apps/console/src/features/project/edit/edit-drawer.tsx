import { useState } from 'react'
import { Field, isProblem, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import { Clashes } from './clashes.tsx'
import { SpecField, type FieldSpec } from './field-spec.tsx'
import { changed, merge, type Clash, type Values } from './merge.ts'

/** A record at one version. */
export type Versioned = { version: number; values: Values }

/**
 * Edits a record. When another person saved meanwhile, nothing is overwritten: what they changed is taken over, and where both
 * changed the same field both values are shown and one is chosen.
 */
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
  record: Versioned
  fields: readonly FieldSpec[]
  /** Reads the record as it is now. */
  latest: () => Promise<Versioned>
  save: (changes: Values, version: number) => Promise<unknown>
  onClose: () => void
}) {
  const { t } = usePhrase()
  const [base, setBase] = useState(record)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const form = useFormState<Record<string, Values[string]>>({ ...record.values, why: '' })
  const { why, ...mine } = form.value

  const send = async () => {
    const changes = changed(base.values, mine)
    if (Object.keys(changes).length === 0) return
    try {
      await save({ ...changes, ...(why ? { why } : {}) }, base.version)
    } catch (thrown) {
      if (isProblem(thrown) && thrown.status === 412) {
        const theirs = await latest()
        const merged = merge(base.values, mine, theirs.values)
        setBase(theirs)
        setClashes(merged.clashes)
        form.set(merged.values)
      }
      throw thrown
    }
  }
  const settle = (clash: Clash, value: Values[string]) => {
    form.set({ [clash.field]: value })
    setClashes((all) => all.filter((each) => each !== clash))
  }
  return (
    <FormDrawer title={title} form={form} send={send} said={said} onClose={onClose}>
      <Clashes of={clashes} fields={fields} onSettle={settle} />
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
