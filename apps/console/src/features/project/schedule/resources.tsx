import { Problem } from '@jiheng/api'
import { NumberInput, TextInput, useFormState, usePhrase } from '@jiheng/ui'
import { FormDrawer } from '../../../shared/form-drawer.tsx'
import type { Schedule } from './drawn.ts'
import { newKey, Rows } from './rows.tsx'
import { useSettingsEdit } from './use-edit.ts'

type Row = { key: string; id: string | null; name: string; capacity: string | null }

/** The crews and machines a project has, and how many of each at a time. */
export function Resources({ of, projectId, onClose }: { of: Schedule; projectId: string; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({
    resources: of.resources.map(({ id, name, capacity }): Row => ({
      ...{ key: id, id, name, capacity: String(capacity) },
    })) as readonly Row[],
  })
  const change = useSettingsEdit(projectId)
  const send = async () => {
    const rows = form.value.resources.map((row) => ({ ...row, name: row.name.trim() }))
    const names = new Set(rows.map(({ name }) => name))
    if (names.has('') || names.size < rows.length || rows.some(({ capacity }) => capacity === null))
      throw odd(t('plan.resources.odd'), t('errors.invalid_input'))
    const resources = rows.map(({ id, name, capacity }) => ({ id: id ?? name, name, capacity: Number(capacity) }))
    await change(of.version, { resources })
    onClose()
  }
  return (
    <FormDrawer title={t('plan.resources.title')} form={form} send={send} onClose={onClose}>
      <p className="plan-lead">{t('plan.resources.text')}</p>
      <Rows
        label={t('plan.resources.list')}
        rows={form.value.resources}
        onChange={(resources) => form.set({ resources })}
        blank={(): Row => ({ key: newKey(), id: null, name: '', capacity: '1' })}
        add={t('plan.resources.add')}
        nameOf={({ name }) => name}
        hint={t('plan.resources.hint')}
        error={form.errorOf('resources')}
      >
        {(row, set) => (
          <>
            <span className="plan-row-wide">
              <TextInput
                name={t('plan.resources.name')}
                placeholder={t('plan.resources.name')}
                value={row.name}
                onChange={(name) => set({ name })}
              />
            </span>
            <NumberInput
              name={t('plan.resources.capacity')}
              unit={t('plan.resources.at_a_time')}
              value={row.capacity}
              onChange={(capacity) => set({ capacity })}
              min="0"
            />
          </>
        )}
      </Rows>
    </FormDrawer>
  )
}

const odd = (message: string, detail: string) =>
  new Problem({ status: 422, code: 'invalid_input', detail, errors: [{ field: 'resources', message }] })
