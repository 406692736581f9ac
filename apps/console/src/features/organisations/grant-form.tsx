import { Choice, DayInput, Field, Select, usePhrase, useFormState } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import type { WholeAccount } from './account-drawer.tsx'
import { Why } from './account-forms.tsx'
import { unitOptions, type Directory } from './directory.ts'
import { grantBody, type GrantDraft } from './grant-body.ts'
import { ProjectPicker } from './project-picker.tsx'
import { inReadingOrder, useRoleName } from '../../shared/role-names.ts'

type Props = { account: WholeAccount; directory: Directory; onClose: () => void }

/** Gives a role: which, where (a unit with everything below, or one project), until when, and why. */
export function GrantForm({ account, directory, onClose }: Props) {
  const { t } = usePhrase()
  const roles = useCall('listRoles').data?.items ?? []
  const roleName = useRoleName()
  const form = useFormState<GrantDraft>({
    role: null,
    at: 'unit',
    organisationId: account.organisation.id,
    project: null,
    until: null,
    why: '',
  })
  const { run } = useCallMutation('giveRole', { refresh: ['getAccount', 'listAccounts'] })
  const chosen = roles.find(({ code }) => code === form.value.role)
  return (
    <FormDrawer
      title={t('organisations.grants.give')}
      sure={t('organisations.grants.give')}
      form={form}
      required={['role', form.value.at === 'unit' ? 'organisationId' : 'project', 'why']}
      send={() => run({ path: { id: account.id }, body: grantBody(form.value) })}
      said={t('organisations.grants.given')}
      onClose={onClose}
    >
      <Field
        label={t('roles.one')}
        error={form.errorOf('role')}
        {...(chosen?.apartGroup && { hint: t('organisations.grants.apart') })}
      >
        <Select
          {...form.bind('role')}
          options={inReadingOrder(roles).map(({ code, name }) => ({ value: code, label: roleName(code, name) }))}
        />
      </Field>
      <PlaceFields form={form} directory={directory} />
      <Field
        optional
        label={t('organisations.grants.until')}
        usedBy={t('organisations.grants.used_by.until')}
        hint={
          chosen?.maxDays
            ? t('organisations.grants.valid_at_most', { n: chosen.maxDays })
            : t('organisations.grants.valid_hint')
        }
        error={form.errorOf('until')}
      >
        <DayInput {...form.bind('until')} />
      </Field>
      <Why form={form} />
    </FormDrawer>
  )
}

function PlaceFields({ form, directory }: { form: ReturnType<typeof useFormState<GrantDraft>>; directory: Directory }) {
  const { t } = usePhrase()
  const places = directory.units.filter((unit) => unit.closedOn === null && unit.allowed.includes('grant'))
  return (
    <>
      <Field label={t('organisations.grants.at')} usedBy={t('organisations.grants.used_by.place')}>
        <Choice
          {...form.bind('at')}
          options={[
            { value: 'unit', label: t('organisations.grants.at_unit') },
            { value: 'project', label: t('organisations.grants.at_project') },
          ]}
        />
      </Field>
      {form.value.at === 'unit' ? (
        <Field label={t('organisations.grants.unit')} error={form.errorOf('organisationId')}>
          <Select {...form.bind('organisationId')} options={unitOptions(places, t('organisations.whole'))} />
        </Field>
      ) : (
        <Field label={t('organisations.grants.project_field')} error={form.errorOf('project')}>
          <ProjectPicker {...form.bind('project')} />
        </Field>
      )}
    </>
  )
}
