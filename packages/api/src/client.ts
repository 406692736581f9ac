import { operationTable } from './operations.gen.ts'
import type { operations } from './types.gen.ts'

export type OperationId = keyof operations & keyof typeof operationTable

type Operation<K extends OperationId> = operations[K]
type Parameters<K extends OperationId, Where extends string> =
  Operation<K> extends { parameters: infer P } ? (Where extends keyof P ? NonNullable<P[Where]> : undefined) : undefined
type Content<T> = T extends { content: infer C } ? C[keyof C] : undefined
/** Uploads are sent as a form; everything else as JSON of the operation's shape. */
type BodyOf<B> = B extends { content: { 'multipart/form-data': unknown } } ? FormData : Content<B>
type Body<K extends OperationId> = Operation<K> extends { requestBody?: infer B } ? BodyOf<NonNullable<B>> : undefined
type Success<K extends OperationId> =
  Operation<K> extends { responses: infer R }
    ? { [S in keyof R & (200 | 201 | 202 | 204)]: Content<R[S]> }[keyof R & (200 | 201 | 202 | 204)]
    : never

type Given<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : Partial<Record<never, never>> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T }

/** What a call of operation `K` takes: its path, query and body, the version it edits, and a key that makes a repeat harmless. */
export type CallInput<K extends OperationId> = Given<'path', Parameters<K, 'path'>> &
  Given<'query', Parameters<K, 'query'>> &
  Given<'body', Body<K>> & { ifMatch?: number; idempotencyKey?: string }
export type CallOutput<K extends OperationId> = Success<K>

/** An RFC 9457 problem, as the server told it. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly reason: string
  readonly title: string
  readonly detail: string
  readonly errors: { field: string; message: string }[]

  constructor(body: Partial<Problem> & { status: number }) {
    super(body.detail ?? body.title ?? `HTTP ${body.status}`)
    this.status = body.status
    this.code = body.code ?? 'internal'
    this.reason = body.reason ?? this.code
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.errors = body.errors ?? []
  }
}

export type SendRequest = {
  method: string
  url: string
  headers: Record<string, string>
  body: string | FormData | undefined
}
export type SendResponse = { status: number; contentType: string; text(): Promise<string> }

export type Client = { call<K extends OperationId>(operationId: K, input: CallInput<K>): Promise<CallOutput<K>> }

/** The one client of the API. `send` carries a request: `fetch` in browsers and Node, `wx.request` in WeChat. */
export function createClient(send: (request: SendRequest) => Promise<SendResponse>): Client {
  return {
    async call(operationId, input) {
      const { path = {}, query = {}, body, ifMatch, idempotencyKey } = input as LooseInput
      const { method, path: template } = operationTable[operationId]
      const isForm = typeof FormData !== 'undefined' && body instanceof FormData
      const response = await send({
        method,
        url: `${filled(template, path)}${queryText(query)}`,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        body: body === undefined || isForm ? (body as FormData | undefined) : JSON.stringify(body),
      })
      const text = await response.text()
      const answer: unknown = response.contentType.includes('json') && text !== '' ? JSON.parse(text) : text
      if (response.status >= 400)
        throw new Problem({ ...(typeof answer === 'object' ? answer : {}), status: response.status })
      return answer as never
    },
  }
}

type LooseInput = {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  ifMatch?: number
  idempotencyKey?: string
}

function filled(template: string, path: Record<string, unknown>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))
}

function queryText(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value]
    return values.filter((one) => one !== undefined && one !== null).map((one) => [name, String(one)])
  })
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}

/** A `send` over `fetch`; `headers` are added to every request. */
export function fetchSend(baseUrl: string, headers: Record<string, string> = {}) {
  return async (request: SendRequest): Promise<SendResponse> => {
    const response = await fetch(`${baseUrl}${request.url}`, {
      method: request.method,
      headers: { ...request.headers, ...headers },
      ...(request.body !== undefined && { body: request.body }),
    })
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: () => response.text(),
    }
  }
}
