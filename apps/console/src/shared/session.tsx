import { createContext, use, useMemo, type ReactNode } from 'react'
import type { CallOutput } from '@jiheng/api'

export type Session = CallOutput<'getSession'>

export type CurrentSession = Session & { may: (permission: string) => boolean }

const SessionContext = createContext<CurrentSession | null>(null)

/** Who is signed in, for every page inside the shell. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const current = useMemo(
    () => ({ ...session, may: (permission: string) => session.permissions.includes(permission) }),
    [session],
  )
  return <SessionContext value={current}>{children}</SessionContext>
}

/**
 * The signed-in person. `may` is for offering entries and pages; what may be done to one record is told by the record's own
 * `allowed`.
 */
export function useSession(): CurrentSession {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession is used outside the shell')
  return session
}
