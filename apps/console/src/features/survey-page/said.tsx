import { useEffect, useRef, type ReactNode } from 'react'

/** A sentence that stands by itself: what was done, or why nothing can be. */
export function Said({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="survey-page-sheet" role="status">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      {action && <p className="survey-page-next">{action}</p>}
    </section>
  )
}
