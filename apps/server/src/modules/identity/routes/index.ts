import type { Clock } from '../../../platform/clock.ts'
import type { App } from '../../../platform/http/app.ts'
import { accountRoutes, accountSessionRoutes, accountStateRoutes, grantRoutes } from './accounts.ts'
import { organisationRoutes } from './organisations.ts'
import { peopleRoutes } from './people.ts'
import { roleRoutes } from './roles.ts'
import { invitationRoutes, ownAccountRoutes, sessionRoutes, totpRoutes, type SessionRouteOptions } from './session.ts'

/** Everything about who works with the product: sessions, own accounts, organisations, accounts, grants and roles. */
export function identityRoutes(app: App, options: SessionRouteOptions & { clock: Clock }): void {
  const { identity } = options
  sessionRoutes(app, options)
  ownAccountRoutes(app, identity)
  totpRoutes(app, identity)
  invitationRoutes(app, identity)
  organisationRoutes(app, identity)
  accountRoutes(app, options)
  accountStateRoutes(app, options)
  grantRoutes(app, options)
  peopleRoutes(app, identity)
  accountSessionRoutes(app, options)
  roleRoutes(app, identity)
}
