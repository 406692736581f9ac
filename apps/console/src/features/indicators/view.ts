import type { CallInput, CallOutput } from '@jiheng/api'
import type { FilterValue, State } from '@jiheng/ui'
import { oneOf, type Search } from '../../shared/search-text.ts'

export type Indicator = CallOutput<'listIndicators'>['items'][number]
export type Revision = CallOutput<'getIndicatorRevision'>
/** What a version and a revision both say. */
export type Definition = Revision['definition']
export type Query = NonNullable<CallInput<'listIndicators'>['query']>

export const marks = ['V', 'P', 'U'] as const
export const revisionStates = ['proposed', 'adopted', 'refused'] as const

/** What to read again after a step of a revision. */
export const refreshed = ['listIndicators', 'getIndicator', 'listIndicatorRevisions', 'getIndicatorRevision'] as const

export const filterNames = ['q', 'tree', 'level1', 'kind', 'nature', 'mark', 'day'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = oneOf(search[name])
      return value === undefined || value === '' ? [] : [[name, value] as const]
    }),
  )
}

/** `≥ 95%`, `按项目批复`: what is aimed at, as forms print it. */
export function targetText({
  sign,
  target,
  targetText: words,
  unit,
}: Pick<Definition, 'sign' | 'target' | 'targetText' | 'unit'>): string {
  if (target === null) return [sign, words].filter(Boolean).join(' ')
  const spaced = unit === null || unit === '' || unit === '%' ? (unit ?? '') : ` ${unit}`
  return `${sign ?? ''} ${target}${spaced}`.trim()
}

/** Checked against the text, practice of others, to be confirmed. */
export const markState: Record<(typeof marks)[number], State> = { V: 'green', P: 'yellow', U: 'grey' }

export const standingState: Record<Revision['standing'], State> = {
  waiting: 'yellow',
  agreed: 'green',
  disputed: 'orange',
}
