import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { FormOrigin, LintForm as KernelForm } from '@jiheng/kernel/indicator-lint'
import type { Locale } from '@jiheng/phrases'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { incomingUpload, uploadForm } from '../../../platform/http/upload.ts'
import { writeXlsx } from '../../../platform/spreadsheet/xlsx-out.ts'
import { findingTable } from '../finding-table.ts'
import { presentFinding } from '../present.ts'
import { FindingList, FindingsForm, FormBook, LintForm } from '../schema/lint.ts'
import type { Library } from '../service/index.ts'

const tags = ['indicators']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function lintRoutes(app: App, library: Library): void {
  app.post(
    '/api/v1/indicator-lint',
    {
      schema: {
        operationId: 'lintIndicators',
        tags,
        summary: 'What an auditor would write up about a form, with corrected examples',
        body: LintForm,
        response: { 200: FindingList, ...problems() },
      },
    },
    async ({ actor, body }) => {
      const findings = library
        .lintForm(actor, body as KernelForm)
        .map((finding) => presentFinding(finding, actor.locale as Locale))
      const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
      return { findings, counts: { must: count('must'), should: count('should'), consider: count('consider') } }
    },
  )

  app.post(
    '/api/v1/indicator-lint/workbooks',
    {
      schema: {
        operationId: 'readFormBook',
        tags,
        summary: 'The goal forms of a workbook, with the names of their cells; nothing is kept',
        consumes: ['multipart/form-data'],
        body: uploadForm(),
        response: { 200: FormBook, ...problems(413, 415, 422) },
      },
    },
    async (request) => ({
      forms: (await library.readFormBook(request.actor, await incomingUpload(request))) as FormBook['forms'],
    }),
  )

  app.post(
    '/api/v1/indicator-lint/lists',
    {
      schema: {
        operationId: 'listFindings',
        tags,
        summary: 'What an auditor would write up about a form, as a workbook: cell, finding, example',
        body: FindingsForm,
        response: {
          200: { content: { [XLSX]: { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) } } },
          ...problems(),
        },
      },
    },
    async ({ actor, body: { form, origin } }, reply) => {
      const findings = library.lintForm(actor, form as KernelForm)
      const table = findingTable(
        actor.locale as Locale,
        form as KernelForm,
        findings,
        (origin ?? null) as FormOrigin | null,
      )
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${table.name}.xlsx`)}`)
      reply.type(XLSX)
      return reply.send(Readable.from(writeXlsx(table), { objectMode: false }))
    },
  )
}
