/** Every error a caller can meet, with its HTTP status. The set is closed: phrases exist for each code. */
export const statusOf = {
  invalid_input: 400,
  password_wrong: 401,
  not_signed_in: 401,
  totp_required: 401,
  totp_wrong: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale_version: 412,
  too_large: 413,
  unsupported_file: 415,
  rule_violated: 422,
  idempotency_key_reused: 422,
  locked_out: 423,
  version_required: 428,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof statusOf

export type FieldError = { field: string; reason: string; params?: Record<string, string | number> }

/**
 * The one error of the house. `code` decides the HTTP status; `reason` is a phrase key below `errors.` that says
 * exactly what happened (it defaults to the code); `params` fill the phrase.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly reason: string
  readonly params: Record<string, string | number>
  readonly fields: FieldError[]

  constructor(
    code: ErrorCode,
    reason: string = code,
    params: Record<string, string | number> = {},
    fields: FieldError[] = [],
  ) {
    super(`${code}: ${reason}`)
    this.code = code
    this.reason = reason
    this.params = params
    this.fields = fields
  }
}

/** A condition that stops the program at start: a phrase key below `start.`, told to the operator in one sentence. */
export class StartRefused extends Error {
  readonly reason: string
  readonly params: Record<string, string | number>

  constructor(reason: string, params: Record<string, string | number> = {}) {
    super(reason)
    this.reason = reason
    this.params = params
  }
}
