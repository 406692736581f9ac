import type { Notice } from '../notices.ts'
import type { ReadingProblem } from '../refusal.ts'

/** A schedule in another tool's format, and what of it that format cannot say. */
export type Written = { ok: true; text: string; notices: Notice[] } | ReadingProblem

/** Dates to write beside the network, such as those of `schedule`. */
export type PlannedDates = (id: string) => { start: string; finish: string } | undefined

export type WriteOptions = { title?: string; dates?: PlannedDates }
