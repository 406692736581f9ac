import { Type } from 'typebox'
import type { App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { presentEntry, presentSummary } from './present.ts'
import { AuditEntry, AuditPage, AuditQuery, Proof, Verification } from './schema.ts'
import type { Audit } from './service.ts'

const ByNumber = Type.Object({ number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })
const tags = ['audit']

export function auditRoutes(app: App, audit: Audit): void {
  app.get(
    '/api/v1/audit/entries',
    {
      schema: {
        operationId: 'listAuditEntries',
        tags,
        summary: 'Who did what, the newest first',
        querystring: AuditQuery,
        response: { 200: AuditPage, ...problems() },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await audit.list(request.actor, request.query)
      return { items: rows.map(presentSummary), nextCursor }
    },
  )

  app.get(
    '/api/v1/audit/entries/:number',
    {
      schema: {
        operationId: 'getAuditEntry',
        tags,
        summary: 'One record with its changes',
        params: ByNumber,
        response: { 200: AuditEntry, ...problems(404) },
      },
    },
    async (request) => presentEntry(await audit.get(request.actor, request.params.number)),
  )

  app.get(
    '/api/v1/audit/entries/:number/proof',
    {
      schema: {
        operationId: 'getAuditProof',
        tags,
        summary: 'Proof that a record was in the log when it was sealed',
        params: ByNumber,
        response: { 200: Proof, ...problems(404, 409) },
      },
    },
    async (request) => audit.prove(request.actor, request.params.number),
  )

  app.post(
    '/api/v1/audit/verifications',
    {
      config: { rateLimit: { max: 6, timeWindow: 60_000 } },
      schema: {
        operationId: 'verifyAudit',
        tags,
        summary: 'Walk the whole log and name what was altered, removed or reordered',
        response: { 200: Verification, ...problems() },
      },
    },
    async (request) => audit.verify(request.actor),
  )
}
