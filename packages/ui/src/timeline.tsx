import type { ReactNode } from 'react'
import { Day, Time } from './numbers.tsx'
import { StateShape, type State } from './state.tsx'
import './timeline.css'

export type TimelineItem = {
  id: string
  /** A day `YYYY-MM-DD` or an instant. */
  at: string
  who?: string
  text: ReactNode
  detail?: ReactNode
  state?: State
}

/** What happened, newest first as given: when, who, what. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className="jh-timeline" aria-label={label}>
      {items.map(({ id, at, who, text, detail, state = 'grey' }) => (
        <li key={id}>
          <span className="jh-timeline-mark">
            <StateShape state={state} />
          </span>
          <span className="jh-timeline-when jh-soft">
            {at.length === 10 ? <Day day={at} /> : <Time instant={at} />}
          </span>
          <div>
            <p>
              {who && <span className="jh-timeline-who">{who}</span>} {text}
            </p>
            {detail && <div className="jh-soft">{detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
