import type { CallInput } from '@jiheng/api'
import type { FilterValue } from '@jiheng/ui'
import type { DoubtName } from '../../shared/doubts.tsx'
import { oneOf, type Search } from '../../shared/search-text.ts'

export type Query = NonNullable<CallInput<'listEvidence'>['query']>

export const shows = ['doubted', 'sound', 'unexamined'] as const
export const reportStates = ['claimed', 'accepted', 'returned'] as const
/** The doubts worth asking for by name: what could not be known is found under 有疑点. */
export const doubts = [
  'reused',
  'looks_like',
  'taken_elsewhere',
  'edited_by_software',
  'hash_missing',
  'no_exif',
  'location_missing',
  'time_before_work',
  'time_long_ago',
  'time_after_arrival',
  'clock_off',
  'picture_not_compared',
  'picture_of_other_shape',
] as const satisfies readonly DoubtName[]

const single = ['projectId', 'show', 'doubt', 'reportState'] as const

/** The filters in the address, as the filter bar holds them. */
export function filterValue(search: Search): FilterValue {
  return Object.fromEntries(
    single.flatMap((id) => {
      const text = oneOf(search[id])
      return text ? [[id, text] as const] : []
    }),
  )
}
