import { useState } from 'react'
import { Button, Drawer, Facts, usePhrase } from '@jiheng/ui'
import { useSession } from '../../shared/session.tsx'
import { byArea } from './areas.ts'
import type { Role } from './index.tsx'
import { EditRole } from './role-form.tsx'
import { useRoleWords } from './words.ts'

type Props = { role: Role; offered: readonly string[]; onClose: () => void }

/** One role: what it may do in words, by area, and what limits it. */
export function RoleDrawer({ role, offered, onClose }: Props) {
  const { t } = usePhrase()
  const { roles } = useSession()
  const { nameOf, areaName, permissionName, limitsOf } = useRoleWords()
  const [isEditing, setEditing] = useState(false)
  const areas = byArea(role.permissions)
  const limits = limitsOf(role)
  return (
    <Drawer
      open
      onClose={onClose}
      title={nameOf(role)}
      footer={
        role.allowed.includes('update') && (
          <Button kind="primary" onPress={() => setEditing(true)}>
            {t('roles.edit')}
          </Button>
        )
      }
    >
      <div className="roles-drawer">
        <Facts
          items={[
            { label: t('roles.kind'), value: t(role.isBuiltin ? 'roles.builtin' : 'roles.own') },
            { label: t('roles.permissions'), value: t('roles.count', { n: role.permissions.length }) },
            ...(limits.length > 0
              ? [{ label: t('roles.limit'), value: limits.join(t('audit.comma')), wide: true }]
              : []),
          ]}
        />
        {roles.some(({ code }) => code === role.code) && <p>{t('roles.your_own')}</p>}
        {areas.length === 0 && <p className="jh-soft">{t('roles.none_held')}</p>}
        <dl className="roles-areas">
          {areas.map(({ area, permissions }) => (
            <div key={area}>
              <dt>{areaName(area)}</dt>
              <dd>{permissions.map((permission) => permissionName(permission)).join(t('audit.comma'))}</dd>
            </div>
          ))}
        </dl>
        {role.isBuiltin && <p className="jh-soft">{t('roles.builtin_hint')}</p>}
      </div>
      {isEditing && <EditRole role={role} offered={offered} onClose={() => setEditing(false)} />}
    </Drawer>
  )
}
