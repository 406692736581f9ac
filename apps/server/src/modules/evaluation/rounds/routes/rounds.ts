import { Type } from 'typebox'
import type { Actor } from '../../../../platform/actor.ts'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentCockpit, presentDraw, presentPublication, presentRound } from '../present.ts'
import {
  CancelForm,
  DrawForm,
  ProjectsForm,
  PublicationForm,
  RoundDetail,
  RoundDraw,
  RoundForm,
  RoundList,
  RoundPublication,
} from '../schema/rounds.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']
const ById = Type.Object({ id: Id })

/** A round from its making to its publication. */
export function roundRoutes(app: App, rounds: Rounds): void {
  app.addSchema(RoundDetail)
  const opened: Opened = async (actor, { id }) =>
    presentCockpit(await rounds.getRound(actor, id), actor, rounds.today())
  makingRoutes(app, rounds, opened)
  lotRoutes(app, rounds, opened)
  publishingRoutes(app, rounds, opened)
}

type Opened = (actor: Actor, made: { id: string }) => Promise<RoundDetail>

function makingRoutes(app: App, rounds: Rounds, opened: Opened): void {
  app.get(
    '/api/v1/evaluation-rounds',
    {
      schema: {
        operationId: 'listRounds',
        tags,
        summary: 'Evaluation rounds in reach, the newest year first',
        response: { 200: RoundList, ...problems() },
      },
    },
    async ({ actor }) => ({
      items: (await rounds.listRounds(actor)).map(presentRound),
      allowed: rounds.mayCreate(actor) ? ['create' as const] : [],
    }),
  )

  app.post(
    '/api/v1/evaluation-rounds',
    {
      schema: {
        operationId: 'createRound',
        tags,
        summary: 'Make a round for a year',
        body: RoundForm,
        response: { 201: RoundDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await opened(actor, await rounds.createRound(actor, body))),
  )

  app.get(
    '/api/v1/evaluation-rounds/:id',
    {
      schema: {
        operationId: 'getRound',
        tags,
        summary: 'A round with its stages, projects and whose move it is',
        params: ById,
        response: { 200: RoundDetail, ...problems(404) },
      },
    },
    ({ actor, params }) => opened(actor, params),
  )

  app.put(
    '/api/v1/evaluation-rounds/:id/projects',
    {
      schema: {
        operationId: 'setRoundProjects',
        tags,
        summary: 'Choose the projects of a round that is being prepared',
        params: ById,
        body: ProjectsForm,
        response: { 200: RoundDetail, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }) => opened(actor, await rounds.setRoundProjects(actor, params.id, body.projectIds)),
  )
}

function lotRoutes(app: App, rounds: Rounds, opened: Opened): void {
  app.post(
    '/api/v1/evaluation-rounds/:id/opening',
    {
      schema: {
        operationId: 'openRoundDeclarations',
        tags,
        summary: 'Close the list of projects, tell the hash of the seed, and ask experts to declare',
        params: ById,
        response: { 200: RoundDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params }) => opened(actor, await rounds.openDeclarations(actor, params.id)),
  )

  app.post(
    '/api/v1/evaluation-rounds/:id/draw',
    {
      schema: {
        operationId: 'drawRound',
        tags,
        summary: 'Draw the experts by lot and tell the seed',
        params: ById,
        body: DrawForm,
        response: { 200: RoundDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }) => opened(actor, await rounds.drawRound(actor, params.id, body)),
  )

  app.get(
    '/api/v1/evaluation-rounds/:id/draw',
    {
      schema: {
        operationId: 'getRoundDraw',
        tags,
        summary: 'The lot with everything to draw it again, and who was left out and why',
        params: ById,
        response: { 200: RoundDraw, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentDraw(await rounds.getDraw(actor, params.id)),
  )
}

function publishingRoutes(app: App, rounds: Rounds, opened: Opened): void {
  app.post(
    '/api/v1/evaluation-rounds/:id/announcement',
    {
      schema: {
        operationId: 'announceRound',
        tags,
        summary: 'Work out results and tell the units, who may appeal',
        params: ById,
        response: { 200: RoundDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params }) => opened(actor, await rounds.announceRound(actor, params.id)),
  )

  app.get(
    '/api/v1/evaluation-rounds/:id/publication',
    {
      schema: {
        operationId: 'getRoundPublication',
        tags,
        summary: 'What is published of a round, or would be',
        params: ById,
        response: { 200: RoundPublication, ...problems(404, 409) },
      },
    },
    async ({ actor, params }) => presentPublication(await rounds.getPublication(actor, params.id), actor),
  )

  app.post(
    '/api/v1/evaluation-rounds/:id/publication',
    {
      schema: {
        operationId: 'publishRound',
        tags,
        summary: 'Publish the results of a round',
        params: ById,
        body: PublicationForm,
        response: { 200: RoundDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }) => opened(actor, await rounds.publishRound(actor, params.id, body)),
  )

  app.post(
    '/api/v1/evaluation-rounds/:id/cancellation',
    {
      schema: {
        operationId: 'cancelRound',
        tags,
        summary: 'End a round that was not published',
        params: ById,
        body: CancelForm,
        response: { 200: RoundDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }) => opened(actor, await rounds.cancelRound(actor, params.id, body.why)),
  )
}
