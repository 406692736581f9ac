import { AppError } from '../../platform/errors.ts'

type Params = Record<string, string | number>

/** A rule broken by what was asked for in one field, so that the reason stands beside it. */
export const refused = (reason: string, field: string, params: Params = {}): AppError =>
  new AppError('rule_violated', reason, params, [{ field, reason, params }])

/** Does `work`; what it refuses without naming a field is told beside `field`. */
export function beside<T>(field: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.fields.length > 0) throw cause
    const { code, reason, params } = cause
    throw new AppError(code, reason, params, [{ field, reason, params }])
  }
}
