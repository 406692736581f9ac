import type { Kind } from './kinds.ts'

/** What is told of an indicator that nothing measures: a number, or how far it was met, in percent. */
export type ActualWords = {
  code: string
  least: number
  most: number
  decimals: 0 | 1 | 2
  isJudged?: true
  isOnlyAtTheEnd?: true
  /** People were asked, enough of them. */
  isAsked?: true
}

const satisfaction = (code: string): ActualWords => ({
  ...{ code, least: 82, most: 97, decimals: 1 },
  ...{ isOnlyAtTheEnd: true, isAsked: true },
})

const quality: ActualWords = { code: 'acceptance_rate', least: 96, most: 100, decimals: 1 }

const community: ActualWords[] = [
  quality,
  { code: 'benefited_households', least: 90, most: 100, decimals: 1 },
  { code: 'hidden_danger_cleared', least: 88, most: 100, decimals: 1 },
  { code: 'property_management', least: 62, most: 98, decimals: 0, isJudged: true, isOnlyAtTheEnd: true },
  satisfaction('resident_satisfaction'),
]
const transport: ActualWords[] = [
  quality,
  { code: 'traffic_capacity', least: 78, most: 104, decimals: 1, isOnlyAtTheEnd: true },
  { code: 'environment_compliance', least: 92, most: 100, decimals: 1 },
  { code: 'maintenance', least: 65, most: 100, decimals: 0, isJudged: true, isOnlyAtTheEnd: true },
  satisfaction('user_satisfaction'),
]
const park: ActualWords[] = [
  quality,
  { code: 'tenancy', least: 48, most: 92, decimals: 1 },
  { code: 'jobs', least: 70, most: 118, decimals: 1, isOnlyAtTheEnd: true },
  { code: 'environment_compliance', least: 94, most: 100, decimals: 1 },
  satisfaction('enterprise_satisfaction'),
]
const digital: ActualWords[] = [
  quality,
  { code: 'system_availability', least: 99.1, most: 99.99, decimals: 2, isOnlyAtTheEnd: true },
  { code: 'paper_reduced', least: 66, most: 97, decimals: 1, isOnlyAtTheEnd: true },
  { code: 'security_grade', least: 70, most: 100, decimals: 0, isJudged: true },
  satisfaction('user_satisfaction'),
]
const general: ActualWords[] = [
  quality,
  { code: 'service_effect', least: 66, most: 100, decimals: 0, isJudged: true, isOnlyAtTheEnd: true },
  { code: 'lasting_effect', least: 58, most: 98, decimals: 0, isJudged: true, isOnlyAtTheEnd: true },
  satisfaction('public_satisfaction'),
]

const own: Partial<Record<Kind, readonly ActualWords[]>> = {
  old_community: community,
  road: transport,
  port: transport,
  industrial_park: park,
  logistics_park: park,
  smart_manufacturing: park,
  smart_community: digital,
  information_system: digital,
}

export const actualWordsOf = (kind: Kind): readonly ActualWords[] => own[kind] ?? general
