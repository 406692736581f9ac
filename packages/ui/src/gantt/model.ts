import type { ReactNode } from 'react'
import type { Day } from '@jiheng/kernel/base'

/** One line of a schedule as the chart draws it. Days are inclusive: work of one day starts and finishes on it. */
export type GanttActivity = {
  id: string
  parentId: string | null
  code: string | null
  title: string
  kind: 'task' | 'milestone' | 'summary'
  start: Day | null
  finish: Day | null
  /** Working days. */
  durationDays: number | null
  /** Accepted, 0–100; null when nothing is known. */
  percent: number | null
  /** Reported and not accepted yet; drawn hatched. */
  claimedPercent: number | null
  isCritical: boolean
  totalFloatDays: number | null
  /** Whether the reader may change it. */
  isChangeable: boolean
  /** What of its bar stays where it lies all the same, and why, in a sentence. */
  held?: { part: 'start' | 'bar'; why: string }
}

export type GanttLink = { from: string; to: string; type: 'FS' | 'SS' | 'FF' | 'SF'; lagDays: number }

/** The dates a baseline holds, drawn as a thin line below the bar: the original solid, the current one open. */
export type GanttShadow = {
  name: string
  isOriginal: boolean
  dates: ReadonlyMap<string, readonly [start: Day, finish: Day]>
}

/** What a reader asks for: another first day, or another length in working days, which is so many more (or fewer) than now. */
export type GanttChange = { id: string } & ({ start: Day } | { durationDays: number; addedDays: number })

export type GanttProps = {
  /** What the chart shows, for screen readers. */
  label: string
  /** In the order of the tree. */
  activities: readonly GanttActivity[]
  links: readonly GanttLink[]
  /** The project's working calendar; days that are not worked are shaded and cannot be moved to. Keep it stable. */
  isWorkday: (day: Day) => boolean
  /** Up to which progress is told. */
  dataDate?: Day | null
  today?: Day
  shadows?: readonly GanttShadow[]
  /** Resolves when the server has taken the change and new activities are given; rejects when it refused. */
  onChange?: ((change: GanttChange) => Promise<unknown>) | undefined
  /** Enter, or a double click. */
  onOpen?: (id: string) => void
  /** Pressed on what an activity waits for in the table. */
  onPredecessors?: ((id: string) => void) | undefined
  /** More to choose from, beside the chart's own controls. */
  toolbar?: ReactNode
  height?: string
}
