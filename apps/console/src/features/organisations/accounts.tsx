import { useMemo } from 'react'
import type { CallInput, CallOutput } from '@jiheng/api'
import {
  DataTable,
  FilterBar,
  Section,
  StateMark,
  Time,
  usePhrase,
  type Column,
  type Filter,
  type FilterValue,
} from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import type { Unit } from './directory.ts'
import { builtinRoles, useRoleName } from '../../shared/role-names.ts'

export type Account = CallOutput<'listAccounts'>['items'][number]
type Query = NonNullable<CallInput<'listAccounts'>['query']>

const names = ['q', 'status', 'role'] as const

/** The accounts of a unit and everything below it; a row opens the account. */
export function AccountList({ unit }: { unit: Unit }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const value: FilterValue = Object.fromEntries(
    names.flatMap((name) => (oneOf(search[name]) ? [[name, oneOf(search[name]) as string]] : [])),
  )
  const change = (next: FilterValue) => setSearch({ q: undefined, status: undefined, role: undefined, ...next })
  const isWhole = unit.parentId === null
  const query: Query = { ...value, ...(!isWhole && { organisationId: unit.id }), limit: 100 }
  const pages = useCallPages('listAccounts', { query })
  const title = isWhole ? t('organisations.account.list') : t('organisations.account.list_of', { name: unit.name })
  return (
    <Section title={title}>
      <FilterBar filters={useFilters()} value={value} onChange={change} />
      <DataTable
        rows={pages.rows}
        more={pages.more}
        label={title}
        columns={useColumns()}
        rowKey={(row) => row.id}
        onOpen={(row) => setSearch({ account: row.id })}
        onClearFilters={Object.keys(value).length > 0 ? () => change({}) : undefined}
        empty={{ title: t('organisations.account.none'), text: t('organisations.account.none_hint') }}
        height="max(320px, calc(100dvh - 400px))"
      />
    </Section>
  )
}

function useFilters(): readonly Filter[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const statuses = (['active', 'invited', 'disabled'] as const).map((status) => ({
      value: status,
      label: t(`organisations.status_name.${status}`),
    }))
    return [
      { id: 'q', label: t('organisations.account.search'), kind: 'text' },
      { id: 'status', label: t('organisations.account.status'), kind: 'choice', options: statuses },
      {
        id: 'role',
        label: t('roles.one'),
        kind: 'choice',
        options: builtinRoles.map((role) => ({ value: role, label: t(`roles.name.${role}`) })),
      },
    ]
  }, [t])
}

function useColumns(): readonly Column<Account>[] {
  const { t } = usePhrase()
  const roleName = useRoleName()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('organisations.account_name'),
        card: 'title',
        grow: 3,
        sort: (row) => row.displayName,
        cell: (row) => <span title={row.displayName}>{row.displayName}</span>,
      },
      { id: 'login', label: t('organisations.login'), grow: 2, sort: (row) => row.name, cell: (row) => row.name },
      {
        id: 'unit',
        label: t('organisations.one'),
        grow: 3,
        card: 'omit',
        sort: (row) => row.organisation.name,
        cell: (row) => <span title={row.organisation.name}>{row.organisation.name}</span>,
      },
      {
        id: 'roles',
        label: t('roles.one'),
        grow: 2,
        cell: (row) => row.roles.map((code) => roleName(code)).join(t('audit.comma')),
      },
      {
        id: 'status',
        label: t('organisations.account.status'),
        width: 116,
        card: 'mark',
        cell: (row) => <AccountStatus of={row} />,
      },
      {
        id: 'seen',
        label: t('organisations.last_seen'),
        width: 150,
        sort: (row) => row.lastSignInAt,
        cell: (row) =>
          row.lastSignInAt ? (
            <Time instant={row.lastSignInAt} />
          ) : (
            <span className="jh-soft">{t('organisations.account.never')}</span>
          ),
      },
    ],
    [t, roleName],
  )
}

/** Whether the account can be used now. */
export function AccountStatus({ of }: { of: Pick<Account, 'status' | 'lockedUntil'> }) {
  const { t } = usePhrase()
  if (of.lockedUntil !== null)
    return <StateMark state="orange" word={t('organisations.locked', { until: of.lockedUntil })} />
  const state = { active: 'green', invited: 'yellow', disabled: 'grey' } as const
  return <StateMark state={state[of.status]} word={t(`organisations.status_name.${of.status}`)} />
}
