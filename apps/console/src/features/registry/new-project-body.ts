import { stages as allStages } from '@jiheng/kernel/project'
import { spotBody, unitBody, type Chosen, type Spot } from '../../shared/choosing/told.ts'

/** The stages a project may be registered in: what is evaluated or archived was registered before. */
export const stages = allStages.filter((stage) => stage !== 'evaluation' && stage !== 'archived')

export type Draft = {
  name: string
  code: string
  kind: string | null
  industry: string | null
  regionCode: string | null
  class: string | null
  stage: string | null
  owner: Chosen | null
  department: Chosen | null
  contractor: Chosen | null
  manager: Chosen | null
  location: Spot | null
  address: string
  totalInvestmentFen: number | null
  plannedStart: string | null
  plannedFinish: string | null
}

export const blank: Draft = {
  ...{ name: '', code: '', kind: null, industry: null, regionCode: null, class: 'new', stage: 'application' },
  ...{ owner: null, department: null, contractor: null, manager: null, location: null, address: '' },
  ...{ totalInvestmentFen: null, plannedStart: null, plannedFinish: null },
}

/** The industry a kind of project belongs to, where that is beyond doubt. */
export const industryOf: Record<string, string> = {
  old_community: 'housing',
  port: 'transport',
  road: 'transport',
  industrial_park: 'manufacturing',
  smart_community: 'information',
  information_system: 'information',
  smart_manufacturing: 'manufacturing',
  logistics_park: 'logistics',
}

/** What is sent: fields left empty are not told, so that the server names those it needs. */
export function bodyOf({ owner, department, contractor, manager, location, ...plain }: Draft): Record<string, unknown> {
  const told = Object.entries(plain).flatMap(([field, value]) => {
    const trimmed = typeof value === 'string' ? value.trim() : value
    return trimmed === null || trimmed === '' ? [] : [[field, trimmed] as const]
  })
  return {
    ...Object.fromEntries(told),
    ...(owner && unitBody('owner', owner)),
    ...(department && unitBody('department', department)),
    ...(contractor && unitBody('contractor', contractor)),
    ...(manager && { managerId: manager.id }),
    ...(location && spotBody(location)),
  }
}
