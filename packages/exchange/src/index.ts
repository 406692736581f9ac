/** The file formats of other planning tools, read into the kernel's network and written from it. */
export type { LocalTime } from './local-time.ts'
export { LIMITS } from './limits.ts'
export type { Notice } from './notices.ts'
export { writeMspdi } from './mspdi/write-mspdi.ts'
export { problemOfSize, readSchedule } from './read-schedule.ts'
export type { ReadingProblem } from './refusal.ts'
export { readScheduleSafely } from './sandbox.ts'
export type {
  ActivityDetails,
  Baseline,
  Details,
  ScheduleFile,
  ScheduleFormat,
  ScheduleReading,
  WbsNode,
} from './schedule-file.ts'
export type { PlannedDates, WriteOptions, Written } from './write/written.ts'
export { writeXer } from './xer/write-xer.ts'
export { encodeXer } from './xer/xer-table.ts'
