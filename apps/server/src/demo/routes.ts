import { Type } from 'typebox'
import type { App } from '../platform/http/app.ts'
import { problems } from '../platform/http/problem.ts'
import type { Demo } from './index.ts'

const DemoAccount = Type.Object({
  name: Type.String(),
  displayName: Type.String(),
  role: Type.String(),
  organisation: Type.String(),
  hint: Type.String({ description: 'Phrase key of what to try with this account' }),
})

const DemoAccounts = Type.Object({ password: Type.String(), items: Type.Array(DemoAccount) }, { $id: 'DemoAccounts' })

/** The accounts of the demo, for the sign-in page. */
export function demoRoutes(app: App, demo: Demo): void {
  app.get(
    '/api/v1/demo-accounts',
    {
      config: { open: true },
      schema: {
        operationId: 'listDemoAccounts',
        tags: ['session'],
        summary: 'Accounts to try on a demo database; none elsewhere',
        response: { 200: DemoAccounts, ...problems() },
      },
    },
    () => demo.accounts(),
  )
}
