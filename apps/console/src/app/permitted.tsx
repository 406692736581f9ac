import type { ComponentType } from 'react'
import { NoPermission } from '@jiheng/ui'
import { useSession } from '../shared/session.tsx'

/** A page, or the sentence that one may not see it. The server refuses in any case; this only spares the request. */
export function Permitted({ permission, page: Page }: { permission: string; page: ComponentType }) {
  const { may } = useSession()
  if (may(permission)) return <Page />
  return (
    <div className="jh-page">
      <NoPermission />
    </div>
  )
}
