import {
  incentiveParameterProblem,
  sourceProblem,
  type IncentiveKind,
  type IncentiveParameters,
} from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, permit } from '../../identity/index.ts'
import type { SchemeForm, SchemeVersionForm } from '../schema.ts'
import { tellAsker } from '../store/asking.ts'
import { findTemplate } from '../store/candidates.ts'
import { insertScheme, insertVersion, lockScheme } from '../store/schemes.ts'
import { tell, unitOf, type IncentiveParts } from './parts.ts'

const once = { scheme_name_once: 'incentive_scheme_name_taken' }

/** Schemes: what a unit advises by. Made once, changed by new versions only; a list keeps the version it was simulated with. */
export function schemeKeeping(parts: IncentiveParts) {
  const { database, clock } = parts
  const stamp = (actor: Actor) => ({ by: actor.accountId, at: clock.now().toISOString() })

  return {
    /**
     * Throws `incentive_source_is_activity` for a scheme by anything but evaluated results, `incentive_template_not_person`,
     * `incentive_scheme_name_taken`, and what is wrong with the parameters.
     */
    async createScheme(actor: Actor, form: SchemeForm): Promise<{ id: string }> {
      const refused = sourceProblem(form.basis)
      if (refused) throw new AppError('rule_violated', refused, {}, [{ field: 'basis', reason: refused }])
      suitable(form.kind, form.parameters)
      const reach = permit(actor, 'incentives:manage')
      const unit = await unitOf(parts, reach, form.organisationId)
      const { kind, name, templateId, parameters, mark = 'U', source = null, why } = form
      return explainingConflicts(once, () =>
        database.write(reach, async (tx) => {
          await tellAsker(tx, { accountId: actor.accountId, keeps: true })
          const template = await findTemplate(tx, templateId)
          if (template?.subjectKind !== 'person')
            throw new AppError('invalid_input', 'incentive_template_not_person', {}, [
              { field: 'templateId', reason: 'incentive_template_not_person' },
            ])
          const id = newId()
          await insertScheme(
            tx,
            { id, organisationId: unit.id, orgPath: unit.path, kind, name, templateId },
            stamp(actor),
          )
          await insertVersion(tx, { id, version: 1, parameters, mark, source, why }, stamp(actor))
          tell(tx, parts, actor, {
            action: 'incentives.scheme_created',
            orgPath: unit.path,
            subject: { kind: 'incentive_scheme', id, label: name },
            changes: { parameters: [null, parameters] },
            why,
          })
          return { id }
        }),
      )
    },

    /** Sets other parameters for the lists to come. Throws `incentive_scheme_not_found` and as `createScheme`. */
    reviseScheme(
      actor: Actor,
      id: string,
      { parameters, mark = 'U', source, why }: SchemeVersionForm,
    ): Promise<{ version: number }> {
      const reach = permit(actor, 'incentives:manage')
      return database.write(reach, async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, keeps: true })
        const before = await lockScheme(tx, id)
        if (!before || !covers(reach, before.orgPath)) throw new AppError('not_found', 'incentive_scheme_not_found')
        suitable(before.kind, parameters)
        const version = before.version + 1
        await insertVersion(tx, { id, version, parameters, mark, source: source ?? null, why }, stamp(actor))
        tell(tx, parts, actor, {
          action: 'incentives.scheme_revised',
          orgPath: before.orgPath,
          subject: { kind: 'incentive_scheme', id, label: before.name },
          changes: { parameters: [before.parameters, parameters], version: [before.version, version] },
          why,
        })
        return { version }
      })
    },
  }
}

/** Throws what is wrong with parameters. */
export function suitable(kind: IncentiveKind, parameters: IncentiveParameters): void {
  const problem = incentiveParameterProblem(kind, parameters)
  if (problem) throw new AppError('invalid_input', problem, {}, [{ field: 'parameters', reason: problem }])
}
