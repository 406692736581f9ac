import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { isRuleKeeper, presentPacks, presentProposal, presentTrial } from '../present-pack.ts'
import { ProjectYearPath, ScoreBundleShape } from '../schema.ts'
import {
  PackDecision,
  PackDryRun,
  PackProposal,
  PackProposalForm,
  PackTrial,
  PackTrialForm,
  RulePackList,
  RulePackShown,
} from '../schema/packs.ts'
import type { Evaluations } from '../service.ts'

const Made = Type.Object({ id: Id })
const tags = ['evaluation']

/** The rules scores are computed by, how new ones are adopted, and the proof of a score. */
export function packRoutes(app: App, evaluation: Evaluations): void {
  app.addSchema(PackDryRun)
  app.addSchema(RulePackShown)
  app.addSchema(PackProposal)
  proposalRoutes(app, evaluation)

  app.get(
    '/api/v1/rule-packs',
    {
      schema: {
        operationId: 'listRulePacks',
        tags,
        summary: 'The rules of scoring by region, each with its mark and source, and the packs that were proposed',
        response: { 200: RulePackList, ...problems() },
      },
    },
    async ({ actor }) => ({
      items: presentPacks(await evaluation.listPacks(actor), evaluation.today()),
      proposals: (await evaluation.listPackProposals(actor)).map((row) => presentProposal(row, actor)),
      allowed: isRuleKeeper(actor) ? ['propose'] : [],
    }),
  )

  app.get(
    '/api/v1/projects/:id/evaluations/:year/bundle',
    {
      schema: {
        operationId: 'getScoreBundle',
        tags,
        summary: 'The score of a year with everything to compute it again off-line',
        params: ProjectYearPath,
        response: { 200: ScoreBundleShape, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const bundle = await evaluation.getBundle(request.actor, request.params.id, request.params.year)
      const name = encodeURIComponent(`${bundle.project.name} ${bundle.year}.json`)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      return bundle
    },
  )
}

function proposalRoutes(app: App, evaluation: Evaluations): void {
  app.post(
    '/api/v1/rule-pack-trials',
    {
      schema: {
        operationId: 'tryRulePack',
        tags,
        summary: 'Check a signed pack, and which scores it would change by how much; nothing is kept',
        body: PackTrialForm,
        response: { 200: PackTrial, ...problems() },
      },
    },
    async (request) => presentTrial(await evaluation.tryPack(request.actor, request.body.file)),
  )

  app.post(
    '/api/v1/rule-pack-proposals',
    {
      schema: {
        operationId: 'proposeRulePack',
        tags,
        summary: 'Propose a signed pack for another person to adopt',
        body: PackProposalForm,
        response: { 201: Made, ...problems(409) },
      },
    },
    async (request, reply) => reply.code(201).send(await evaluation.proposePack(request.actor, request.body)),
  )

  app.post(
    '/api/v1/rule-pack-proposals/:id/decisions',
    {
      schema: {
        operationId: 'decideRulePack',
        tags,
        summary: 'Adopt or refuse what another proposed, or take the own proposal back',
        params: Type.Object({ id: Id }),
        body: PackDecision,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await evaluation.decidePack(request.actor, request.params.id, request.body)),
  )
}
