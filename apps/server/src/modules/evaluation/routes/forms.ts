import { Type } from 'typebox'
import type { FormKind } from '@jiheng/kernel/official-form'
import { attachment } from '../../../platform/http/attachment.ts'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { incomingUpload } from '../../../platform/http/upload.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { sayOfficially } from '../form-paper.ts'
import { presentComparison, presentFindings, presentForm, presentFormPage } from '../present-form.ts'
import {
  FilledForm,
  Findings,
  FormComparison,
  FormDecision,
  FormEdit,
  FormFileQuery,
  FormList,
  FormListQuery,
  FormPath,
  FormSubmission,
  OfficialForm,
} from '../schema/forms.ts'
import type { Evaluations } from '../service.ts'
import type { FormFound } from '../service/forms/open.ts'

const tags = ['forms']
const media = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}
const keyOf = ({ id, year, kind }: { id: string; year: number; kind: FormKind }) => ({ projectId: id, year, kind })

export function formRoutes(app: App, evaluation: Evaluations): void {
  app.addSchema(OfficialForm)
  readingRoutes(app, evaluation)
  changingRoutes(app, evaluation)
  paperRoutes(app, evaluation)
}

function readingRoutes(app: App, evaluation: Evaluations): void {
  app.get(
    '/api/v1/forms',
    {
      schema: {
        operationId: 'listForms',
        tags,
        summary: 'Where the official tables of a year stand, project by project',
        querystring: FormListQuery,
        response: { 200: FormList, ...problems() },
      },
    },
    async ({ actor, query }) => presentFormPage(await evaluation.listForms(actor, query), actor),
  )

  app.get(
    '/api/v1/projects/:id/forms/:year/:kind',
    {
      schema: {
        operationId: 'getForm',
        tags,
        summary: 'An official table: filled by the system while it is open, as it was handed in afterwards',
        params: FormPath,
        response: { 200: Type.Ref('OfficialForm'), ...problems(404) },
      },
    },
    async (request, reply) => {
      const found = await evaluation.openForm(request.actor, keyOf(request.params))
      tellVersion(reply, found.row?.version ?? 0)
      return presentForm(found, request.actor, readerLocale(request))
    },
  )

  app.get(
    '/api/v1/projects/:id/forms/:year/:kind/findings',
    {
      schema: {
        operationId: 'checkForm',
        tags,
        summary: 'What is wrong with a table, cell by cell',
        params: FormPath,
        response: { 200: Findings, ...problems(404) },
      },
    },
    async (request) => {
      const { form } = await evaluation.openForm(request.actor, keyOf(request.params))
      return { items: presentFindings(form, readerLocale(request)) }
    },
  )
}

function changingRoutes(app: App, evaluation: Evaluations): void {
  app.patch(
    '/api/v1/projects/:id/forms/:year/:kind',
    {
      schema: {
        operationId: 'editForm',
        tags,
        summary: "Write into open cells; '' takes one's own words back. Needs If-Match",
        params: FormPath,
        body: FormEdit,
        response: { 200: Type.Ref('OfficialForm'), ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const key = await evaluation.editForm(
        request.actor,
        keyOf(request.params),
        expectedVersion(request),
        request.body.cells,
      )
      const found = await evaluation.openForm(request.actor, key)
      tellVersion(reply, found.row?.version ?? 0)
      return presentForm(found, request.actor, readerLocale(request))
    },
  )

  app.post(
    '/api/v1/projects/:id/forms/:year/:kind/submissions',
    {
      schema: {
        operationId: 'submitForm',
        tags,
        summary: 'Hand a table in; its content is kept whole. Needs If-Match',
        params: FormPath,
        body: FormSubmission,
        response: { 201: Type.Ref('OfficialForm'), ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const key = await evaluation.submitForm(
        request.actor,
        keyOf(request.params),
        expectedVersion(request),
        request.body.why,
      )
      const found = await evaluation.openForm(request.actor, key)
      tellVersion(reply, found.row?.version ?? 0)
      return reply.code(201).send(presentForm(found, request.actor, readerLocale(request)))
    },
  )

  app.post(
    '/api/v1/projects/:id/forms/:year/:kind/decisions',
    {
      schema: {
        operationId: 'decideForm',
        tags,
        summary: 'Accept a table or send it back with an opinion; not by who handed it in. Needs If-Match',
        params: FormPath,
        body: FormDecision,
        response: { 201: Type.Ref('OfficialForm'), ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const key = await evaluation.decideForm(
        request.actor,
        keyOf(request.params),
        expectedVersion(request),
        request.body,
      )
      const found = await evaluation.openForm(request.actor, key)
      tellVersion(reply, found.row?.version ?? 0)
      return reply.code(201).send(presentForm(found, request.actor, readerLocale(request)))
    },
  )
}

function paperRoutes(app: App, evaluation: Evaluations): void {
  app.get(
    '/api/v1/projects/:id/forms/:year/:kind/file',
    {
      schema: {
        operationId: 'getFormFile',
        tags,
        summary: 'The table in the official layout as Excel, Word or PDF; or the evaluation report as Word or PDF',
        params: FormPath,
        querystring: FormFileQuery,
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }), ...problems(404) },
      },
    },
    async ({ actor, params, query: { format = 'xlsx', paper = 'form' } }, reply) => {
      const { found, content } = await evaluation.writeForm(actor, keyOf(params), format, paper)
      return reply
        .header('content-disposition', attachment(`${fileName(found, paper)}.${format}`))
        .type(media[format])
        .send(content)
    },
  )

  app.post(
    '/api/v1/projects/:id/forms/:year/:kind/comparisons',
    {
      schema: {
        operationId: 'compareForm',
        tags,
        summary: 'Hold a filled Excel form against ours, cell by cell; nothing is changed',
        consumes: ['multipart/form-data'],
        params: FormPath,
        body: FilledForm,
        response: { 200: FormComparison, ...problems(404, 413, 415, 422) },
      },
    },
    async (request) => {
      const { name, content, isWhole } = await incomingUpload(request)
      const compared = await evaluation.compareForm(request.actor, keyOf(request.params), { name, content, isWhole })
      return presentComparison(compared, readerLocale(request))
    },
  )
}

/** 绩效自评表-项目名称-2026年度: what it is, of which project, of which year. */
const fileName = ({ key: { year, kind }, place: { name } }: FormFound, paper: 'form' | 'report'): string =>
  sayOfficially({
    key: `forms.file.${paper === 'report' ? 'report' : kind}`,
    params: { name: name.slice(0, 80), year },
  })
