import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentCase, presentCaseDetail, presentQuestion } from '../present.ts'
import {
  AnswerForm,
  CaseFileDetail,
  CaseFileList,
  ConclusionForm,
  FundQuestion,
  FundQuestionList,
} from '../schema/cases.ts'
import type { Leads } from '../service.ts'

const ById = Type.Object({ id: Id })

/** What a unit is asked, and what the inspector took over. */
export function questionAndCaseRoutes(app: App, leads: Leads): void {
  app.addSchema(FundQuestion)

  app.get(
    '/api/v1/fund-questions',
    {
      schema: {
        operationId: 'listFundQuestions',
        tags: ['leads'],
        summary: "What the reader's unit is asked about money, open ones first",
        response: { 200: FundQuestionList, ...problems() },
      },
    },
    async (request) => ({
      items: (await leads.listQuestions(request.actor)).map((row) => presentQuestion(row, leads.today())),
    }),
  )

  app.get(
    '/api/v1/fund-questions/:id',
    {
      schema: {
        operationId: 'getFundQuestion',
        tags: ['leads'],
        summary: "One question to the reader's unit",
        params: ById,
        response: { 200: FundQuestion, ...problems(404) },
      },
    },
    async (request) => presentQuestion(await leads.getQuestion(request.actor, request.params.id), leads.today()),
  )

  app.post(
    '/api/v1/fund-questions/:id/answer',
    {
      schema: {
        operationId: 'answerFundQuestion',
        tags: ['leads'],
        summary: 'Answer a question, once',
        params: ById,
        body: AnswerForm,
        response: { 201: FundQuestion, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = await leads.answerQuestion(request.actor, request.params.id, request.body.answer)
      return reply.code(201).send(presentQuestion(await leads.getQuestion(request.actor, id), leads.today()))
    },
  )

  app.get(
    '/api/v1/case-files',
    {
      schema: {
        operationId: 'listCaseFiles',
        tags: ['leads'],
        summary: 'Case files, open ones first; the look is on record',
        response: { 200: CaseFileList, ...problems() },
      },
    },
    async (request) => ({ items: (await leads.listCases(request.actor)).map(presentCase) }),
  )

  app.get(
    '/api/v1/case-files/:id',
    {
      schema: {
        operationId: 'getCaseFile',
        tags: ['leads'],
        summary: 'One case file with its lead, and who told it; the look is on record',
        params: ById,
        response: { 200: CaseFileDetail, ...problems(404) },
      },
    },
    async (request) => {
      const { file, lead } = await leads.getCase(request.actor, request.params.id)
      return presentCaseDetail(file, lead, request.actor, leads.today())
    },
  )

  app.post(
    '/api/v1/case-files/:id/closure',
    {
      schema: {
        operationId: 'closeCaseFile',
        tags: ['leads'],
        summary: 'Conclude a case file',
        params: ById,
        body: ConclusionForm,
        response: { 200: CaseFileDetail, ...problems(404, 409) },
      },
    },
    async (request) => {
      const { id } = await leads.closeCase(request.actor, request.params.id, request.body)
      const { file, lead } = await leads.getCase(request.actor, id)
      return presentCaseDetail(file, lead, request.actor, leads.today())
    },
  )
}
