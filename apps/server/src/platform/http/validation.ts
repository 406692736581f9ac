import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { App } from './app.ts'

const settings = { allErrors: true, removeAdditional: false, strict: false } as const

/**
 * Checks requests against their schemas. What stands in an address is text and is read as the type the schema asks for; a
 * body says its types itself, so nothing in it is converted: `null` stays `null`.
 */
export function checkRequests(app: App): void {
  const addresses = formats.default(new Ajv({ ...settings, coerceTypes: 'array' }))
  const bodies = formats.default(new Ajv(settings))
  app.setValidatorCompiler(({ schema, httpPart }): ValidateFunction => {
    const ajv = httpPart === 'body' ? bodies : addresses
    for (const [id, shared] of Object.entries(app.getSchemas()))
      if (!ajv.getSchema(id)) ajv.addSchema(shared as object, id)
    return ajv.compile(schema as object)
  })
}
