import { AppError } from '../errors.ts'

/** An opaque place in a sorted list: the sort values of the last row seen. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The sort values of a cursor. Throws `invalid_input` when it was not made by `encodeCursor` with `length` values. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === length) return values as (string | number | null)[]
  } catch {
    // Told below.
  }
  throw new AppError('invalid_input', 'cursor_unsuitable')
}
