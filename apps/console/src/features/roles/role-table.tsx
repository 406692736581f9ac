import { Fragment } from 'react'
import { usePhrase } from '@jiheng/ui'
import { byArea } from './areas.ts'
import type { Role } from './index.tsx'
import { useRoleWords } from './words.ts'

/** Roles beside each other, permissions by area below one another; a role's head opens it. */
export function RoleTable({ roles, onOpen }: { roles: readonly Role[]; onOpen: (code: string) => void }) {
  const { t } = usePhrase()
  const { nameOf, areaName, permissionName } = useRoleWords()
  const areas = byArea(new Set(roles.flatMap(({ permissions }) => permissions)))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="roles-scroll" role="region" aria-label={t('roles.table')} tabIndex={0}>
      <table className="roles-table" aria-label={t('roles.table')}>
        <thead>
          <tr>
            <th scope="col">{t('roles.permission_one')}</th>
            {roles.map((role) => (
              <th key={role.code} scope="col">
                <button type="button" className="jh-plain-button" onClick={() => onOpen(role.code)}>
                  {nameOf(role)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ area, permissions }) => (
            <Fragment key={area}>
              <tr className="roles-area">
                <th scope="colgroup" colSpan={roles.length + 1}>
                  {areaName(area)}
                </th>
              </tr>
              {permissions.map((permission) => (
                <tr key={permission}>
                  <th scope="row">{permissionName(permission)}</th>
                  {roles.map((role) => (
                    <td key={role.code}>
                      <Held is={role.permissions.includes(permission)} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Held({ is }: { is: boolean }) {
  const { t } = usePhrase()
  if (!is) return <span className="jh-hidden">{t('roles.not_held')}</span>
  return (
    <>
      <span className="roles-held" aria-hidden="true" />
      <span className="jh-hidden">{t('roles.held')}</span>
    </>
  )
}
