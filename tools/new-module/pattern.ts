import type { Names } from './names.ts'

/** The files of a module in the house pattern, by path from apps/server: one record that belongs to a project. */
export function moduleFiles(names: Names): Map<string, string> {
  const { module, migration, record } = names
  const folder = `src/modules/${module}`
  return new Map([
    [`${folder}/index.ts`, face(names)],
    [`${folder}/routes.ts`, routes(names)],
    [`${folder}/schema.ts`, schema(names)],
    [`${folder}/service.ts`, service(names)],
    [`${folder}/store.ts`, store(names)],
    [`${folder}/${module}.test.ts`, journey(names)],
    [`migrations/${migration}_${module}__${record}.sql`, tables(names)],
  ])
}

const face = ({ Module, record }: Names) => `export { create${Module}, type ${Module} } from './service.ts'
export { ${record}Routes } from './routes.ts'
`

const routes = ({ module, Module, record, Record }: Names) => `import { Type } from 'typebox'
import type { App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { Id } from '../identity/index.ts'
import { New${Record}, ${Record}, ${Record}List } from './schema.ts'
import type { ${Module} } from './service.ts'
import type { ${Record}Row } from './store.ts'

const OfProject = Type.Object({ projectId: Id })

export function ${record}Routes(app: App, ${module}: ${Module}): void {
  app.get(
    '/api/v1/${module}',
    {
      schema: {
        operationId: 'list${Module}',
        tags: ['${module}'],
        summary: '${Module} of a project',
        querystring: OfProject,
        response: { 200: ${Record}List, ...problems() },
      },
    },
    async (request) => ({ items: (await ${module}.list(request.actor, request.query.projectId)).map(present) }),
  )

  app.post(
    '/api/v1/${module}',
    {
      schema: {
        operationId: 'create${Record}',
        tags: ['${module}'],
        summary: 'Add one ${record}',
        body: New${Record},
        response: { 201: ${Record}, ...problems(404) },
      },
    },
    async (request, reply) => reply.code(201).send(present(await ${module}.create(request.actor, request.body))),
  )
}

const present = ({ id, projectId, name, createdAt }: ${Record}Row): ${Record} => ({ id, projectId, name, createdAt })
`

const schema = ({ record, Record }: Names) => `import { Type, type Static } from 'typebox'
import { Id } from '../identity/index.ts'

const told = { projectId: Id, name: Type.String({ minLength: 1, maxLength: 200 }) }
const ${record} = { id: Id, ...told, createdAt: Type.String() }

export const New${Record} = Type.Object(told)
export type New${Record} = Static<typeof New${Record}>

export const ${Record} = Type.Object(${record}, { $id: '${Record}' })
export type ${Record} = Static<typeof ${Record}>

export const ${Record}List = Type.Object({ items: Type.Array(Type.Object(${record})) }, { $id: '${Record}List' })
`

const service = ({ module, Module, record, Record }: Names) => `import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Facts } from '../../platform/facts.ts'
import { newId } from '../../platform/ids.ts'
import { changesBetween, record } from '../audit/index.ts'
import { permit } from '../identity/index.ts'
import type { Projects } from '../projects/index.ts'
import type { New${Record} } from './schema.ts'
import { insert${Record}, list${Module}, type ${Record}Row } from './store.ts'

export type ${Module} = ReturnType<typeof create${Module}>

/** The use cases of ${module}. */
export function create${Module}({ database, clock, facts, projects }: { database: Database; clock: Clock; facts: Facts; projects: Projects }) {
  return {
    /** The ${module} of one project, oldest first; none when the project is not in reach. */
    async list(actor: Actor, projectId: string): Promise<${Record}Row[]> {
      return database.read(permit(actor, '${module}:read'), (db) => list${Module}(db, projectId))
    },

    /** Adds one ${record}. Throws \`not_found\` when its project is not in reach. */
    async create(actor: Actor, input: New${Record}): Promise<${Record}Row> {
      return database.write(permit(actor, '${module}:write'), async (tx) => {
        const project = await projects.lock(tx, input.projectId)
        const added = { ...input, id: newId(), createdAt: clock.now().toISOString() }
        await insert${Record}(tx, added)
        await facts.publish(tx, { type: '${module}.created', ${record}Id: added.id, projectId: added.projectId })
        await record(tx, actor, clock.now(), {
          action: '${module}.created',
          subject: { kind: '${record}', id: added.id, label: added.name },
          projectId: added.projectId,
          orgPath: project.org_path,
          changes: changesBetween({}, { name: added.name }),
        })
        return added
      })
    },
  }
}
`

const store = ({ module, Module, record, Record }: Names) => `import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export type ${Record}Row = { id: string; projectId: string; name: string; createdAt: string }

export async function list${Module}(db: Db, projectId: string): Promise<${Record}Row[]> {
  const { rows } = await sql<${Record}Row>\`
    select id, project_id as "projectId", name, created_at as "createdAt" from ${module}.${record}
    where project_id = \${projectId} order by created_at, id\`.execute(db)
  return rows
}

export async function insert${Record}(tx: Tx, { id, projectId, name, createdAt }: ${Record}Row): Promise<void> {
  await sql\`insert into ${module}.${record} (id, project_id, name, created_at)
    values (\${id}, \${projectId}, \${name}, \${createdAt})\`.execute(tx)
}
`

const journey = ({ module, Module, record, Record }: Names) => `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'

test('one ${record} is added to a project, listed there and recorded', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const project = await world.given.project()
  const added = await office.call('create${Record}', { body: { projectId: project.id, name: '第一次' } })
  const { items } = await office.call('list${Module}', { query: { projectId: project.id } })
  assert.deepEqual(items, [added])
  assert.deepEqual(await world.audit(project.id), ['projects.created', '${module}.created'])
})

test('${module} of a project out of reach are neither seen nor added', async (t) => {
  const world = await openWorld(t)
  const [ours, theirs] = [await world.given.organisation(), await world.given.organisation()]
  const project = await world.given.project({ organisationId: theirs.id })
  const office = await world.signIn('project_office', { organisationId: ours.id })
  assert.deepEqual(await office.call('list${Module}', { query: { projectId: project.id } }), { items: [] })
  const adding = office.call('create${Record}', { body: { projectId: project.id, name: '第一次' } })
  await assert.rejects(adding, problem(404, 'project_not_found'))
})
`

const tables = ({ module, record }: Names) => `create schema ${module};
grant usage on schema ${module} to jiheng_app;

create table ${module}.${record} (
  id uuid primary key,
  project_id uuid not null constraint ${record}_project_fkey references projects.project,
  name text not null constraint ${record}_name_check check (length(name) between 1 and 200),
  created_at timestamptz not null
);
create index ${record}_project on ${module}.${record} (project_id, created_at, id);
grant select, insert on ${module}.${record} to jiheng_app;

alter table ${module}.${record} enable row level security;
create policy ${record}_reach on ${module}.${record} to jiheng_app
  using (exists (select from projects.v_project as p where p.id = project_id));
`
