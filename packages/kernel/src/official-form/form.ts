import type { Day, Decimal, Explanation, Note, Source } from '../base/index.ts'

/** 绩效目标申报表, 绩效监控表, 绩效自评表, 评价指标体系 (with the report made from it). */
export const formKinds = ['application', 'monitoring', 'self_evaluation', 'evaluation_system'] as const
export type FormKind = (typeof formKinds)[number]

/** Who put a value there: a record, the set of indicators, a rule of computation, a person. */
export type Origin = 'fact' | 'library' | 'computed' | 'typed'

/** One value of a form. `text` is what the paper prints; '' is a value that is not there. */
export type FormCell = {
  key: string
  text: string
  origin: Origin
  /** What a spreadsheet keeps instead of the text. */
  number?: Decimal
  /** People may write here; what they write stands before what the system would say. */
  isOpen: boolean
  /** The form is not handed in without it. */
  isRequired: boolean
  /** Empty because nobody can know it on the day of the form: it comes with the end of the year. */
  isLater?: true
  proof?: Source
  because?: Explanation
  /** Who reads a value that people are asked for: a phrase below `forms.needed_by`. */
  neededBy?: string
}

/** A row of indicators as the form hangs them: `level1` groups as printed. */
export type FormRow = { code: string; level1: string; level2: string }

/** A form with everything it says, as it is handed in. Plain JSON; its paper is `gridOf`. */
export type OfficialForm = {
  format: 'jiheng-form/1'
  kind: FormKind
  year: number
  /** The day its figures speak of. */
  asOf: Day
  projectId: string
  rows: readonly FormRow[]
  /** 长期绩效指标 of an application that spans several years; absent where there are none. */
  longRows?: readonly FormRow[]
  /** How many steps of work the application lists. */
  steps: number
  cells: Readonly<Record<string, FormCell>>
}

/** What people wrote, by the key of the cell. */
export type Typed = Readonly<Record<string, string>>

/** The words of the paper: official forms are written in the office's language. */
export type Say = (note: Note) => string
