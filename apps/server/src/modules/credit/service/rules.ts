import { defaultCreditRule, parameterProblem, type CreditParameters } from '@jiheng/kernel/credit'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import { ruleFor } from '../question.ts'
import type { RuleForm, SimulationForm } from '../schema.ts'
import { listRounds } from '../store/rounds.ts'
import { insertRule, listRules } from '../store/rules.ts'
import { computeAll } from './computing.ts'
import { tell, unitOf, wholePlace, type CreditParts } from './parts.ts'

/** What a record would be under other parameters. */
export type Tried = { code: string; name: string; before: string | null; after: string | null }

/** Parameters as data: tried on a quarter first, then set for the quarters to come. */
export function ruleKeeping(parts: CreditParts) {
  const { database, clock } = parts
  const suitable = (parameters: CreditParameters): void => {
    const problem = parameterProblem(parameters)
    if (problem) throw new AppError('invalid_input', problem, {}, [{ field: 'parameters', reason: problem }])
  }

  return {
    /** A quarter's records under these parameters beside those that hold; nothing is kept. */
    async tryParameters(actor: Actor, { period, parameters, organisationId }: SimulationForm): Promise<Tried[]> {
      suitable(parameters)
      const unit = await unitOf(parts, permit(actor, 'credit:write'), organisationId)
      return database.read(wholePlace(actor, unit.path), async (db) => {
        const held = await computeAll(db, unit.path, period)
        const tried = await computeAll(db, unit.path, period, { ...defaultCreditRule, version: 'draft', parameters })
        return held.computed.map(({ contractor: { code, name }, scored }, at) => ({
          ...{ code, name, before: scored.score.total, after: tried.computed[at]?.scored.score.total ?? null },
        }))
      })
    },

    /** Sets parameters from a quarter on. Throws `credit_rule_published` where records of it, or of a later one, are out. */
    async setRule(
      actor: Actor,
      { parameters, effectiveFrom, why, organisationId }: RuleForm,
    ): Promise<{ version: number }> {
      suitable(parameters)
      const reach = permit(actor, 'credit:write')
      const unit = await unitOf(parts, reach, organisationId)
      return database.write(reach, async (tx) => {
        const rounds = await listRounds(tx, unit.path)
        if (rounds.some(({ period, publishedAt }) => publishedAt !== null && period >= effectiveFrom))
          throw new AppError('conflict', 'credit_rule_published')
        const before = ruleFor(await listRules(tx, unit.path), effectiveFrom)
        const added = {
          orgPath: unit.path,
          parameters,
          effectiveFrom,
          why,
          createdBy: actor.accountId,
          createdAt: clock.now().toISOString(),
        }
        const version = await insertRule(tx, added)
        tell(tx, parts, actor, {
          action: 'credit.rule_set',
          orgPath: unit.path,
          subject: { kind: 'credit_rule', id: String(version), label: effectiveFrom },
          changes: { parameters: [before.parameters, parameters], version: [before.version, version] },
          why,
        })
        return { version }
      })
    },
  }
}
