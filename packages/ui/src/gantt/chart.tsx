import { useId, useLayoutEffect, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { flushSync } from 'react-dom'
import { usePhrase } from '../words.tsx'
import { AimedBar } from './aimed-bar.tsx'
import { reveal, useArea, useKeptDay, useWidth } from './area.ts'
import { headHeight, rowHeight } from './draw.ts'
import { useDrawing } from './drawing.ts'
import { Grip } from './grip.tsx'
import { heard } from './keys.ts'
import type { Part } from './move.ts'
import { PaneHead, paneOf, PaneRow } from './pane.tsx'
import { placeOnDay, type Row } from './rows.ts'
import { useScene, type Drawn } from './scene.ts'
import { Tip, type TipAt } from './tip.tsx'
import { useMove } from './use-move.ts'

type Props = Drawn & { onToggle: (id: string) => void }

/** The tree beside its bars. The lines are elements; the bars are drawn on a canvas that covers a little more than is seen. */
export function Chart(props: Props) {
  const { label, rows, onToggle, onOpen, onChange } = props
  const { t } = usePhrase()
  const hintId = useId()
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const room = useWidth(box)
  const pane = paneOf(room)
  const [wanted, setActive] = useState(() => placeOnDay(rows, props.dataDate ?? props.today ?? null))
  const active = Math.min(wanted, Math.max(rows.length - 1, 0))
  const scene = useScene(props, Math.max(room - pane.width, 200), active)
  const { axis, works } = scene
  const height = headHeight + rows.length * rowHeight
  const { area, measure } = useArea(box, pane.width, axis.width, height)
  const chart = useDrawing(box, scene, area)
  const move = useMove(rows, axis, works, onChange)
  const [tip, setTip] = useState<TipAt | null>(null)
  const [isTouched, setTouched] = useState(false)
  useKeptDay(box, pane.width, scene)
  const [first] = useState(wanted)
  // At first the work that is due stands a little below the top.
  useLayoutEffect(() => {
    box?.scrollTo({ top: (first - 4) * rowHeight })
  }, [box, first])

  const goTo = (at: number) => {
    if (!box) return
    reveal(box, scene, at, pane.width)
    flushSync(() => {
      setActive(at)
      measure()
    })
    box.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const acts = { goTo, toggle: onToggle, open: (id: string) => onOpen?.(id), step: move.step, cancel: move.cancel }
    if (heard(event, rows, active, acts)) event.preventDefault()
  }
  const onPaneClick = (event: MouseEvent) => {
    const at = placeOf(event)
    if (at === null) return
    setActive(at)
    const isToggle = (event.target as HTMLElement).closest('button') !== null
    if (isToggle) onToggle(rows[at]!.activity.id)
  }
  const heldAt = ({ nativeEvent: { offsetX, offsetY } }: MouseEvent) =>
    move.heldAt(offsetX + area.left, offsetY + area.top)
  const onPoint = (event: PointerEvent<HTMLCanvasElement>) => {
    if (move.drag(event)) return setTip(null)
    const held = heldAt(event)
    const part = held?.part ?? null
    event.currentTarget.style.cursor = cursorOf(part !== null && move.may(held!.row, part) ? part : null)
    setTip(part === null ? null : { row: held!.row, x: event.clientX, y: event.clientY })
  }
  const onPress = (event: PointerEvent<HTMLCanvasElement>) => {
    const held = heldAt(event)
    setTouched(event.pointerType === 'touch')
    if (!held) return
    setActive(held.at)
    move.press(event, held)
  }
  const open = (row: Row | undefined) => row && onOpen?.(row.activity.id)

  return (
    <div ref={setBox} className="jh-gantt-box" style={props.height ? { maxHeight: props.height } : {}}>
      <p id={hintId} className="jh-hidden">
        {t(onChange ? 'gantt.keys' : 'gantt.keys_read')}
      </p>
      <div
        role="treegrid"
        aria-label={label}
        aria-describedby={hintId}
        aria-rowcount={rows.length + 1}
        className="jh-gantt-whole"
        style={{ width: pane.width + axis.width, height }}
      >
        <div role="rowgroup" className="jh-gantt-head" style={{ height: headHeight }}>
          <PaneHead {...pane} />
          <canvas ref={chart.head} aria-hidden="true" style={{ left: pane.width + area.left }} />
        </div>
        <canvas
          ref={chart.body}
          aria-hidden="true"
          style={{ left: pane.width + area.left, top: headHeight + area.top }}
          onPointerDown={onPress}
          onPointerMove={onPoint}
          onPointerUp={move.release}
          onPointerCancel={move.cancel}
          onPointerLeave={() => setTip(null)}
          onDoubleClick={(event) => open(heldAt(event)?.row)}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the lines inside take the focus */}
        <div
          role="rowgroup"
          className="jh-gantt-pane"
          style={{ width: pane.width, height: height - headHeight }}
          onClick={onPaneClick}
          onDoubleClick={(event) => open(rows[placeOf(event) ?? -1])}
          onKeyDown={onKeyDown}
        >
          {drawnRows(area, rows.length, active).map((at) => (
            <PaneRow
              key={rows[at]!.activity.id}
              row={rows[at]!}
              at={at}
              isActive={at === active}
              isWide={pane.isWide}
            />
          ))}
        </div>
        {isTouched && rows[active] && (move.may(rows[active], 'end') || move.may(rows[active], 'whole')) && (
          <Grip
            row={rows[active]}
            at={active}
            axis={axis}
            pane={pane.width}
            move={move}
            onOpen={() => open(rows[active])}
          />
        )}
        {move.aim && <AimedBar aim={move.aim} at={rows.indexOf(move.aim.row)} axis={axis} pane={pane.width} />}
      </div>
      {tip && <Tip of={tip} />}
    </div>
  )
}

/** The lines in the drawn part, and the active one wherever it is, so that it keeps the focus. */
function drawnRows(area: { top: number; height: number }, count: number, active: number): number[] {
  const from = Math.max(0, Math.floor(area.top / rowHeight))
  const to = Math.min(count, Math.ceil((area.top + area.height) / rowHeight))
  const places = Array.from({ length: Math.max(to - from, 0) }, (_, n) => from + n)
  return active >= from && active < to ? places : count > 0 ? [...places, active] : []
}

const cursorOf = (part: Part | null) => (part === null ? 'default' : part === 'end' ? 'ew-resize' : 'grab')

function placeOf(event: MouseEvent): number | null {
  const place = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at']
  return place === undefined ? null : Number(place)
}
