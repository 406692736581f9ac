import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { compose } from '../../apps/server/src/compose.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { createLog } from '../../apps/server/src/platform/log.ts'
import type { Generator } from './generator.ts'

const header = '// Written by npm run generate. Do not edit.\n'

/** openapi.json, the types of its shapes, and the table of operations the client reads. */
export const contract: Generator = {
  name: 'contract',
  async produce() {
    const document = await openApiDocument()
    const types = astToString(await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: true }))
    return new Map([
      ['packages/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
      ['packages/api/src/types.gen.ts', `${header}${types}`],
      ['packages/api/src/operations.gen.ts', operationTable(document)],
    ])
  },
}

/** The API as its routes describe it; nothing is connected to. */
async function openApiDocument(): Promise<OpenApiDocument> {
  const house = await compose({
    config: readConfig({}),
    appUrl: undefined,
    clock: systemClock,
    log: createLog('silent'),
  })
  await house.app.ready()
  const document = house.app.swagger() as unknown as OpenApiDocument
  await house.close()
  return document
}

type OpenApiDocument = { paths: Record<string, Record<string, { operationId?: string }>> }

function operationTable({ paths }: OpenApiDocument): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => {
      if (!operationId) throw new Error(`${method.toUpperCase()} ${path} has no operationId`)
      return `  ${operationId}: { method: '${method.toUpperCase()}', path: '${path}' },\n`
    }),
  )
  return `${header}\n/** Where each operation lives. */\nexport const operationTable = {\n${rows.toSorted().join('')}} as const\n`
}
