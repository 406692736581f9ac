import { Type } from 'typebox'
import { daysBetween } from '@jiheng/kernel/base'
import { fundClockVersions } from '@jiheng/kernel/fund-clock'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id, may } from '../../identity/index.ts'
import { regionName } from '../../projects/index.ts'
import type { Funds } from '../service.ts'
import type { ClockPage, ExplainedRow } from './list.ts'
import { FundClockQuery, FundClocks, NewSuspension, Suspension, SuspensionEnd, SuspensionList } from './schema.ts'
import type { SuspensionRow } from './store/suspensions.ts'

const ById = Type.Object({ id: Id })

export function clockRoutes(app: App, funds: Funds): void {
  app.addSchema(Suspension)

  app.get(
    '/api/v1/fund-clocks',
    {
      schema: {
        operationId: 'listFundClocks',
        tags: ['funds'],
        summary: 'Money that stands still across projects, by who must move and how long already, as of a day',
        querystring: FundClockQuery,
        response: { 200: FundClocks, ...problems() },
      },
    },
    async (request) => presentClocks(await funds.listFundClocks(request.actor, request.query)),
  )

  app.get(
    '/api/v1/projects/:id/fund-suspensions',
    {
      schema: {
        operationId: 'listFundSuspensions',
        tags: ['funds'],
        summary: 'Days that do not count, the latest first',
        params: ById,
        response: { 200: SuspensionList, ...problems(404) },
      },
    },
    async (request) => {
      const rows = await funds.listSuspensions(request.actor, request.params.id)
      return { items: rows.map((row) => presentSuspension(row, request.actor)) }
    },
  )

  app.post(
    '/api/v1/projects/:id/fund-suspensions',
    {
      schema: {
        operationId: 'suspendFundClocks',
        tags: ['funds'],
        summary: 'Take days of force majeure out of the clocks',
        params: ById,
        body: NewSuspension,
        response: { 201: Suspension, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await funds.suspend(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentSuspension(await funds.getSuspension(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/fund-suspensions/:id/ends',
    {
      schema: {
        operationId: 'endFundSuspension',
        tags: ['funds'],
        summary: 'Say the last day that does not count',
        params: ById,
        body: SuspensionEnd,
        response: { 201: Suspension, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = await funds.endSuspension(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentSuspension(await funds.getSuspension(request.actor, id), request.actor))
    },
  )
}

function presentClocks({ asOf, rows, nextCursor, holders, ...named }: ClockPage): FundClocks {
  return {
    asOf,
    items: rows.map((row) => presentRow(row, asOf, named)),
    nextCursor,
    holders: holders.map(({ holder, count, amountFen, red, interestFen }) => ({
      holder,
      count,
      amountFen,
      red,
      interestFen,
    })),
  }
}

function presentRow(
  row: ExplainedRow,
  asOf: string,
  { names, contracts, versions }: Pick<ClockPage, 'names' | 'contracts' | 'versions'>,
): FundClocks['items'][number] {
  const project = names.get(row.projectId)
  const contract = row.contractId === null ? undefined : contracts.get(row.contractId)
  const national = fundClockVersions.find(({ version }) => version === row.version)
  const { mark, source } = (versions.get(row.version) ?? national ?? fundClockVersions.at(-1)!).clocks[row.clock]
  return {
    project: { id: row.projectId, name: project?.name ?? '', code: project?.code ?? null },
    regionName: project ? regionName(project.regionCode) : '',
    departmentName: project?.departmentName ?? null,
    contract: contract
      ? { id: contract.id, number: contract.number, name: contract.name, contractorName: contract.contractorName }
      : null,
    clock: row.clock,
    basis: { source, mark },
    movementId: row.movementId,
    movementKind: row.movementKind,
    label: row.label,
    amountFen: row.amountFen,
    since: row.since,
    daysStanding: row.daysStanding,
    countIn: row.countIn,
    graceDays: row.graceDays,
    level: row.level,
    dueOn: row.dueOn,
    daysLate: row.daysLate,
    interestFen: row.interestFen,
    isPaused: row.isPaused,
    holder: row.holder,
    heldSince: row.heldSince,
    heldDays: daysBetween(row.heldSince, asOf),
    unknownYear: row.unknownYear,
    explanation: row.explanation,
  }
}

const presentSuspension = (row: SuspensionRow, actor: Actor) => ({
  id: row.id,
  projectId: row.projectId,
  contract: row.contractId === null ? null : { id: row.contractId, name: row.contractName ?? '' },
  movement: row.movementId === null ? null : { id: row.movementId, label: row.movementLabel ?? '' },
  reason: row.reason,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  documentNo: row.documentNo,
  why: row.why,
  recordedAt: row.recordedAt,
  allowed: row.endsOn === null && may(actor, 'funds:write', row) ? ['end'] : [],
})
