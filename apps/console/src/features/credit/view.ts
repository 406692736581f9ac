import type { CallOutput } from '@jiheng/api'
import type { State } from '@jiheng/ui'

export type RecordPage = CallOutput<'listCreditRecords'>
export type Listed = RecordPage['items'][number]
export type ContractorRecord = CallOutput<'getCreditRecord'>
export type Version = ContractorRecord['history'][number]
export type Reply = ContractorRecord['replies'][number]
export type Fact = Version['factList'][number]

/** What to read again after a step. */
export const refreshed = ['listCreditRecords', 'getCreditRecord', 'getOwnCreditRecord'] as const

/** How a reply is marked in lists: what waits for somebody stands out. */
export const replyMark: Record<Listed['replyState'], State> = {
  none: 'grey',
  open: 'grey',
  over: 'grey',
  waiting: 'orange',
  kept: 'green',
  changed: 'green',
}

/** The year and number of `2026Q3`, for `credit.quarter`. */
export const quarterParts = (period: string): { year: string; n: string } => ({
  year: period.slice(0, 4),
  n: period.slice(5),
})

/** The versions one looks at first: the current one of each quarter and unit. */
export const currentOf = (history: readonly Version[]): Version[] => history.filter(({ isCurrent }) => isCurrent)

/** Facts that did not come out well or were set aside, and how many came out well, by project. */
export type ProjectFacts = { id: string; name: string; told: Fact[]; good: number }

export function byProject(facts: readonly Fact[]): ProjectFacts[] {
  const groups = Map.groupBy(facts, ({ project }) => project.id)
  const made = [...groups.values()].map((group): ProjectFacts => {
    const told = group.filter(({ isGood, setAside }) => !isGood || setAside !== null)
    const { id, name } = group[0]!.project
    return { id, name, told: told.toSorted((a, b) => (a.day < b.day ? -1 : 1)), good: group.length - told.length }
  })
  return made.toSorted((a, b) => b.told.length - a.told.length || a.name.localeCompare(b.name, 'zh-CN'))
}

/** The facts one may object to, or set aside: what did not come out well and still counts. */
export const disputable = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ isGood, setAside }) => !isGood && setAside === null)
