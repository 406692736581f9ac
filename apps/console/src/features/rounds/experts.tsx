import { useMemo } from 'react'
import { industries } from '@jiheng/kernel/project'
import { Check, DataTable, Field, Page, SelectMany, StateMark, useFormState, usePhrase, type Column } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { AnyonePicker } from '../../shared/choosing/anyone-picker.tsx'
import { UnitPicker } from '../../shared/choosing/unit-picker.tsx'
import { FormDrawer, Opens } from '../../shared/form-drawer.tsx'
import type { Expert } from './view.ts'

type Chosen = { id: string | null; name: string }

/** 专家库: who may be drawn, for which work, and where they are employed. */
export function ExpertsPage() {
  const { t } = usePhrase()
  const { data, ...rest } = useCall('listExperts')
  return (
    <Page
      title={t('rounds.experts_title')}
      note={t('rounds.experts_intro')}
      crumbs={[{ label: t('app.nav.evaluation'), href: '/rounds' }, { label: t('rounds.experts') }]}
      actions={
        <Opens kind="primary" label={t('rounds.expert_add')}>
          {(close) => <ExpertForm onClose={close} />}
        </Opens>
      }
    >
      <DataTable
        rows={{ ...rest, data: data?.items }}
        label={t('rounds.experts')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        empty={{ title: t('rounds.experts_none'), text: t('rounds.experts_none_text') }}
      />
    </Page>
  )
}

function useFieldName(): (field: string) => string {
  const { t, say } = usePhrase()
  return (field) => (field === 'general' ? t('rounds.expert_field_general') : say(`projects.industry_name.${field}`))
}

function useColumns(): readonly Column<Expert>[] {
  const { t } = usePhrase()
  const nameOf = useFieldName()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('rounds.experts'),
        grow: 3,
        card: 'title',
        cell: (row) => row.name,
        sort: (row) => row.name,
      },
      {
        id: 'state',
        label: t('rounds.expert_active_state'),
        width: 110,
        card: 'mark',
        cell: (row) => (
          <StateMark
            state={row.isActive ? 'green' : 'grey'}
            word={t(row.isActive ? 'rounds.expert_active' : 'rounds.expert_inactive')}
          />
        ),
      },
      { id: 'fields', label: t('rounds.expert_fields'), grow: 4, cell: (row) => row.fields.map(nameOf).join('、') },
      { id: 'employer', label: t('rounds.expert_employer'), grow: 3, cell: (row) => row.employer.name },
      { id: 'open', label: t('rounds.expert_open'), width: 100, align: 'end', cell: (row) => row.open },
      {
        id: 'edit',
        label: t('rounds.expert_edit'),
        width: 90,
        card: 'actions',
        cell: (row) => (
          <Opens kind="quiet" label={t('rounds.expert_edit')}>
            {(close) => <ExpertForm of={row} onClose={close} />}
          </Opens>
        ),
      },
    ],
    [t, nameOf],
  )
}

type Draft = { account: Chosen | null; fields: readonly string[]; employer: Chosen | null; isActive: boolean }

function ExpertForm({ of, onClose }: { of?: Expert; onClose: () => void }) {
  const { t } = usePhrase()
  const nameOf = useFieldName()
  const form = useFormState<Draft>({
    account: of ? { id: of.accountId, name: of.name } : null,
    fields: of?.fields ?? ['general'],
    employer: of?.employer ?? null,
    isActive: of?.isActive ?? true,
  })
  const { run } = useCallMutation('keepExpert', { refresh: ['listExperts', 'getRound'] })
  const { account, fields, employer, isActive } = form.value
  const send = () =>
    run({
      path: { accountId: account?.id ?? '' },
      body: { fields: [...fields] as 'general'[], isActive, ...(employer?.id && { employerId: employer.id }) },
    })
  return (
    <FormDrawer
      title={of?.name ?? t('rounds.expert_add')}
      form={form}
      required={['account', 'fields']}
      send={send}
      said={t('rounds.expert_kept')}
      onClose={onClose}
    >
      {!of && (
        <Field
          label={t('rounds.expert_account')}
          hint={t('rounds.expert_account_hint')}
          error={form.errorOf('account')}
        >
          <AnyonePicker {...form.bind('account')} />
        </Field>
      )}
      <Field label={t('rounds.expert_fields')} error={form.errorOf('fields')}>
        <SelectMany
          {...form.bind('fields')}
          options={['general', ...industries].map((value) => ({ value, label: nameOf(value) }))}
        />
      </Field>
      <Field label={t('rounds.expert_employer')} optional error={form.errorOf('employer')}>
        <UnitPicker {...form.bind('employer')} kinds={['third_party', 'department']} isKnown clearable />
      </Field>
      <Check {...form.bind('isActive')}>{t('rounds.expert_is_active')}</Check>
    </FormDrawer>
  )
}
