// Bare Fastify and pg over the same database, running the product's own SQL text without permission, audit or schemas:
// `node floor-server.ts OWNER_URL SQL_FILE` prints its address.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { Pool } from 'pg'
import type { CapturedSql } from './captured-sql.ts'

const [ownerUrl = '', sqlFile = ''] = process.argv.slice(2)
const captured = JSON.parse(readFileSync(sqlFile, 'utf8')) as CapturedSql
const pool = new Pool({ connectionString: ownerUrl, max: 16 })
const app = Fastify()

app.get('/list', async () => {
  const items = await pool.query(captured.list.sql, captured.list.parameters)
  const count = await pool.query<{ total: string }>(captured.count.sql, captured.count.parameters)
  return { items: items.rows, total: Number(count.rows[0]?.total) }
})
app.get<{ Params: { id: string } }>('/detail/:id', async (request) => {
  const { rows } = await pool.query(captured.detail.sql, [
    ...captured.detail.parameters.slice(0, -1),
    request.params.id,
  ])
  return rows[0]
})
app.patch<{ Params: { id: string }; Body: { description: string } }>('/update/:id', async (request) => {
  const { rows } = await pool.query(
    `update projects.project set description = $2, version = version + 1, updated_at = now() where id = $1 returning id, version`,
    [request.params.id, request.body.description],
  )
  return rows[0]
})
console.log(JSON.stringify({ address: await app.listen({ host: '127.0.0.1', port: 0 }) }))
process.on('SIGTERM', () => process.exit(0))
