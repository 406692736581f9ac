import type { PointerEvent } from 'react'
import { xOf, type Axis } from './axis.ts'
import { headHeight, rowHeight } from './draw.ts'
import type { Part } from './move.ts'
import type { Row } from './rows.ts'
import type { Mover } from './use-move.ts'

const least = 44

type Props = { row: Row; at: number; axis: Axis; pane: number; move: Mover; onOpen: () => void }

/** What a finger takes hold of: a frame around the chosen bar moves it, the knob at its end changes its length. */
export function Grip({ row, at, axis, pane, move, onOpen }: Props) {
  const [left, right] = [xOf(axis, row.start!), xOf(axis, row.finish! + 1)]
  const spare = Math.max(least - (right - left), 0) / 2
  const take = (part: Part) => (event: PointerEvent) => {
    event.stopPropagation()
    move.take(event, { at, row, part })
  }
  return (
    <div
      className="jh-gantt-grip"
      aria-hidden="true"
      style={{ left: pane + left - spare, top: headHeight + at * rowHeight - 5, width: right - left + spare * 2 }}
      onPointerDown={take('whole')}
      onDoubleClick={onOpen}
      onPointerMove={move.drag}
      onPointerUp={move.release}
      onPointerCancel={move.cancel}
    >
      {row.activity.kind === 'task' && <span onPointerDown={take('end')} />}
    </div>
  )
}
