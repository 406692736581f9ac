import type { Network } from '@jiheng/kernel/schedule'
import type { LocalTime } from './local-time.ts'
import type { Notice } from './notices.ts'
import type { ReadingProblem } from './refusal.ts'

/** A file handed in. The name only serves where the content leaves a doubt. */
export type ScheduleFile = { name: string; bytes: Uint8Array }

export type ScheduleFormat = 'mspdi' | 'xer' | 'json' | 'table'

/** What was read: the network to schedule, what else the file tells, and what was ignored or assumed. */
export type ScheduleReading =
  | { ok: true; format: ScheduleFormat; network: Network; details: Details; notices: Notice[] }
  | ReadingProblem

/** What the file tells beside the network. */
export type Details = {
  title?: string
  /** The data or status date of the file. Project does not schedule by it; P6 does. */
  dataDate?: LocalTime
  /** Working minutes the file counts as one day. */
  minutesPerDay: number
  /** One for each activity of the network, in its order. */
  activities: ActivityDetails[]
  wbs: WbsNode[]
  /** Everything that is used, also what has no capacity and is not in the network: material, cost. */
  resources: { id: string; name: string; kind: 'labour' | 'equipment' | 'material' | 'cost' }[]
}

export type ActivityDetails = {
  id: string
  /** The number people see beside it: Project's ID, the row of a table. */
  number?: string
  wbs?: string
  /** The WbsNode it belongs to, by id. */
  wbsNode?: string
  /** Dates the file itself states, by its own last calculation. */
  plannedStart?: LocalTime
  plannedFinish?: LocalTime
  baselines?: Baseline[]
  /** 0–100 as stated, and on which measure it was put. */
  percent?: number
  percentOf?: 'duration' | 'work' | 'physical'
  costFen?: number
}

export type Baseline = { number: number; start?: LocalTime; finish?: LocalTime; duration?: number; costFen?: number }

export type WbsNode = { id: string; code: string; name: string; parent?: string }
