import type { CallOutput } from '@jiheng/api'
import { localeName, type Locale } from '@jiheng/phrases'
import { Drawer, Facts, Loaded, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { AccountActions } from './account-actions.tsx'
import { AccountStatus } from './accounts.tsx'
import type { Directory } from './directory.ts'
import { Grants } from './grants.tsx'
import { Sessions } from './sessions.tsx'

export type WholeAccount = CallOutput<'getAccount'>

type Props = { id: string; directory: Directory; onClose: () => void }

/** One account: who it is, what it may do where, where it is signed in, and what one may do with it. */
export function AccountDrawer({ id, directory, onClose }: Props) {
  const { t } = usePhrase()
  const account = useCall('getAccount', { path: { id } })
  return (
    <Drawer open onClose={onClose} title={account.data?.displayName ?? t('organisations.accounts')}>
      <Loaded of={account}>
        {(found) => (
          <div className="organisations-account">
            <About of={found} />
            <AccountActions account={found} directory={directory} />
            <Grants account={found} directory={directory} />
            {found.allowed.includes('revoke_sessions') && <Sessions accountId={found.id} />}
          </div>
        )}
      </Loaded>
    </Drawer>
  )
}

function About({ of }: { of: WholeAccount }) {
  const { t, say } = usePhrase()
  const { account } = useSession()
  const language = localeName[of.locale as Locale] ?? of.locale
  return (
    <>
      <Facts
        items={[
          { label: t('organisations.login'), value: of.name },
          { label: t('organisations.account.status'), value: <AccountStatus of={of} /> },
          { label: t('organisations.one'), value: of.organisation.name, wide: true },
          { label: t('organisations.account.clearance'), value: say(`organisations.clearance_name.${of.clearance}`) },
          {
            label: t('account.totp.title'),
            value: t(of.hasTotp ? 'organisations.account.totp_on' : 'organisations.account.totp_off'),
          },
          { label: t('organisations.account.language'), value: language },
          {
            label: t('organisations.last_seen'),
            value: of.lastSignInAt ? <Time instant={of.lastSignInAt} /> : t('organisations.account.never'),
          },
        ]}
      />
      {of.id === account.id && <p className="jh-soft">{t('organisations.account.own')}</p>}
    </>
  )
}
