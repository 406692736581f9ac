import type { CallInput } from '@jiheng/api'
import { Check, Field, NumberInput, TextArea, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { byArea } from './areas.ts'
import type { Role } from './index.tsx'
import { useRoleWords } from './words.ts'

type Draft = { name: string; permissions: readonly string[]; maxDays: string | null; why: string }
type Permissions = CallInput<'createRole'>['body']['permissions']

/** A role of one's own: its name, what it may do, how long it may be held. */
export function RoleForm({ role, offered, onClose }: { role?: Role; offered: readonly string[]; onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState<Draft>({
    name: role?.name ?? '',
    permissions: role?.permissions ?? [],
    maxDays: role?.maxDays ? String(role.maxDays) : null,
    why: '',
  })
  const send = useSend(role, form.value)
  const { name } = form.value
  return (
    <FormDrawer
      title={t(role ? 'roles.edit' : 'roles.create')}
      form={form}
      required={role ? ['name', 'permissions', 'why'] : ['name', 'permissions']}
      send={send}
      said={t(role ? 'roles.edited' : 'roles.created', { name })}
      onClose={onClose}
    >
      {role && <p className="jh-soft roles-sentence">{t('roles.edit_sentence')}</p>}
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
      {role && (
        <Field label={t('roles.why')} hint={t('roles.why_hint')} error={form.errorOf('why')}>
          <TextArea {...form.bind('why')} max={500} />
        </Field>
      )}
    </FormDrawer>
  )
}

function useSend(role: Role | undefined, { name, permissions, maxDays, why }: Draft) {
  const create = useCallMutation('createRole', { refresh: ['listRoles'] })
  const update = useCallMutation('updateRole', { refresh: ['listRoles'] })
  const body = {
    name: name.trim(),
    permissions: [...permissions] as Permissions,
    maxDays: maxDays === null ? null : Number(maxDays),
  }
  return (): Promise<unknown> =>
    role
      ? update.run({ path: { code: role.code }, ifMatch: role.version, body: { ...body, why: why.trim() } })
      : create.run({ body })
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
