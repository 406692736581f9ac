import { useState } from 'react'
import { Button, ConfirmButton, Section, Time, usePhrase, useToast, type Say } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import type { WholeAccount } from './account-drawer.tsx'
import type { Directory } from './directory.ts'
import { GrantForm } from './grant-form.tsx'
import { useRoleName } from '../../shared/role-names.ts'

type Grant = WholeAccount['grants'][number]

/** The roles a person holds, each at its place and for its time. */
export function Grants({ account, directory }: { account: WholeAccount; directory: Directory }) {
  const { t } = usePhrase()
  const [isOpen, setOpen] = useState(false)
  const give = account.allowed.includes('grant') && (
    <Button kind="primary" onPress={() => setOpen(true)}>
      {t('organisations.grants.give')}
    </Button>
  )
  return (
    <Section title={t('organisations.grants.title')} actions={give}>
      {account.grants.length === 0 && <p className="jh-soft">{t('organisations.grants.none')}</p>}
      <ul className="organisations-list">
        {account.grants.map((grant) => (
          <li key={grant.id}>
            <HeldRole grant={grant} accountId={account.id} />
          </li>
        ))}
      </ul>
      {isOpen && <GrantForm account={account} directory={directory} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function HeldRole({ grant, accountId }: { grant: Grant; accountId: string }) {
  const words = usePhrase()
  const { t } = words
  const roleName = useRoleName()
  const role = roleName(grant.role.code, grant.role.name)
  const [now] = useState(() => new Date())
  const isOver = grant.validUntil !== null && new Date(grant.validUntil) <= now
  return (
    <>
      <div className={grant.isInForce ? undefined : 'organisations-over'}>
        <strong>{role}</strong> {placeOf(grant, words)}
        <p className="jh-soft jh-small">
          {grant.validUntil === null ? (
            t('organisations.grants.endless')
          ) : (
            <>
              {t('organisations.grants.until')} <Time instant={grant.validUntil} />
            </>
          )}
          {' · '}
          {t('organisations.grants.by')} {grant.grantedBy}
          {!grant.isInForce && ` · ${t(isOver ? 'organisations.grants.over' : 'organisations.grants.ahead')}`}
        </p>
      </div>
      {grant.allowed.includes('withdraw') && (
        <Withdraw accountId={accountId} grantId={grant.id} role={role} place={placeOf(grant, words)} />
      )}
    </>
  )
}

function placeOf({ organisation, project }: Grant, { t }: Say): string {
  if (organisation) return t('organisations.grants.subtree', { name: organisation.name })
  return project?.name
    ? t('organisations.grants.project', { name: project.name })
    : t('organisations.grants.project_hidden')
}

function Withdraw({
  accountId,
  grantId,
  role,
  place,
}: {
  accountId: string
  grantId: string
  role: string
  place: string
}) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('withdrawRole', { refresh: ['getAccount', 'listAccounts'] })
  const withdraw = () =>
    run({ path: { id: accountId, grantId } }).then(() => toast.done(t('organisations.grants.withdrawn')))
  return (
    <ConfirmButton
      kind="danger"
      sentence={t('organisations.grants.withdraw_sentence', { role, place })}
      sure={t('organisations.grants.withdraw')}
      onConfirm={withdraw}
    >
      {t('organisations.grants.withdraw')}
    </ConfirmButton>
  )
}
