import { usePhrase } from '../words.tsx'
import { xOf, type Axis } from './axis.ts'
import { headHeight, rowHeight } from './draw.ts'
import type { Aim } from './move.ts'
import { dayOfNumber } from './rows.ts'

/** Where a bar is being moved to, with its dates; striped while the server decides. */
export function AimedBar({ aim, at, axis, pane }: { aim: Aim; at: number; axis: Axis; pane: number }) {
  const { t } = usePhrase()
  const left = xOf(axis, aim.start)
  const width = Math.max(xOf(axis, aim.finish + 1) - left, 10)
  const dates = { start: dayOfNumber(aim.start), finish: dayOfNumber(aim.finish), n: aim.length }
  const top = headHeight + at * rowHeight + 5
  return (
    <>
      <div
        className={aim.isSent ? 'jh-gantt-aim jh-gantt-aim-sent' : 'jh-gantt-aim'}
        style={{ left: pane + left, top, width }}
      />
      <p className="jh-gantt-aim-dates" role="status" style={{ top }}>
        <i style={{ width: pane + left }} />
        <span style={{ left: pane + 4 }}>{t('gantt.asked', dates)}</span>
      </p>
    </>
  )
}
