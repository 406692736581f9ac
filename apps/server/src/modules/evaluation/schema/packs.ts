import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

const Instant = Type.String({ format: 'date-time' })
export const Note = Type.Object({
  key: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})

const said = { id: Type.String(), says: Note, mark: oneOf(['V', 'P', 'U']), source: Type.String() }
const SaidRule = Type.Object({ ...said, effectiveFrom: DayShape })

/** A rule in force, with the pack and version it stands in. */
export const RuleInForce = Type.Object({ ...said, pack: Type.String(), version: Type.String() })

const pack = {
  id: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  region: orNull(Type.String({ description: 'The beginning of the region codes it holds for' })),
  extends: orNull(Type.String()),
  effectiveFrom: DayShape,
  fingerprint: Type.String({ description: 'SHA-256 of its canonical text' }),
  publicKey: Type.String({ description: 'Ed25519 key of who signed it' }),
  rules: Type.Array(SaidRule),
}

export const RulePackShown = Type.Object(
  {
    ...pack,
    adoptedBy: Type.String(),
    adoptedAt: Instant,
    isInForce: Type.Boolean({ description: 'The version of the pack that holds today' }),
  },
  { $id: 'RulePack' },
)
export type RulePackShown = Static<typeof RulePackShown>

const Grade = orNull(oneOf(['excellent', 'good', 'fair', 'poor']))
export const PackDryRun = Type.Object(
  {
    asOf: DayShape,
    scores: Type.Integer({ minimum: 0 }),
    changed: Type.Integer({ minimum: 0 }),
    refused: Type.Integer({ minimum: 0, description: 'Scores the pack could not give' }),
    grades: Type.Array(Type.Object({ from: Grade, to: Grade, count: Type.Integer({ minimum: 1 }) })),
    largest: Type.Array(
      Type.Object({
        projectId: Id,
        name: Type.String(),
        before: DecimalShape,
        after: DecimalShape,
        from: Grade,
        to: Grade,
      }),
    ),
  },
  { $id: 'PackDryRun', description: 'Current scores of the year, and which of them the pack would change by how much' },
)

const file = Type.String({
  minLength: 2,
  maxLength: 200_000,
  description: 'The text of a signed file: {pack, signature, publicKey} (docs/integration/rule-pack.md)',
})
export const PackTrialForm = Type.Object({ file }, { additionalProperties: false })
export const PackTrial = Type.Object({
  ...pack,
  signer: oneOf(['own', 'known', 'unknown']),
  dryRun: Type.Ref('PackDryRun'),
})

export const PackProposalForm = Type.Object(
  { file, why: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
  { additionalProperties: false },
)
export type PackProposalForm = Static<typeof PackProposalForm>

export const PackDecision = Type.Object(
  {
    decision: oneOf(['confirm', 'refuse', 'withdraw']),
    why: Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })),
  },
  { additionalProperties: false },
)
export type PackDecision = Static<typeof PackDecision>

const Person = Type.Object({ id: Id, name: Type.String() })
export const PackProposal = Type.Object(
  {
    id: Id,
    pack: Type.Object(pack),
    why: Type.String(),
    dryRun: Type.Ref('PackDryRun'),
    state: oneOf(['proposed', 'confirmed', 'refused', 'withdrawn']),
    proposedBy: Person,
    proposedAt: Instant,
    decidedBy: orNull(Person),
    decidedAt: orNull(Instant),
    decidedWhy: orNull(Type.String()),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'PackProposal' },
)
export type PackProposal = Static<typeof PackProposal>

export const RulePackList = Type.Object({
  items: Type.Array(Type.Ref('RulePack')),
  proposals: Type.Array(Type.Ref('PackProposal'), { description: 'For who reaches everything; newest first' }),
  allowed: Type.Array(Type.String()),
})
