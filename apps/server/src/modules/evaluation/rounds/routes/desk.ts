import { Type } from 'typebox'
import type { Actor } from '../../../../platform/actor.ts'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentDesk, presentDiscussion, presentOpenTask } from '../present-results.ts'
import { DeclarationForm } from '../schema/experts.ts'
import {
  ConclusionForm,
  Discussion,
  DraftForm,
  ScoringDesk,
  ScoringTaskDetail,
  SheetForm,
  StatementForm,
  WithdrawalForm,
} from '../schema/sheets.ts'
import { Instant } from '../schema/shapes.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']
const ById = Type.Object({ id: Id })

/** The experts' desk: declaring, scoring blind, and talking over what lies far apart. */
export function deskRoutes(app: App, rounds: Rounds): void {
  app.addSchema(ScoringTaskDetail)
  app.addSchema(Discussion)
  const opened = async (actor: Actor, { id }: { id: string }): Promise<ScoringTaskDetail> =>
    presentOpenTask(await rounds.getTask(actor, id), rounds.today())
  const talked = async (actor: Actor, { id }: { id: string }): Promise<Discussion> =>
    presentDiscussion(await rounds.getDiscussion(actor, id), actor.accountId)
  app.put(
    '/api/v1/evaluation-rounds/:id/declaration',
    {
      schema: {
        operationId: 'declareInterests',
        tags,
        summary: 'Declare interests for a round; none is an answer too',
        params: ById,
        body: DeclarationForm,
        response: { 200: Type.Object({ id: Id }), ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => rounds.declareInterests(actor, params.id, body),
  )

  app.get(
    '/api/v1/scoring-tasks',
    {
      schema: {
        operationId: 'listScoringTasks',
        tags,
        summary: "The reader's own tasks and the rounds that wait for a declaration",
        response: { 200: ScoringDesk, ...problems() },
      },
    },
    async ({ actor }) => presentDesk(await rounds.listTasks(actor), rounds.today()),
  )

  app.get(
    '/api/v1/scoring-tasks/:id',
    {
      schema: {
        operationId: 'getScoringTask',
        tags,
        summary: "One of the reader's own tasks with its sheet",
        params: ById,
        response: { 200: ScoringTaskDetail, ...problems(404) },
      },
    },
    ({ actor, params }) => opened(actor, params),
  )

  app.put(
    '/api/v1/scoring-tasks/:id/draft',
    {
      schema: {
        operationId: 'saveSheetDraft',
        tags,
        summary: 'Keep a sheet that is being filled in',
        params: ById,
        body: DraftForm,
        response: { 200: Type.Object({ id: Id, savedAt: Instant }), ...problems(404, 409) },
      },
    },
    ({ actor, params, body }) => rounds.saveDraft(actor, params.id, body),
  )

  app.post(
    '/api/v1/scoring-tasks/:id/sheets',
    {
      schema: {
        operationId: 'submitSheet',
        tags,
        summary: 'Hand a sheet in; during a discussion once more, with the reason',
        params: ById,
        body: SheetForm,
        response: { 201: ScoringTaskDetail, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await opened(actor, await rounds.submitSheet(actor, params.id, body))),
  )

  app.post(
    '/api/v1/scoring-tasks/:id/withdrawal',
    {
      schema: {
        operationId: 'withdrawTask',
        tags,
        summary: 'Give a task back, by its expert or who runs the round; the next by lot takes it',
        params: ById,
        body: WithdrawalForm,
        response: { 200: Type.Object({ id: Id }), ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => rounds.withdrawTask(actor, params.id, body.why),
  )

  app.get(
    '/api/v1/round-projects/:id/discussion',
    {
      schema: {
        operationId: 'getRoundDiscussion',
        tags,
        summary: 'Totals that lie far apart, by letter, and what was said',
        params: ById,
        response: { 200: Discussion, ...problems(404) },
      },
    },
    ({ actor, params }) => talked(actor, params),
  )

  app.post(
    '/api/v1/round-projects/:id/statements',
    {
      schema: {
        operationId: 'sayInDiscussion',
        tags,
        summary: 'Say something in a discussion',
        params: ById,
        body: StatementForm,
        response: { 201: Discussion, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await talked(actor, await rounds.say(actor, params.id, body.text))),
  )

  app.post(
    '/api/v1/round-projects/:id/conclusion',
    {
      schema: {
        operationId: 'closeDiscussion',
        tags,
        summary: 'End a discussion with what came of it',
        params: ById,
        body: ConclusionForm,
        response: { 200: Discussion, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }) => talked(actor, await rounds.closeDiscussion(actor, params.id, body.conclusion)),
  )
}
