import {
  laxerThanLaw,
  officeProblem,
  officeVersion,
  versionsAt,
  type OfficeProblem,
  type OfficeRules,
} from '@jiheng/kernel/fund-clock'
import type { Day } from '@jiheng/kernel/base'
import type { Actor, Reach } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { FundsParts } from '../service/parts.ts'
import { widestPlace } from '../widest-place.ts'
import { dryRun } from './dry-run.ts'
import { insertVersion, listVersions, nameOf, type VersionRow } from './store/versions.ts'
import type { ClockTrialForm, ClockVersionForm } from './versions-schema.ts'

const fieldOf: Record<OfficeProblem, keyof OfficeRules> = {
  clock_levels_out_of_order: 'levels',
  clock_term_unsuitable: 'clocks',
  clock_term_beyond_law: 'clocks',
  clock_interest_unsuitable: 'percentPerDay',
}

const refuseUnsuitable = (rules: OfficeRules): void => {
  const reason = officeProblem(rules)
  if (reason) throw new AppError('invalid_input', reason, {}, [{ field: fieldOf[reason], reason }])
}

/** The rules of the clocks as data: the law's, and what offices set for their place. */
export function clockVersions({ database, clock, identity }: FundsParts) {
  const placeFor = async (reach: Reach, organisationId: string | undefined): Promise<string> =>
    organisationId === undefined ? widestPlace(reach) : identity.pathInReach(reach, organisationId)

  return {
    /** Every version in sight, newest first, the national ones last; and which of them holds where the asker sits, today. */
    async listClockVersions(actor: Actor): Promise<{ rows: VersionRow[]; inForce: string }> {
      const rows = await database.read(permit(actor, 'contracts:read'), listVersions)
      return { rows, inForce: inForceAt(rows, actor.organisationPath, clock.today()) }
    },

    /** How many amounts rules would judge otherwise, kept nowhere. Throws `organisation_not_found` and why rules do not fit. */
    async tryClockVersion(actor: Actor, { rules, organisationId }: ClockTrialForm) {
      const reach = permit(actor, 'fund_rules:write')
      refuseUnsuitable(rules)
      const orgPath = await placeFor(reach, organisationId)
      const told = await database.read(reach, (db) => dryRun(db, orgPath, rules, clock.today()))
      return { ...told, laxer: laxerThanLaw(rules, clock.today()) }
    },

    /** Proposes rules for a place (all the asker reaches, where none is told), from a day on that is to come; with the dry run beside them. Throws as `tryClockVersion`, `rule_effective_in_past`. */
    async proposeClockVersion(actor: Actor, form: ClockVersionForm): Promise<{ id: string }> {
      const reach = permit(actor, 'fund_rules:write')
      const { rules, organisationId, effectiveFrom, mark, source, why } = form
      refuseUnsuitable(rules)
      refusePast(effectiveFrom, clock.today())
      const orgPath = await placeFor(reach, organisationId)
      return database.write(reach, async (tx) => {
        const id = newId()
        const number = await insertVersion(tx, {
          ...{
            id,
            orgPath,
            effectiveFrom,
            rules,
            mark,
            source,
            why,
            dryRun: await dryRun(tx, orgPath, rules, clock.today()),
          },
          ...{ proposedBy: actor.accountId, proposedAt: clock.now().toISOString() },
        })
        record(tx, actor, clock.now(), {
          action: 'funds.clock_version_proposed',
          subject: { kind: 'clock_version', id, label: nameOf(number) },
          orgPath,
          changes: {
            rules: [null, rules],
            effectiveFrom: [null, effectiveFrom],
            source: [null, source],
            mark: [null, mark],
          },
          why,
        })
        return { id }
      })
    },
  }
}

/** The name of the version that holds at a place on a day. */
function inForceAt(rows: readonly VersionRow[], path: string, day: Day): string {
  const above = rows.filter(
    ({ state, orgPath }) => state === 'confirmed' && (path === orgPath || path.startsWith(`${orgPath}.`)),
  )
  const held = versionsAt(
    above.map(({ number, effectiveFrom, rules, mark, source, orgPath }) => ({
      ...officeVersion(rules, { version: nameOf(number), effectiveFrom, mark, source }),
      depth: orgPath.split('.').length,
    })),
  )
  return held.findLast(({ effectiveFrom }) => effectiveFrom <= day)?.version ?? ''
}

/** What was judged already is not judged anew. */
export function refusePast(effectiveFrom: string, today: string): void {
  if (effectiveFrom < today)
    throw new AppError('invalid_input', 'rule_effective_in_past', {}, [
      { field: 'effectiveFrom', reason: 'rule_effective_in_past' },
    ])
}
