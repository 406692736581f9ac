import type { GoalLevel, GoalOwnerKind } from '@jiheng/kernel/goal'

/**
 * What part an organisation plays at a level of the cascade. A bureau is the reform commission where it sets annual goals and a
 * project office below; a contractor without teams in the directory keeps the daily lists itself.
 */
export function ownerKindOf(organisationKind: string, level: GoalLevel): GoalOwnerKind {
  if (organisationKind === 'team') return 'crew'
  if (organisationKind === 'contractor') return level === 'daily' ? 'crew' : 'contractor'
  return level === 'annual' ? 'reform_commission' : 'project_office'
}
