import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { Lead, ruleIds } from './leads.ts'

const Parameters = Type.Record(
  Type.String({ maxLength: 60 }),
  Type.Number({ minimum: 0, maximum: 1_000_000_000_000_000 }),
)
const Trial = {
  found: Type.Integer({ description: 'Matters of the last twelve months the parameters see' }),
  known: Type.Integer({ description: 'Of these, raised before' }),
  added: Type.Integer({ description: 'Of these, new' }),
  missed: Type.Integer({ description: 'Leads of these months that would no longer be seen' }),
}

export const LeadRule = Type.Object(
  {
    ruleId: oneOf(ruleIds),
    version: Type.Integer(),
    mark: oneOf(['V', 'P', 'U']),
    source: orNull(Type.String()),
    reads: Type.Array(Type.String(), { description: 'Parts of the books the rule looks at' }),
    parameters: Type.Array(
      Type.Object({
        name: Type.String(),
        value: Type.Number(),
        standard: Type.Number(),
        unit: oneOf(['fen', 'percent', 'points', 'days', 'count', 'ratio']),
        least: Type.Number(),
        most: Type.Number(),
      }),
    ),
    leads: Type.Integer(),
    precision: Type.Object({
      confirmed: Type.Integer(),
      decided: Type.Integer(),
      percent: orNull(Type.String({ description: 'Null while fewer than ten were decided' })),
      lowPercent: orNull(Type.String()),
      highPercent: orNull(Type.String()),
    }),
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        parameters: Parameters,
        why: Type.String(),
        createdBy: Type.String(),
        createdAt: Type.String(),
        dryRun: Type.Object(Trial),
      }),
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'LeadRule' },
)
export type LeadRule = Static<typeof LeadRule>
export const LeadRuleList = Type.Object({ items: Type.Array(Type.Ref('LeadRule')) })

export const RuleTrial = Type.Object({
  ...Trial,
  sample: Type.Array(
    Type.Object({
      projectId: Id,
      projectName: Type.String(),
      severity: Lead.properties.severity,
      messageKey: Type.String(),
      params: Lead.properties.params,
      isKnown: Type.Boolean(),
    }),
  ),
})
export type RuleTrial = Static<typeof RuleTrial>

export const RuleId = Type.Object({ ruleId: oneOf(ruleIds) })
export const TrialForm = Type.Object({ parameters: Parameters }, { additionalProperties: false })
export const RuleVersionForm = Type.Object(
  { parameters: Parameters, why: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
)
export type RuleVersionForm = Static<typeof RuleVersionForm>
