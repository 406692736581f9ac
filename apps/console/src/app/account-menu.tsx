import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { Icon, MenuButton, usePhrase, useToast } from '@jiheng/ui'
import { useCallMutation } from '../shared/api.ts'
import { useRoleName } from '../shared/role-names.ts'
import { useSession } from '../shared/session.tsx'

/** Who is signed in, as what, and the way out. */
export function AccountMenu() {
  const { t } = usePhrase()
  const roleName = useRoleName()
  const { account, organisation, roles } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  const { run } = useCallMutation('signOut')
  const signOut = async () => {
    await run()
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  const items = [
    { id: 'organisation', label: organisation.name, disabled: true },
    ...roles.map(({ code, name }) => ({ id: code, label: roleName(code, name), disabled: true })),
    { id: 'account', label: t('account.menu'), onPress: () => void navigate({ to: '/account' } as never) },
    { id: 'sign-out', label: t('app.sign_out'), onPress: () => void signOut().catch(toast.failed) },
  ]
  return (
    <MenuButton name={t('app.account_menu')} icon={<Icon name="account" />} items={items}>
      <span className="shell-account">{account.displayName}</span>
    </MenuButton>
  )
}
