import type { TestContext } from 'node:test'
import { defaultIncentiveRules, type IncentiveKind } from '@jiheng/kernel/incentive'
import { newId } from '../src/platform/ids.ts'
import { openWorld, type Person, type World } from './world.ts'

/** The template for persons every installation starts with. */
export const PERSONS = '00000000-0000-7000-8e10-000000000004'
export const DEPARTMENTS = '00000000-0000-7000-8e10-000000000002'

type Score = {
  world: Pick<World, 'sql'>
  accountId: string
  orgPath: string
  total: string | null
  asOf?: string
  year?: number
  version?: number
  appealUntil?: string | null
}

/** A person's score by the template, worked out on a day. */
export async function setScore({
  world,
  accountId,
  orgPath,
  total,
  asOf = '2026-03-31',
  year = 2026,
  version = 1,
  appealUntil = null,
}: Score) {
  const explanation = {
    v: 1,
    measure: 'measures.subject.total',
    value: total,
    unit: 'score',
    rule: { id: 'round_subjects', version: '1' },
    inputs: [],
    asOf,
    evidenceLevel: 2,
  }
  const question = { results: { project_results: [], goal_results: [], cross_items_on_time: [] } }
  await world.sql(`update evaluation.subject_score set is_current = false where account_id = $1 and year = $2`, [
    accountId,
    year,
  ])
  await world.sql(
    `insert into evaluation.subject_score (id, template_id, template_version, year, subject_kind, organisation_id, account_id, org_path, version, total, grade,
       covered_weight, explanation, question, is_current, computed_by, computed_at, told_on, appeal_until)
     values ($1, $2, 1, $3, 'person', null, $4, $5, $6, $7, null, 100, $8, $11, true, $4, now(), $9, $10)`,
    [
      newId(),
      PERSONS,
      year,
      accountId,
      orgPath,
      version,
      total,
      JSON.stringify(explanation),
      asOf,
      appealUntil,
      JSON.stringify(question),
    ],
  )
}

/** Totals of the twelve: one place of the first tenth, and two who would share it if the first were off by half a point. */
export const TOTALS = ['95.5', '95', '91', '90', '88', '85', '82', '80', '75', '70', '61', '40']

/** A city whose March is over and scored: people `岗位1` … by their totals, an office, and a second officer who may decide. */
export async function openIncentives(t: TestContext, totals: readonly (string | null)[] = TOTALS) {
  const world = await openWorld(t, { now: '2026-04-07T01:00:00Z' })
  const city = await world.given.organisation({ name: '钦州市', kind: 'city' })
  const people: Person[] = []
  for (const [n, total] of totals.entries()) {
    const account = await world.given.account({ organisationId: city.id, role: 'department', name: `p${n + 1}` })
    await world.sql(`update identity.account set display_name = $1 where id = $2`, [`岗位${n + 1}`, account.accountId])
    await setScore({ world, accountId: account.accountId, orgPath: city.path, total })
    people.push(await world.signInAs(account))
  }
  const at = { organisationId: city.id }
  const [office, other] = [await world.signIn('project_office', at), await world.signIn('finance', at)]
  const scheme = async (kind: IncentiveKind = 'monthly_bonus', name = '月度奖金池'): Promise<string> => {
    const { parameters } = defaultIncentiveRules[kind]
    const body = { kind, name, basis: 'evaluated_results' as const, templateId: PERSONS, parameters, why: '试行' }
    return (await office.call('createIncentiveScheme', { body })).id
  }
  const simulate = async (pool?: { amountFen: number; by: 'equal' | 'points' }, by = office): Promise<string> => {
    const schemeId = (await office.call('listIncentiveSchemes', {})).items[0]?.id ?? (await scheme())
    return (await by.call('simulateIncentiveList', { body: { schemeId, period: '2026-03', ...(pool && { pool }) } })).id
  }
  const list = (id: string, by = office) => by.call('getIncentiveList', { path: { id } })
  /** Decides every suggested name alike. */
  const decide = async (id: string, outcome: 'keep' | 'remove' = 'keep', by = office): Promise<void> => {
    const names = (await list(id)).standings.filter(({ isSuggested }) => isSuggested)
    const body = {
      names: names.map((name) => ({
        standingId: name.id,
        outcome,
        ...(outcome === 'remove' && { why: '在职时间不足' }),
      })),
    }
    await by.call('decideIncentiveList', { path: { id }, body })
  }
  const publish = async (pool?: { amountFen: number; by: 'equal' | 'points' }): Promise<string> => {
    const id = await simulate(pool)
    await decide(id)
    await office.call('publishIncentiveList', { path: { id } })
    return id
  }
  return { world, city, people, office, other, scheme, simulate, list, decide, publish }
}

/** A scheme of a unit with one person scored in January and the list of it. */
export async function setIncentives(
  world: Pick<World, 'given' | 'sql'>,
  mark: string,
  office: Person,
  { id: organisationId, path }: { id: string; path: string },
) {
  const { accountId } = await world.given.account({ organisationId })
  await setScore({ world, accountId, orgPath: path, total: '80', asOf: '2026-01-31' })
  const { parameters } = defaultIncentiveRules.monthly_bonus
  const about = { kind: 'monthly_bonus' as const, basis: 'evaluated_results' as const, templateId: PERSONS }
  const { id: schemeId } = await office.call('createIncentiveScheme', {
    body: { ...about, organisationId, name: `${mark}奖金池`, parameters, why: mark },
  })
  const { id } = await office.call('simulateIncentiveList', { body: { schemeId, period: '2026-01' } })
  return {
    incentiveScheme: schemeId,
    incentiveList: id,
    /** The one standing there is now: a list simulated again has others. */
    async incentiveStanding(): Promise<string> {
      const [row] = await world.sql<{ id: string }>('select id from incentives.standing where proposal_id = $1', [id])
      return row!.id
    },
  }
}
