import { hashSync } from '@node-rs/argon2'
import { makeProjectCode } from '@jiheng/kernel/codes'
import type { House } from '../src/compose.ts'
import { ROOT_ORGANISATION, ROOT_PATH, SYSTEM_ACCOUNT, systemReach } from '../src/platform/actor.ts'
import type { Clock } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { builtinRoles, type BuiltinRole } from '../src/modules/identity/index.ts'

type Parts = { house: House; clock: Clock; sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]> }

export type Builders = ReturnType<typeof builders>

// Hashed once with the cheapest settings: signing in a hundred people must not slow the tests.
const passwordHash = hashSync('Jiheng#2026', { memoryCost: 8, timeCost: 1, parallelism: 1 })

/** Words for setting a scene; everything not told gets a plausible value. */
export function builders({ house, clock, sql }: Parts) {
  let count = 0
  const next = () => ++count

  const organisation = async (told: { name?: string; kind?: string; parentId?: string } = {}) => {
    const id = newId()
    const parentId = told.parentId ?? ROOT_ORGANISATION
    const name = told.name ?? `测试单位${next()}`
    const [row] = await sql<{ path: string }>(
      `insert into identity.organisation (id, parent_id, path, kind, name)
       select $1, o.id, o.path || ('o' || nextval('identity.organisation_label'))::ltree, $3, $4 from identity.organisation o where o.id = $2 returning path::text`,
      [id, parentId, told.kind ?? 'department', name],
    )
    return { id, name, path: row!.path }
  }

  const grant = (accountId: string, role: string, where: { organisationId?: string; projectId?: string }) =>
    sql(
      `insert into identity.role_grant (id, account_id, role_code, organisation_id, project_id, valid_from, granted_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[newId(), accountId, role, where.organisationId ?? null, where.projectId ?? null],
        ...['2000-01-01', SYSTEM_ACCOUNT],
      ],
    )

  return {
    organisation,
    grant,

    async account(
      told: { role?: string; organisationId?: string; projects?: string[]; name?: string; clearance?: number } = {},
    ) {
      const accountId = newId()
      const name = told.name ?? `person${next()}`
      await sql(
        `insert into identity.account (id, name, display_name, organisation_id, status, password_hash, clearance) values ($1, $2, $2, $3, 'active', $4, $5)`,
        [accountId, name, told.organisationId ?? ROOT_ORGANISATION, passwordHash, told.clearance ?? 1],
      )
      if (told.role !== undefined) {
        if (told.projects) for (const projectId of told.projects) await grant(accountId, told.role, { projectId })
        else await grant(accountId, told.role, { organisationId: told.organisationId ?? ROOT_ORGANISATION })
      }
      return { accountId, name }
    },

    async project(
      told: { organisationId?: string; name?: string; totalInvestmentFen?: number; [field: string]: unknown } = {},
    ) {
      const serial = next()
      const { organisationId = ROOT_ORGANISATION, ...fields } = told
      const actor = {
        ...systemReach('test').actor,
        grants: [
          {
            role: 'project_office',
            permissions: new Set<string>(builtinRoles['project_office' satisfies BuiltinRole].permissions),
            scopes: [ROOT_PATH],
            projects: [],
          },
        ],
      }
      const name = told.name ?? `测试项目${serial}`
      const { id } = await house.projects.create(actor, {
        organisationId,
        code: makeProjectCode({ year: 2025, region: '450702', serial }),
        kind: 'road',
        industry: 'transport',
        regionCode: '450702',
        class: 'continued',
        stage: 'construction',
        totalInvestmentFen: 100_000_000_00,
        plannedStart: '2025-03-01',
        plannedFinish: '2026-12-31',
        ...fields,
        name,
      })
      return { id, name, createdAt: clock.now() }
    },
  }
}
