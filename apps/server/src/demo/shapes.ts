import type { Day, Fen } from '@jiheng/kernel/base'
import type { Position } from '@jiheng/kernel/geo'
import type { PastActual } from '../modules/evaluation/index.ts'
import type { FundsHistory } from '../modules/funds/index.ts'
import type { BuiltinRole } from '../modules/identity/index.ts'
import type { ProgressHistory } from '../modules/progress/index.ts'
import type { RegisterRow } from '../modules/projects/index.ts'
import type { DemoPicture } from './pictures.ts'
import type { Timing } from './timing.ts'
import type { KindWords } from './words/kinds.ts'

/** Names records of the demo to one another; the loader gives each its id. */
export type Key = string

export type OrganisationKind =
  | 'city'
  | 'department'
  | 'district'
  | 'street'
  | 'owner_unit'
  | 'contractor'
  | 'team'
  | 'third_party'

export type DemoOrganisation = {
  key: Key
  /** Null: directly below the root. Parents come first in every list. */
  parent: Key | null
  kind: OrganisationKind
  name: string
  creditCode: string | null
  regionCode: string | null
}

export type DemoGrant = { role: BuiltinRole; organisation: Key } | { role: BuiltinRole; project: Key }

export type DemoAccount = {
  /** Also the key. */
  name: string
  displayName: string
  organisation: Key
  clearance: 0 | 1 | 2
  grants: DemoGrant[]
  /** For how long the grants are valid; without end when absent. */
  validDays?: number
  /** One of the accounts told on the sign-in page; the others only sign what happened. */
  isTold: boolean
}

/** Something the programme learnt on a day. Ids in `row` are keys. */
export type Dated<Row> = { on: Day; row: Row }

type RowsOf<History> = {
  [K in keyof History]-?: Dated<NonNullable<History[K]> extends readonly (infer Row)[] ? Row : never>[]
}
export type ProgressRows = RowsOf<Pick<ProgressHistory, 'reports' | 'materialOrders' | 'arrivals' | 'obstacles'>>
export type FundsRows = RowsOf<FundsHistory>

export type DemoNode = {
  key: Key
  parent: Key | null
  position: number
  title: string
  kind: 'phase' | 'section' | 'task' | 'milestone'
  startsOn: Day
  dueOn: Day
  budgetFen: Fen | null
  standard: string
  weight: string
  isLeaf: boolean
  /** The leaf's part of the whole work, 0 to 1. */
  share: number
  doneOn: Day | null
}

export type DemoProject = {
  key: Key
  organisation: Key
  situation: Situation
  /** What was known on the day of registration, and what was learnt later. */
  registered: Dated<RegisterRow>
  changes: Dated<Partial<RegisterRow>>[]
  ownerKey: Key
  contractorKey: Key | null
  /** Accounts that report, and that accept what is reported. */
  reporter: Key
  decider: Key
  position: Position | null
  tree: DemoNode[]
  timing: Timing
  words: KindWords
}

export type Cause = 'permit' | 'land' | 'money' | 'contractor'
export type Clock = 'allocation_to_use' | 'acceptance_to_payment' | 'cash_to_transfer'

/** What a project is an example of. Days are counted back from the first day of the demo. */
export type Situation = {
  phase: 'planned' | 'waiting' | 'not_commenced' | 'active' | 'finished' | 'unknown'
  /** Percentage points behind the plan; negative is ahead. */
  behindPoints?: number
  /** Days since the last accepted report. */
  reportAge?: number
  daysLate?: number
  cause?: Cause
  material?: { workdaysLate: number; isPart: boolean; suppliedBy: 'contractor' | 'owner_unit' }
  money?: { clock: Clock; days: number }
  /** An accepted amount that rightly stands. */
  excluded?: 'dispute' | 'agreed_term'
  finishedDaysLate?: number
  lacks?: 'location' | 'budget'
  isSecret?: boolean
}

export type Municipality = {
  startDay: Day
  organisations: DemoOrganisation[]
  accounts: DemoAccount[]
  projects: DemoProject[]
  progress: ProgressRows
  funds: FundsRows
  actuals: Dated<PastActual>[]
  pictures: Dated<DemoPicture>[]
}
