import { Type, type TSchema } from 'typebox'

/** One of a closed list of words. */
export const oneOf = <const T extends string>(values: readonly T[]) => Type.Enum([...values] as T[])

/** The shape, or null where there is nothing to tell. */
export const orNull = <T extends TSchema>(shape: T) => Type.Union([shape, Type.Null()])

export const DecimalShape = Type.String({ pattern: '^-?[0-9]{1,14}(\\.[0-9]{1,12})?$', description: 'Exact decimal' })

export { ExplanationShape } from './explanation.ts'

export const Cursor = Type.String({ maxLength: 1_000 })
export const Limit = Type.Integer({ minimum: 1, maximum: 500 })
