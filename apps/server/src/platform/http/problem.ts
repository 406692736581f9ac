import { Type, type TSchema } from 'typebox'
import { phraseOf, type Locale } from '@jiheng/phrases'
import { AppError, statusOf, type ErrorCode } from '../errors.ts'

/** RFC 9457 body. `code` is for programs, `title` and `detail` are for people, in the reader's language. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    reason: Type.String(),
    detail: Type.String(),
    instance: Type.String({ description: 'Request id, to be told when asking for help' }),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
  },
  { $id: 'Problem' },
)

type Status = (typeof statusOf)[ErrorCode]

/** Response schemas of the errors a route may answer beyond those every route may (400, 401, 403, 429, 500). */
export function problems(...statuses: Status[]): Record<number, TSchema> {
  const body = { content: { 'application/problem+json': { schema: Type.Ref('Problem') } } } as unknown as TSchema
  return Object.fromEntries(([400, 401, 403, 429, 500, ...statuses] as number[]).map((status) => [status, body]))
}

export function problemBody(error: AppError, locale: Locale, requestId: string): Record<string, unknown> {
  const say = (reason: string, params: Record<string, string | number>) =>
    phraseOf(locale, `errors.${reason}`, { requestId, ...params })
  return {
    type: `urn:jiheng:problem:${error.code}`,
    title: say(error.code, error.params),
    status: statusOf[error.code],
    code: error.code,
    reason: error.reason,
    detail: say(error.reason, error.params),
    instance: requestId,
    ...(error.fields.length > 0 && {
      errors: error.fields.map(({ field, reason, params }) => ({ field, message: say(reason, params ?? {}) })),
    }),
  }
}

type Violation = { instancePath?: string; keyword?: string; params?: Record<string, unknown> }

/** Whatever was thrown, as the error the caller is told; what is not ours becomes `internal` and is logged. */
export function asAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const { validation, statusCode, code } = cause as { validation?: Violation[]; statusCode?: number; code?: string }
  if (validation) return new AppError('invalid_input', 'invalid_input', {}, validation.map(fieldError))
  if (code === '22P02' || code === '22007' || code === '22008') return new AppError('invalid_input')
  if (code === '53100') return new AppError('unavailable', 'disk_full')
  if (code === '57P01' || code === '57P03' || code === 'ECONNREFUSED' || code === '57014')
    return new AppError('unavailable')
  if (statusCode === 413)
    return new AppError('too_large', 'too_large', { limit: code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? '1 MB' : '64 MB' })
  if (statusCode === 415) return new AppError('unsupported_file')
  if (statusCode === 429) return new AppError('rate_limited', 'rate_limited', { seconds: 60 })
  if (statusCode === 404) return new AppError('not_found')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new AppError('invalid_input')
  return new AppError('internal')
}

/** Schema violations by keyword; a keyword without its own sentence is told as an unsuitable value. */
const violationReasons = new Set([
  'required',
  'type',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'enum',
  'const',
  'additionalProperties',
])

function fieldError({ instancePath = '', keyword = '', params = {} }: Violation) {
  const missing = typeof params.missingProperty === 'string' ? `/${params.missingProperty}` : ''
  const extra = typeof params.additionalProperty === 'string' ? `/${params.additionalProperty}` : ''
  const field = `${instancePath}${missing}${extra}`.replace(/^\//, '').replaceAll('/', '.')
  const limit = params.limit
  return {
    field,
    reason: violationReasons.has(keyword) ? `field.${keyword}` : 'field.unsuitable',
    params: { ...(typeof limit === 'number' && { limit }) },
  }
}
