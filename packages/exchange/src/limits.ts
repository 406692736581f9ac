/**
 * What a schedule may weigh. The plan of a whole metro line stays below each of these; a file beyond one of them is refused
 * with a sentence that names the limit, before it costs memory or time.
 */
export const LIMITS = {
  fileBytes: 128 * 1024 * 1024,
  /** JSON is parsed in one go, which no heap limit can interrupt; objects of this much text fit any heap we give. */
  jsonBytes: 32 * 1024 * 1024,
  activities: 200_000,
  links: 600_000,
  assignments: 600_000,
  resources: 50_000,
  calendars: 2_000,
  /** Days that depart from a week, over all calendars of a file. */
  calendarDays: 400_000,
  /** Outline or WBS levels. */
  depth: 64,
  /** Years a plan may speak of; Project counts from 1984 to 2149, P6 from 1950. */
  firstYear: 1950,
  lastYear: 2199,
  /** Minutes of one duration or lag: a hundred years. */
  minutes: 100 * 366 * 24 * 60,
  /** Notices kept of one kind; the rest are counted. */
  noticesOfAKind: 100,
} as const
