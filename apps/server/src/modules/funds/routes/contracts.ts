import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id, may } from '../../identity/index.ts'
import { presentContract, presentContractDetail } from '../present-contracts.ts'
import { presentMovement } from '../present.ts'
import { FundMovement, Reversal } from '../schema.ts'
import {
  AcceptanceLines,
  ContractDetail,
  ContractList,
  NewAcceptance,
  NewContract,
  NewContractChange,
  NewContractItems,
  OwnContractPage,
  OwnContractQuery,
} from '../schema/contracts.ts'
import type { Funds } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['contracts']

export function contractRoutes(app: App, funds: Funds): void {
  listing(app, funds)
  changing(app, funds)
  accepting(app, funds)
}

function listing(app: App, funds: Funds): void {
  app.get(
    '/api/v1/projects/:id/contracts',
    {
      schema: {
        operationId: 'listContracts',
        tags,
        summary: 'Contracts of a project with their totals; a contractor sees its own',
        params: ById,
        response: { 200: ContractList, ...problems(404) },
      },
    },
    async ({ actor, params }) => {
      const { place, rows } = await funds.listContracts(actor, params.id)
      const allowed = may(actor, 'funds:write', { orgPath: place.orgPath, projectId: params.id }) ? ['add'] : []
      return { items: rows.map((row) => presentContract(row, actor)), allowed }
    },
  )

  app.post(
    '/api/v1/projects/:id/contracts',
    {
      schema: {
        operationId: 'createContract',
        tags,
        summary: 'Record a contract; its original value is stored once',
        params: ById,
        body: NewContract,
        response: { 201: ContractDetail, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.createContract(actor, params.id, body)
      return reply.code(201).send(presentContractDetail(await funds.getContract(actor, id), actor))
    },
  )

  app.get(
    '/api/v1/own-contracts',
    {
      schema: {
        operationId: 'listOwnContracts',
        tags,
        summary: 'Contracts of the own organisation over projects, newest first',
        querystring: OwnContractQuery,
        response: { 200: OwnContractPage, ...problems() },
      },
    },
    async ({ actor, query }) => {
      const { rows, nextCursor } = await funds.listOwnContracts(actor, query)
      return { items: rows.map((row) => presentContract(row, actor)), nextCursor }
    },
  )

  app.get(
    '/api/v1/contracts/:id',
    {
      schema: {
        operationId: 'getContract',
        tags,
        summary: 'A contract, its items and changes, and why so much can still be paid',
        params: ById,
        response: { 200: ContractDetail, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentContractDetail(await funds.getContract(actor, params.id), actor),
  )
}

function changing(app: App, funds: Funds): void {
  app.post(
    '/api/v1/contracts/:id/items',
    {
      schema: {
        operationId: 'addContractItems',
        tags,
        summary: 'Add priced items to a contract',
        params: ById,
        body: NewContractItems,
        response: { 201: ContractDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.addContractItems(actor, params.id, body)
      return reply.code(201).send(presentContractDetail(await funds.getContract(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/contracts/:id/changes',
    {
      schema: {
        operationId: 'changeContract',
        tags,
        summary: 'Change the value or quantities of a contract; the original stays',
        params: ById,
        body: NewContractChange,
        response: { 201: ContractDetail, ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.changeContract(actor, params.id, body)
      return reply.code(201).send(presentContractDetail(await funds.getContract(actor, id), actor))
    },
  )

  app.post(
    '/api/v1/contract-changes/:id/reversals',
    {
      schema: {
        operationId: 'reverseContractChange',
        tags,
        summary: 'Undo a change of a contract by a second one',
        params: ById,
        body: Reversal,
        response: { 201: ContractDetail, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.reverseContractChange(actor, params.id, body)
      return reply.code(201).send(presentContractDetail(await funds.getContract(actor, id), actor))
    },
  )
}

function accepting(app: App, funds: Funds): void {
  app.get(
    '/api/v1/contracts/:id/acceptances',
    {
      schema: {
        operationId: 'listAcceptances',
        tags,
        summary: 'Accepted work of a contract line by line, newest first',
        params: ById,
        response: { 200: AcceptanceLines, ...problems(404) },
      },
    },
    async ({ actor, params }) => ({ items: await funds.listAcceptances(actor, params.id) }),
  )

  app.post(
    '/api/v1/contracts/:id/acceptances',
    {
      schema: {
        operationId: 'recordAcceptance',
        tags,
        summary: 'Accept work by its quantities; the amount follows from the prices',
        params: ById,
        body: NewAcceptance,
        response: { 201: FundMovement, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await funds.recordAcceptance(actor, params.id, body)
      return reply.code(201).send(presentMovement(await funds.getMovement(actor, id), actor))
    },
  )
}
