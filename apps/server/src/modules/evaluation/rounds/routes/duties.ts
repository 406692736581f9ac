import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { presentDuty } from '../present-duties.ts'
import { DutyList } from '../schema/duties.ts'
import type { Rounds } from '../service.ts'

/** What waits for the reader in evaluation rounds. */
export function dutyRoutes(app: App, rounds: Rounds): void {
  app.get(
    '/api/v1/evaluation-duties',
    {
      schema: {
        operationId: 'listOwnDuties',
        tags: ['rounds'],
        summary:
          'What waits for the reader in evaluation rounds, with its day and how late it is; the most urgent first',
        response: { 200: DutyList, ...problems() },
      },
    },
    async ({ actor }) => ({ items: (await rounds.listDuties(actor)).map(presentDuty) }),
  )
}
