import type { Actor } from '../../../../platform/actor.ts'
import { explainingConflicts } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { covers, permit } from '../../../identity/index.ts'
import type { ExpertForm } from '../schema/experts.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { changeExpert, findExpertOf, findPerson, insertExperts, listExperts, type ExpertRow } from '../store/experts.ts'
import { unitOf, type RoundParts } from './parts.ts'

const foreign = { expert_employer_fkey: 'organisation_not_found' }

/** Who may be drawn: an account with its fields of work and its employer. */
export function expertKeeping(parts: RoundParts) {
  const { database, clock } = parts
  return {
    listExperts(actor: Actor): Promise<ExpertRow[]> {
      const reach = permit(actor, 'rounds:manage')
      return database.read(reach, (db) => askingAs(db, { accountId: actor.accountId, runs: true }, listExperts))
    },

    /** Adds an expert, or changes what is known of one. Throws `account_not_found`, `organisation_not_found`, `expert_not_here`. */
    async keepExpert(
      actor: Actor,
      accountId: string,
      { fields, employerId, isActive, organisationId }: ExpertForm,
    ): Promise<{ accountId: string }> {
      const reach = permit(actor, 'rounds:manage')
      const unit = await unitOf(parts, reach, organisationId)
      return explainingConflicts(foreign, () =>
        database.write(reach, async (tx) => {
          await tellAsker(tx, { accountId: actor.accountId, runs: true })
          const person = await findPerson(tx, accountId)
          if (!person) throw new AppError('not_found', 'account_not_found')
          const before = await findExpertOf(tx, accountId)
          if (before && !covers(reach, before.orgPath)) throw new AppError('not_found', 'account_not_found')
          const about = { fields: [...new Set(fields)].toSorted(), isActive }
          const employer = employerId ?? before?.employer.id ?? person.organisationId
          if (before) await changeExpert(tx, { id: before.id, ...about, employerId: employer })
          else
            await insertExperts(tx, [
              {
                ...{ id: newId(), accountId, orgPath: unit.path, ...about, employerId: employer },
                ...{ enteredBy: actor.accountId, enteredAt: clock.now().toISOString() },
              },
            ])
          record(tx, actor, clock.now(), {
            action: before ? 'evaluation.expert_changed' : 'evaluation.expert_added',
            subject: { kind: 'expert', id: accountId, label: person.name },
            orgPath: before?.orgPath ?? unit.path,
            changes: {
              fields: [before?.fields ?? null, about.fields],
              employer: [before?.employer.id ?? null, employer],
              isActive: [before?.isActive ?? null, isActive],
            },
          })
          return { accountId }
        }),
      )
    },
  }
}
