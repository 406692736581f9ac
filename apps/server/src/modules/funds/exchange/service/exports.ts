import type { Actor } from '../../../../platform/actor.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import type { ExchangeParts } from './parts.ts'

/** Taking figures away. */
export function exporting({ database, clock }: ExchangeParts) {
  return {
    /** Records that somebody takes figures away, before the first row leaves. What is in them the reading itself decides. */
    async noteExport(actor: Actor, what: string, query: Record<string, unknown>): Promise<{ asOf: string }> {
      await database.write(permit(actor, 'projects:export'), (tx) => {
        record(tx, actor, clock.now(), {
          action: 'funds.exported',
          subject: { kind: 'fund_table', id: what },
          changes: { filters: [null, query] },
        })
      })
      return { asOf: clock.today() }
    },
  }
}
