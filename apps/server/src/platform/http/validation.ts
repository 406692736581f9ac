import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import fastJson, { type Schema } from 'fast-json-stringify'
import type { App } from './app.ts'

const settings = { allErrors: true, removeAdditional: false, strict: false } as const

/**
 * Checks requests and writes answers by their schemas. What stands in an address is text and is read as the type the schema
 * asks for; a body says its types itself, so nothing in it is converted: `null` stays `null`. A schema is compiled when it is
 * first needed: compiling hundreds of them at start would take longer than starting the database.
 */
export function compileWhenNeeded(app: App): void {
  const addresses = formats.default(new Ajv({ ...settings, coerceTypes: 'array' }))
  const bodies = formats.default(new Ajv(settings))
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
    return (data: unknown) =>
      (write ??= fastJson(schema as Schema, { schema: app.getSchemas() as Record<string, Schema> }))(data)
  })
}

function compile(ajv: Ajv, schema: object, shared: Record<string, unknown>): ValidateFunction {
  for (const [id, one] of Object.entries(shared)) if (!ajv.getSchema(id)) ajv.addSchema(one as object, id)
  return ajv.compile(schema)
}
