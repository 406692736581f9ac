import type { CallInput, CallOutput } from '@jiheng/api'
import type { FilterValue, State } from '@jiheng/ui'
import { allOf, type Search } from '../../shared/search-text.ts'

export type Lead = CallOutput<'listLeads'>['items'][number]
export type LeadDetail = CallOutput<'getLead'>
export type LeadRule = CallOutput<'listLeadRules'>['items'][number]
export type CaseFile = CallOutput<'listCaseFiles'>['items'][number]
export type FundQuestion = CallOutput<'listFundQuestions'>['items'][number]
export type Query = NonNullable<CallInput<'listLeads'>['query']>

export const severities = ['red', 'orange', 'yellow'] as const

/** What each side of the workbench shows. */
export const statesOf = {
  open: ['found', 'kept', 'explained'],
  waiting: ['asked'],
  settled: ['dismissed', 'closed', 'handed_over'],
} as const satisfies Record<string, readonly Lead['state'][]>
export type Side = keyof typeof statesOf

/** What to read again after a step. */
export const refreshed = ['listLeads', 'getLead', 'listLeadRules', 'listCaseFiles', 'getCaseFile'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  const names = ['severity', 'ruleId'] as const
  return Object.fromEntries(
    names.flatMap((name) => (allOf(search[name]).length > 0 ? [[name, allOf(search[name])] as const] : [])),
  )
}

/** How a settled lead is marked: by its outcome, or as handed over. */
export const outcomeState = (outcome: Lead['outcome']): State => (outcome === 'confirmed' ? 'red' : 'grey')

/** How many leads stand on one side. */
export const countOn = (side: Side, counts: Readonly<Record<string, number>>): number =>
  statesOf[side].reduce((sum, state) => sum + (counts[state] ?? 0), 0)

/** The side of a project's page where a record stands; none for records that belong to no project. */
export function hrefOfRecord({ kind, projectId }: { kind: string; projectId: string | null }): string | undefined {
  if (projectId === null) return undefined
  if (kind === 'project') return `/projects/${projectId}`
  return `/projects/${projectId}?tab=${kind === 'evidence' || kind === 'progress_report' ? 'progress' : 'funds'}`
}
