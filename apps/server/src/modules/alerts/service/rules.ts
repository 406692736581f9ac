import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { parameterProblem, versionInForce, type RuleId } from '../rules-in-force.ts'
import type { RuleForm } from '../schema.ts'
import { insertRule, listRules, type RuleRow } from '../store/rules.ts'
import type { AlertsParts } from './parts.ts'

export type ListedRule = RuleRow & { isInForce: boolean }

/** The rules as data: every version that ever was, and new ones. */
export function ruleKeeping({ database, clock, facts, identity }: AlertsParts) {
  const listed = async (actor: Actor): Promise<ListedRule[]> => {
    const rows = await database.read(permit(actor, 'alerts:read'), listRules)
    return rows.map((row) => ({
      ...row,
      isInForce: versionInForce(rows, row.ruleId, actor.organisationPath, clock.today())?.version === row.version,
    }))
  }
  return {
    listRules: listed,
    /**
     * Sets new parameters for an organisation and everything below it. Throws `alert_rule_parameters_unsuitable`,
     * `alert_rule_steps_out_of_order`, `rule_effective_in_past`, `organisation_not_found`.
     */
    async changeRule(actor: Actor, ruleId: RuleId, form: RuleForm): Promise<ListedRule> {
      const reach = permit(actor, 'alert_rules:write')
      const {
        parameters,
        effectiveFrom = clock.today(),
        mark = 'U',
        source = null,
        why,
        organisationId = actor.organisationId,
      } = form
      const problem = parameterProblem(ruleId, parameters)
      if (problem) throw new AppError('invalid_input', problem, {}, [{ field: 'parameters', reason: problem }])
      if (effectiveFrom < clock.today())
        throw new AppError('invalid_input', 'rule_effective_in_past', {}, [
          { field: 'effectiveFrom', reason: 'rule_effective_in_past' },
        ])
      const orgPath = await identity.pathInReach(reach, organisationId)
      const { version } = await database.write(reach, async (tx) => {
        const before = versionInForce(await listRules(tx), ruleId, orgPath, effectiveFrom)
        const added = {
          ruleId,
          orgPath,
          parameters,
          effectiveFrom,
          mark,
          source,
          why,
          createdBy: actor.accountId,
          createdAt: clock.now().toISOString(),
        }
        const number = await insertRule(tx, added)
        const changes = {
          parameters: [before?.parameters ?? null, parameters],
          version: [before?.version ?? null, number],
        } satisfies Record<string, [unknown, unknown]>
        record(tx, actor, clock.now(), {
          action: 'alerts.rule_changed',
          subject: { kind: 'alert_rule', id: ruleId, label: String(number) },
          orgPath,
          changes,
          why,
        })
        facts.publish(
          tx,
          { type: 'alerts.rule_changed', ruleId, version: number },
          { topic: 'alerts', permission: 'alerts:read', orgPath },
        )
        return { version: number }
      })
      const rule = (await listed(actor)).find((one) => one.ruleId === ruleId && one.version === version)
      if (!rule) throw new AppError('not_found')
      return rule
    },
  }
}
