import type { WholeAlert } from './alert-drawer.tsx'

type Change = WholeAlert['history'][number]
type Note = WholeAlert['notes'][number]

export type Step = { at: string } & ({ change: Change } | { note: Note })

/** What happened and what was said, newest first. */
export function trailOf({ history, notes }: Pick<WholeAlert, 'history' | 'notes'>): readonly Step[] {
  return [
    ...history.map((change) => ({ at: change.at, change })),
    ...notes.map((note) => ({ at: note.writtenAt, note })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

const rank = { yellow: 1, orange: 2, red: 3 } as const

/** What a change of level was. */
export function kindOf({ from, to }: Change): 'opened' | 'raised' | 'lowered' | 'closed' {
  if (to === null) return 'closed'
  if (from === null) return 'opened'
  return rank[to] > rank[from] ? 'raised' : 'lowered'
}
