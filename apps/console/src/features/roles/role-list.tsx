import { usePhrase } from '@jiheng/ui'
import type { Role } from './index.tsx'
import { useRoleWords } from './words.ts'

/** On a phone roles stand below one another; each opens what it may do. */
export function RoleList({ roles, onOpen }: { roles: readonly Role[]; onOpen: (code: string) => void }) {
  const { t } = usePhrase()
  const { nameOf, limitsOf } = useRoleWords()
  return (
    <ul className="roles-list" aria-label={t('roles.list')}>
      {roles.map((role) => (
        <li key={role.code}>
          <button type="button" className="jh-plain-button" onClick={() => onOpen(role.code)}>
            <strong>{nameOf(role)}</strong>
            <span className="jh-soft">{t('roles.count', { n: role.permissions.length })}</span>
            {limitsOf(role).map((limit) => (
              <span key={limit} className="jh-soft jh-small roles-limit">
                {limit}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  )
}
