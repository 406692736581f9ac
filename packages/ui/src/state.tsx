import { usePhrase } from './words.tsx'
import './state.css'

export type State = 'red' | 'orange' | 'yellow' | 'green' | 'grey'

/** The states from worst to unknown, the order lists and legends use. */
export const states: readonly State[] = ['red', 'orange', 'yellow', 'green', 'grey']

/** An alert level or a missing value as a state: `none` is on track, nothing is unknown. */
export function stateOf(level: State | 'none' | null | undefined): State {
  if (level === 'none') return 'green'
  return level ?? 'grey'
}

const shape: Record<State, string> = {
  red: 'M4 0h4l4 4v4l-4 4H4L0 8V4z',
  orange: 'M6 .5 12 11.5H0z',
  yellow: 'M6 0l6 6-6 6-6-6z',
  green: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z',
  grey: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zm0 2a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z',
}

/** The bare shape of a state; always stands beside its word. */
export function StateShape({ state }: { state: State }) {
  return (
    <svg className={`jh-state-shape jh-fill-${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shape[state]} />
    </svg>
  )
}

/** A state told by shape, word and colour together. `quiet` keeps the word for screen readers only (dense cells with a legend). */
export function StateMark({ state, word, quiet }: { state: State; word?: string; quiet?: boolean }) {
  const { t } = usePhrase()
  return (
    <span className={`jh-state jh-ink-${state}`} title={quiet ? (word ?? t(`states.${state}`)) : undefined}>
      <StateShape state={state} />
      <span className={quiet ? 'jh-hidden' : undefined}>{word ?? t(`states.${state}`)}</span>
    </span>
  )
}
