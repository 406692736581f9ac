import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import fastJson, { type Schema } from 'fast-json-stringify'
import type { App } from './app.ts'

const settings = { allErrors: true, removeAdditional: false, strict: false } as const
const addresses = formats.default(new Ajv({ ...settings, coerceTypes: 'array' }))
const bodies = formats.default(new Ajv(settings))
const writers = new WeakMap<object, (data: unknown) => string>()

/**
 * Checks requests and writes answers by their schemas. What stands in an address is text and is read as the type the schema
 * asks for; a body says its types itself, so nothing in it is converted: `null` stays `null`. A schema is compiled when it is
 * first needed: compiling hundreds of them at start would take longer than starting the database. Schemas are constants of
 * their modules, so what one app of the process compiled serves the next.
 */
export function compileWhenNeeded(app: App): void {
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const ajv = httpPart === 'body' ? bodies : addresses
    let compiled: ValidateFunction | undefined
    const validate = (data: unknown): boolean => {
      compiled ??= compile(ajv, schema as object, app.getSchemas())
      const isValid = compiled(data) as boolean
      validate.errors = compiled.errors ?? null
      return isValid
    }
    validate.errors = null as ValidateFunction['errors'] | null
    return validate as ValidateFunction
  })
  app.setSerializerCompiler(({ schema }) => {
    let write: ((data: unknown) => string) | undefined
    return (data: unknown) => (write ??= writerOf(schema as object, app.getSchemas()))(data)
  })
}

function compile(ajv: Ajv, schema: object, shared: Record<string, unknown>): ValidateFunction {
  for (const [id, one] of Object.entries(shared)) if (!ajv.getSchema(id)) ajv.addSchema(one as object, id)
  return ajv.compile(schema)
}

function writerOf(schema: object, shared: Record<string, unknown>): (data: unknown) => string {
  const known = writers.get(schema)
  if (known) return known
  const write = fastJson(schema as Schema, { schema: shared as Record<string, Schema> })
  writers.set(schema, write)
  return write
}
