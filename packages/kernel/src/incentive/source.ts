/**
 * What a list of people may rest on. Results that were evaluated, and nothing else: logins, time on line, check-ins, points, usage, work
 * photos and tracks must neither rank nor appraise anybody (国办函〔2026〕12号), and what people do all day is no result.
 */
export const incentiveSources = [
  'evaluated_results',
  'logins',
  'online_time',
  'check_ins',
  'activity_points',
  'usage',
  'work_photos',
  'tracks',
] as const
export type IncentiveSource = (typeof incentiveSources)[number]

/** Why a list may not rest on this, or null. */
export const sourceProblem = (source: IncentiveSource): 'incentive_source_is_activity' | null =>
  source === 'evaluated_results' ? null : 'incentive_source_is_activity'
