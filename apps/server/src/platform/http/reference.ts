import type { App } from './app.ts'

type Schema = {
  type?: string | string[]
  $ref?: string
  title?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
}
type Body = { content?: Record<string, { schema?: Schema }> }
type Operation = {
  operationId: string
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; description?: string }[]
  requestBody?: Body
  responses: Record<string, Body>
}
type Document = {
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
}

/** `/api/openapi.json`, and `/api/reference`: the same contract as one printable page that needs neither script nor network. */
export function referenceRoutes(app: App): void {
  const open = { config: { open: true }, schema: { hide: true } }
  app.get('/api/openapi.json', open, () => app.swagger())
  let page: string | undefined
  app.get('/api/reference', open, (_request, reply) => {
    page ??= pageOf(app.swagger() as unknown as Document)
    return reply.type('text/html; charset=utf-8').send(page)
  })
}

function pageOf({ info, paths }: Document): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '')
  const tags = [...byTag.keys()].toSorted()
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(info.title)} API</title><style>${style}</style>
<nav><h1>${text(info.title)} ${text(info.version)}</h1><p><a href="/api/openapi.json">openapi.json</a></p>
${tags
  .map(
    (tag) =>
      `<h2>${text(tag)}</h2><ul>${byTag
        .get(tag)!
        .map(({ operation }) => `<li><a href="#${operation.operationId}">${operation.operationId}</a>`)
        .join('')}</ul>`,
  )
  .join('')}</nav>
<main><p>${text(info.description ?? '')}</p>
${tags
  .map(
    (tag) =>
      `<h2>${text(tag)}</h2>${byTag
        .get(tag)!
        .map(({ path, method, operation }) => section(path, method, operation))
        .join('')}`,
  )
  .join('')}</main></html>`
}

function section(path: string, method: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema, description }) =>
      `<tr><td><code>${text(name)}</code>${required ? '' : ' <i>optional</i>'}<td>${text(place)}<td>${shape(schema ?? {})} ${text(description ?? schema?.description ?? '')}`,
  )
  const answers = Object.entries(operation.responses).filter(([status]) => status < '300')
  const refusals = Object.keys(operation.responses).filter((status) => status >= '400')
  return `<section id="${operation.operationId}"><h3><code>${method.toUpperCase()} ${text(path)}</code></h3>
<p><b>${operation.operationId}</b> ${text(operation.summary ?? '')}. ${text(operation.description ?? '')}</p>
${parameters.length > 0 ? `<table>${parameters.join('')}</table>` : ''}
${bodyOf('Body', operation.requestBody)}${answers.map(([status, answer]) => bodyOf(status, answer)).join('')}
<p>Problems: ${refusals.join(', ')}</p></section>`
}

function bodyOf(label: string, body: Body | undefined): string {
  const schema = Object.values(body?.content ?? {})[0]?.schema
  return schema && schema.type !== 'null'
    ? `<details><summary>${label}</summary>${shape(schema)}</details>`
    : body && label !== 'Body'
      ? `<p>${label}</p>`
      : ''
}

/** A schema as nested lists; what people need to write a request by hand. */
function shape(schema: Schema): string {
  if (schema.$ref) return `<code>${text(schema.$ref.split('/').at(-1)!)}</code>`
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`
  if (schema.enum) return schema.enum.map((value) => `<code>${text(JSON.stringify(value))}</code>`).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(shape).join(' | ')
  if (schema.items) return `array of ${shape(schema.items)}`
  if (schema.properties) {
    const rows = Object.entries(schema.properties).map(
      ([name, part]) =>
        `<li><code>${text(name)}</code>${schema.required?.includes(name) ? '' : ' <i>optional</i>'}: ${shape(part)} ${text(part.description ?? '')}`,
    )
    return `object<ul>${rows.join('')}</ul>`
  }
  return `${text(String(schema.type ?? 'any'))}${schema.format ? ` (${text(schema.format)})` : ''}`
}

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const style = `body{margin:0;font:15px/1.6 system-ui,sans-serif;color:#1f2933;display:grid;grid-template-columns:18rem 1fr}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:0 1rem;border-right:1px solid #d8dee6;font-size:13px}
nav ul{list-style:none;padding:0;margin:0}nav h1{font-size:16px}nav h2{font-size:13px;margin:1rem 0 .2rem}
main{padding:0 2rem 4rem;max-width:60rem}section{border-top:1px solid #e5e9ef;padding:.5rem 0}h3{margin:.5rem 0;font-size:16px}
table{border-collapse:collapse;width:100%}td{border-bottom:1px solid #eef1f5;padding:.2rem .6rem .2rem 0;vertical-align:top}
ul ul{margin:0}i{color:#66727f}a{color:#0b5cad}code{font-family:ui-monospace,monospace}
@media(max-width:760px){body{display:block}nav{position:static;height:auto;border:0}main{padding:0 1rem}}`
