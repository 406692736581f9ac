import { Choice, Field, Select, TextArea, TextInput, usePhrase, useFormState } from '@jiheng/ui'
import { client, useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'
import { Clashes } from '../../shared/merging/clashes.tsx'
import { useMerging, type Versioned } from '../../shared/merging/use-merging.ts'
import type { WholeAccount } from './account-drawer.tsx'
import { unitOptions, type Directory } from './directory.ts'

type Props = { account: WholeAccount; onClose: () => void }

const refresh = { refresh: ['getAccount', 'listAccounts'] } as const

type AccountDraft = { displayName: string; organisationId: string | null }

const versioned = ({ version, displayName, organisation }: WholeAccount): Versioned<AccountDraft> => ({
  version,
  values: { displayName, organisationId: organisation.id },
})

/** The person's name and unit. */
export function EditAccount({ account, directory, onClose }: Props & { directory: Directory }) {
  const { t } = usePhrase()
  const form = useFormState<AccountDraft>(versioned(account).values)
  const { run } = useCallMutation('updateAccount', refresh)
  const units = directory.units.filter(
    (unit) => unit.id === account.organisation.id || (unit.closedOn === null && unit.allowed.includes('invite')),
  )
  const path = { id: account.id }
  const nameOf = (id: string | null) => directory.units.find((unit) => unit.id === id)?.name
  const merging = useMerging<AccountDraft>(form, {
    record: versioned(account),
    words: {
      displayName: { label: t('organisations.account_name') },
      organisationId: {
        label: t('organisations.one'),
        say: (id) => nameOf(id) ?? t('organisations.account.another_unit'),
      },
    },
    latest: async () => versioned(await client.call('getAccount', { path })),
    save: ({ values: { displayName, organisationId }, version }) =>
      run({
        path,
        ifMatch: version,
        body: { displayName: displayName.trim(), organisationId: organisationId ?? account.organisation.id },
      }),
  })
  return (
    <FormDrawer
      title={t('organisations.account.edit_title')}
      form={form}
      required={['displayName', 'organisationId']}
      send={merging.send}
      said={t('organisations.account.edited')}
      onClose={onClose}
    >
      <Clashes of={merging} />
      <Field
        label={t('organisations.account_name')}
        usedBy={t('organisations.account.used_by.name')}
        error={form.errorOf('displayName')}
      >
        <TextInput {...form.bind('displayName')} />
      </Field>
      <Field
        label={t('organisations.one')}
        usedBy={t('organisations.account.used_by.organisation')}
        error={form.errorOf('organisationId')}
      >
        <Select {...form.bind('organisationId')} options={unitOptions(units, t('organisations.whole'))} />
      </Field>
    </FormDrawer>
  )
}

/** The highest secrecy level the person may read. */
export function ClearanceForm({ account, onClose }: Props) {
  const { t } = usePhrase()
  const form = useFormState<{ clearance: string | null; why: string }>({
    clearance: String(account.clearance),
    why: '',
  })
  const { run } = useCallMutation('setClearance', refresh)
  const send = () =>
    run({ path: { id: account.id }, body: { clearance: Number(form.value.clearance), why: form.value.why.trim() } })
  return (
    <FormDrawer
      title={t('organisations.account.clearance_title')}
      form={form}
      required={['clearance', 'why']}
      send={send}
      said={t('organisations.account.clearance_set')}
      onClose={onClose}
    >
      <Field label={t('organisations.account.clearance')} error={form.errorOf('clearance')}>
        <Choice
          {...form.bind('clearance')}
          options={(['0', '1', '2'] as const).map((level) => ({
            value: level,
            label: t(`organisations.clearance_name.${level}`),
          }))}
        />
      </Field>
      <Why form={form} />
    </FormDrawer>
  )
}

/** Shuts an account or opens it again, with the reason. */
export function StateForm({ account, to, onClose }: Props & { to: 'disabled' | 'enabled' }) {
  const { t } = usePhrase()
  const form = useFormState({ why: '' })
  const isShut = to === 'disabled'
  const disable = useCallMutation('disableAccount', refresh)
  const enable = useCallMutation('enableAccount', refresh)
  const { run } = isShut ? disable : enable
  const word = isShut ? 'disable' : 'enable'
  return (
    <FormDrawer
      title={t(`organisations.account.${word}_title`)}
      sure={t(`organisations.account.${word}`)}
      form={form}
      required={['why']}
      send={() => run({ path: { id: account.id }, body: { why: form.value.why.trim() } })}
      said={t(`organisations.account.${to}`)}
      onClose={onClose}
    >
      <p className="organisations-sentence">
        <strong>{account.displayName}</strong> {account.name}
        <br />
        {t(`organisations.account.${word}_sentence`)}
      </p>
      <Why form={form} />
    </FormDrawer>
  )
}

type WithWhy = {
  bind: (name: 'why') => { value: string; onChange: (next: string) => void }
  errorOf: (name: 'why') => string | undefined
}

/** The reason, which goes into the audit log. */
export function Why({ form }: { form: WithWhy }) {
  const { t } = usePhrase()
  return (
    <Field label={t('organisations.why')} usedBy={t('organisations.used_by.why')} error={form.errorOf('why')}>
      <TextArea {...form.bind('why')} max={500} />
    </Field>
  )
}
