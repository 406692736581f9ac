import type { CallInput } from '@jiheng/api'
import { Check, Field, NumberInput, TextArea, TextInput, usePhrase, useFormState, type FormState } from '@jiheng/ui'
import { client, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { Clashes } from '../../shared/merging/clashes.tsx'
import { useMerging, type Versioned } from '../../shared/merging/use-merging.ts'
import { byArea } from './areas.ts'
import type { Role } from './index.tsx'
import { useRoleWords } from './words.ts'

type Draft = { name: string; permissions: readonly string[]; maxDays: string | null; why: string }
type Kept = Omit<Draft, 'why'>
type Permissions = CallInput<'createRole'>['body']['permissions']
type Props = { offered: readonly string[]; onClose: () => void }

const refresh = { refresh: ['listRoles'] } as const
const told = ({ name, permissions, maxDays }: Kept) => ({
  name: name.trim(),
  permissions: [...permissions] as Permissions,
  maxDays: maxDays === null ? null : Number(maxDays),
})

/** A role as its form holds it. */
const versioned = ({ version, name, permissions, maxDays }: Role): Versioned<Kept> => ({
  version,
  values: { name: name ?? '', permissions, maxDays: maxDays ? String(maxDays) : null },
})

/** A new role of one's own. */
export function CreateRole({ offered, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({ name: '', permissions: [], maxDays: null, why: '' })
  const { run } = useCallMutation('createRole', refresh)
  return (
    <FormDrawer
      title={t('roles.create')}
      form={form}
      required={['name', 'permissions']}
      send={() => run({ body: told(form.value) })}
      said={t('roles.created', { name: form.value.name })}
      onClose={onClose}
    >
      <RoleFields form={form} offered={offered} />
    </FormDrawer>
  )
}

/** Changes a role of one's own; the reason is on record. */
export function EditRole({ role, offered, onClose }: Props & { role: Role }) {
  const { t } = usePhrase()
  const { permissionName } = useRoleWords()
  const form = useFormState<Draft>({ ...versioned(role).values, why: '' })
  const { run } = useCallMutation('updateRole', refresh)
  const { name, why } = form.value
  const merging = useMerging<Kept>(form, {
    record: versioned(role),
    words: {
      name: { label: t('roles.name_field') },
      permissions: { label: t('roles.permissions'), say: (all) => all.map(permissionName).join(t('audit.comma')) },
      maxDays: { label: t('roles.max_days_field'), say: (days) => `${days} ${t('units.days')}` },
    },
    latest: async () => {
      const { items } = await client.call('listRoles', {})
      return versioned(items.find(({ code }) => code === role.code) ?? role)
    },
    save: ({ values, version }) =>
      run({ path: { code: role.code }, ifMatch: version, body: { ...told(values), why: why.trim() } }),
  })
  return (
    <FormDrawer
      title={t('roles.edit')}
      form={form}
      required={['name', 'permissions', 'why']}
      send={merging.send}
      said={t('roles.edited', { name })}
      onClose={onClose}
    >
      <Clashes of={merging} />
      <p className="jh-soft roles-sentence">{t('roles.edit_sentence')}</p>
      <RoleFields form={form} offered={offered} />
      <Field label={t('roles.why')} hint={t('roles.why_hint')} error={form.errorOf('why')}>
        <TextArea {...form.bind('why')} max={500} />
      </Field>
    </FormDrawer>
  )
}

/** Its name, what it may do, how long it may be held. */
function RoleFields({ form, offered }: { form: FormState<Draft>; offered: readonly string[] }) {
  const { t } = usePhrase()
  return (
    <>
      <Field label={t('roles.name_field')} usedBy={t('roles.used_by.name')} error={form.errorOf('name')}>
        <TextInput {...form.bind('name')} />
      </Field>
      <PermissionChoice
        offered={offered}
        value={form.value.permissions}
        onChange={(permissions) => form.set({ permissions })}
        error={form.errorOf('permissions')}
      />
      <Field
        optional
        label={t('roles.max_days_field')}
        hint={t('roles.max_days_hint')}
        usedBy={t('roles.used_by.limit')}
        error={form.errorOf('maxDays')}
      >
        <NumberInput {...form.bind('maxDays')} decimals={0} min="1" max="3660" unit={t('units.days')} />
      </Field>
    </>
  )
}

type ChoiceProps = {
  offered: readonly string[]
  value: readonly string[]
  onChange: (next: readonly string[]) => void
  error: string | undefined
}

/** The permissions a role of one's own may carry, by area. */
function PermissionChoice({ offered, value, onChange, error }: ChoiceProps) {
  const { t } = usePhrase()
  const { areaName, permissionName } = useRoleWords()
  const toggle = (permission: string, isOn: boolean) =>
    onChange(isOn ? [...value, permission] : value.filter((each) => each !== permission))
  return (
    <fieldset className="roles-choice">
      <legend>{t('roles.permissions')}</legend>
      <p className="jh-soft jh-small">{t('roles.reserved')}</p>
      {error && (
        <p className="jh-field-error" role="alert">
          {error}
        </p>
      )}
      {byArea(offered).map(({ area, permissions }) => (
        <div key={area} className="roles-choice-area">
          <span className="jh-soft">{areaName(area)}</span>
          <div>
            {permissions.map((permission) => (
              <Check key={permission} value={value.includes(permission)} onChange={(isOn) => toggle(permission, isOn)}>
                {permissionName(permission)}
              </Check>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
