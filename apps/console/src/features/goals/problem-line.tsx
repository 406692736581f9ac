import { StateMark, usePhrase } from '@jiheng/ui'
import type { Goal } from './tree-rows.ts'

/** What keeps a goal from being issued, in one line; all of it on pointing. */
export function ProblemLine({ of }: { of: Goal['problems'] }) {
  const { say } = usePhrase()
  const words = of.map(({ problem, sum }) => say(`problems.goals.${problem}`, { sum: sum ?? '' })).join(' ')
  return (
    <span className="jh-small" title={words}>
      <StateMark state="yellow" word={words} />
    </span>
  )
}
