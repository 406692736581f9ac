import { useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import { Button, Loaded, Page, useNarrow, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { inReadingOrder } from '../../shared/role-names.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useSession } from '../../shared/session.tsx'
import { useSearch } from '../../shared/url.ts'
import { RoleDrawer } from './role-drawer.tsx'
import { CreateRole } from './role-form.tsx'
import { RoleList } from './role-list.tsx'
import { RoleTable } from './role-table.tsx'
import './roles.css'

export type Role = CallOutput<'listRoles'>['items'][number]

/** 角色与权限: what each role may do, side by side; an office adds roles of its own. */
export function RolesPage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const isNarrow = useNarrow()
  const [search, setSearch] = useSearch()
  const [isNew, setNew] = useState(false)
  const roles = useCall('listRoles')
  const open = (code: string) => setSearch({ role: code })
  const chosen = roles.data?.items.find(({ code }) => code === oneOf(search['role']))
  const create = may('roles:write') && (
    <Button kind="primary" onPress={() => setNew(true)}>
      {t('roles.create')}
    </Button>
  )
  return (
    <Page title={t('roles.title')} actions={create} note={t('organisations.grants.apart')}>
      <Loaded of={roles}>
        {({ items, permissions }) => (
          <>
            {isNarrow ? (
              <RoleList roles={inReadingOrder(items)} onOpen={open} />
            ) : (
              <RoleTable roles={inReadingOrder(items)} onOpen={open} />
            )}
            {chosen && (
              <RoleDrawer role={chosen} offered={permissions} onClose={() => setSearch({ role: undefined })} />
            )}
            {isNew && <CreateRole offered={permissions} onClose={() => setNew(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
