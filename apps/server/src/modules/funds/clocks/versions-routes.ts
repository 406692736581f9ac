import { Type } from 'typebox'
import { fundClockVersions, laxerThanLaw, type FundClockVersion, type OfficeRules } from '@jiheng/kernel/fund-clock'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id, may } from '../../identity/index.ts'
import type { Funds } from '../service.ts'
import { nameOf, type VersionRow } from './store/versions.ts'
import {
  ClockDecision,
  ClockTrial,
  ClockTrialForm,
  ClockVersion,
  ClockVersionForm,
  ClockVersionList,
} from './versions-schema.ts'

export function clockVersionRoutes(app: App, funds: Funds): void {
  app.addSchema(ClockVersion)

  app.get(
    '/api/v1/fund-clock-versions',
    {
      schema: {
        operationId: 'listClockVersions',
        tags: ['funds'],
        summary: 'The rules of the fund clocks: those offices set, newest first, and the national ones',
        response: { 200: ClockVersionList, ...problems() },
      },
    },
    async (request) => presentVersions(await funds.listClockVersions(request.actor), request.actor),
  )

  app.post(
    '/api/v1/fund-clock-version-trials',
    {
      schema: {
        operationId: 'tryClockVersion',
        tags: ['funds'],
        summary: 'How many standing amounts other rules would judge otherwise; nothing is kept',
        body: ClockTrialForm,
        response: { 200: ClockTrial, ...problems(404) },
      },
    },
    (request) => funds.tryClockVersion(request.actor, request.body),
  )

  app.post(
    '/api/v1/fund-clock-versions',
    {
      schema: {
        operationId: 'proposeClockVersion',
        tags: ['funds'],
        summary: 'Propose rules of the fund clocks for a place, from a day on',
        body: ClockVersionForm,
        response: { 201: Type.Object({ id: Id }), ...problems(404) },
      },
    },
    async (request, reply) => reply.code(201).send(await funds.proposeClockVersion(request.actor, request.body)),
  )

  app.post(
    '/api/v1/fund-clock-versions/:id/decisions',
    {
      schema: {
        operationId: 'decideClockVersion',
        tags: ['funds'],
        summary: 'Confirm or refuse what another proposed, or take the own proposal back',
        params: Type.Object({ id: Id }),
        body: ClockDecision,
        response: { 201: Type.Object({ id: Id }), ...problems(404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await funds.decideClockVersion(request.actor, request.params.id, request.body)),
  )
}

function presentVersions({ rows, inForce }: { rows: readonly VersionRow[]; inForce: string }, actor: Actor) {
  const isKeeper = actor.grants.some(({ permissions }) => permissions.has('fund_rules:write'))
  return {
    items: [
      ...rows.map((row) => presentOffice(row, inForce, actor)),
      ...fundClockVersions.toReversed().map((version) => presentNational(version, inForce)),
    ],
    allowed: isKeeper ? ['propose'] : [],
  }
}

function presentOffice(row: VersionRow, inForce: string, actor: Actor): ClockVersion {
  const { id, organisation, state, effectiveFrom, rules, mark, source, why, dryRun } = row
  const { proposedBy, proposedAt, decidedBy, decidedAt, decidedWhy } = row
  const version = nameOf(row.number)
  return {
    ...{
      id,
      version,
      organisation,
      state,
      effectiveFrom,
      rules,
      mark,
      source,
      why,
      dryRun,
    },
    ...{ proposedBy, proposedAt, decidedBy, decidedAt, decidedWhy, interestSource: source },
    isInForce: version === inForce,
    laxer: laxerThanLaw(rules, effectiveFrom).map(({ what, own, law }) => ({ what, own, law })),
    allowed: allowedOf(row, actor),
  }
}

function allowedOf({ state, orgPath, proposedBy }: VersionRow, actor: Actor): string[] {
  if (state !== 'proposed' || !may(actor, 'fund_rules:write', { orgPath })) return []
  return proposedBy.id === actor.accountId ? ['withdraw'] : ['confirm', 'refuse']
}

function presentNational(national: FundClockVersion, inForce: string): ClockVersion {
  const { version, effectiveFrom, interest } = national
  const { mark, source } = national.clocks.acceptance_to_payment
  return {
    ...{
      id: null,
      version,
      organisation: null,
      state: 'national',
      effectiveFrom,
      rules: rulesOf(national),
      mark,
      source,
    },
    ...{ interestSource: interest.source, laxer: [], why: null, dryRun: null, proposedBy: null, proposedAt: null },
    ...{ decidedBy: null, decidedAt: null, decidedWhy: null, isInForce: version === inForce, allowed: [] },
  }
}

function rulesOf({ levels, clocks, interest }: FundClockVersion): OfficeRules {
  const clock = (name: keyof FundClockVersion['clocks']) => {
    const { termDays, longestTermDays, countIn } = clocks[name]
    return { termDays, longestTermDays, countIn }
  }
  return {
    levels,
    clocks: {
      allocation_to_use: clock('allocation_to_use'),
      acceptance_to_payment: clock('acceptance_to_payment'),
      cash_to_transfer: clock('cash_to_transfer'),
    },
    percentPerDay: interest.percentPerDay,
  }
}
