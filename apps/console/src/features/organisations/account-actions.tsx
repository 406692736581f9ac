import { useState } from 'react'
import { Button, ConfirmButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import type { WholeAccount } from './account-drawer.tsx'
import { ClearanceForm, EditAccount, StateForm } from './account-forms.tsx'
import type { Directory } from './directory.ts'
import { InvitationLink, type Invitation } from './invite.tsx'

type Open = 'edit' | 'clearance' | 'disable' | 'enable'

/** What one may do with an account in the state it is in. */
export function AccountActions({ account, directory }: { account: WholeAccount; directory: Directory }) {
  const { t } = usePhrase()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const may = (action: string) => account.allowed.includes(action)
  if (account.allowed.length === 0) return null
  const action = (name: Open, word: string, kind: 'plain' | 'danger' = 'plain') => (
    <Button kind={kind} onPress={() => setOpen(name)}>
      {word}
    </Button>
  )
  return (
    <div className="organisations-actions">
      {may('update') && action('edit', t('organisations.account.edit'))}
      {may('invite_again') && <InviteAgain account={account} />}
      {may('unlock') && <Unlock account={account} />}
      {may('set_clearance') && action('clearance', t('organisations.account.clearance_title'))}
      {may('enable') && action('enable', t('organisations.account.enable'))}
      {may('disable') && action('disable', t('organisations.account.disable'), 'danger')}
      {open === 'edit' && <EditAccount account={account} directory={directory} onClose={close} />}
      {open === 'clearance' && <ClearanceForm account={account} onClose={close} />}
      {open === 'disable' && <StateForm account={account} to="disabled" onClose={close} />}
      {open === 'enable' && <StateForm account={account} to="enabled" onClose={close} />}
    </div>
  )
}

function InviteAgain({ account }: { account: WholeAccount }) {
  const { t } = usePhrase()
  const [made, setMade] = useState<Invitation | null>(null)
  const { run } = useCallMutation('inviteAgain', { refresh: ['getAccount'] })
  const invite = async () => setMade({ name: account.name, ...(await run({ path: { id: account.id } })) })
  return (
    <>
      <ConfirmButton
        sentence={t('organisations.account.again_sentence')}
        sure={t('organisations.account.send')}
        onConfirm={invite}
      >
        {t('organisations.account.again')}
      </ConfirmButton>
      {made && <InvitationLink of={made} onClose={() => setMade(null)} />}
    </>
  )
}

function Unlock({ account }: { account: WholeAccount }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('unlockAccount', { refresh: ['getAccount', 'listAccounts'] })
  const unlock = () => run({ path: { id: account.id } }).then(() => toast.done(t('organisations.account.unlocked')))
  return (
    <ConfirmButton
      sentence={t('organisations.account.unlock_sentence')}
      sure={t('organisations.account.unlock')}
      onConfirm={unlock}
    >
      {t('organisations.account.unlock')}
    </ConfirmButton>
  )
}
