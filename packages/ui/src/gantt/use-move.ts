import { useRef, useState, type PointerEvent } from 'react'
import { useToast } from '../toast.tsx'
import { xOf, type Axis } from './axis.ts'
import { rowHeight } from './draw.ts'
import type { GanttProps } from './model.ts'
import { aimAt, changeOf, mayMove, type Aim, type Part } from './move.ts'
import type { Row } from './rows.ts'
import type { Works } from './work.ts'

const grip = 6

export type Held = { at: number; row: Row; part: Part | null }

export type Mover = ReturnType<typeof useMove>

/**
 * Moving bars: dragged by mouse, or step by step from the keyboard. While the server decides the aim stays drawn; taken, the new
 * dates have come by then, refused, the reason is told and the bar lies where it lay.
 */
export function useMove(rows: readonly Row[], axis: Axis, works: Works, onChange: GanttProps['onChange']) {
  const toast = useToast()
  const [aim, setAim] = useState<Aim | null>(null)
  const grab = useRef<{ held: Held; part: Part; x: number } | null>(null)

  const send = async (wanted: Aim) => {
    const change = changeOf(works, wanted)
    if (!change || !onChange) return setAim(null)
    setAim({ ...wanted, isSent: true })
    try {
      await onChange(change)
    } catch (refused) {
      toast.failed(refused)
    } finally {
      setAim(null)
    }
  }
  const isBusy = aim?.isSent === true
  const may = (row: Row, part: Part) => onChange !== undefined && !isBusy && mayMove(row, part)
  const step = (row: Row, part: Part, days: 1 | -1) => {
    if (may(row, part)) void send(aimAt(works, row, part, days))
  }
  /** By finger the chart is scrolled; a bar is taken by its grip. */
  const press = (event: PointerEvent, held: Held) => {
    if (event.pointerType !== 'touch') take(event, held)
  }
  const take = (event: PointerEvent, held: Held) => {
    if (held.part === null || event.button !== 0 || !may(held.row, held.part)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grab.current = { held, part: held.part, x: event.clientX }
  }
  const drag = (event: PointerEvent): boolean => {
    if (!grab.current) return false
    const { held, part, x } = grab.current
    const days = Math.round((event.clientX - x) / axis.perDay)
    setAim((before) => (before || days !== 0 ? aimAt(works, held.row, part, days) : null))
    return true
  }
  const release = () => {
    grab.current = null
    if (aim && !isBusy) void send(aim)
  }
  const cancel = () => {
    grab.current = null
    if (!isBusy) setAim(null)
  }
  return {
    aim,
    step,
    press,
    take,
    drag,
    release,
    cancel,
    may,
    heldAt: (x: number, y: number) => heldAt(rows, axis, x, y),
  }
}

/** The line and the part of its bar at a place of the chart. */
function heldAt(rows: readonly Row[], axis: Axis, x: number, y: number): Held | null {
  const at = Math.floor(y / rowHeight)
  const row = rows[at]
  if (!row) return null
  if (row.start === null || row.finish === null) return { at, row, part: null }
  const [left, right] = [xOf(axis, row.start), xOf(axis, row.finish + 1)]
  if (x < left - 2 || x > right + grip / 2) return { at, row, part: null }
  const isEnd = row.activity.kind === 'task' && x > right - grip && right - left > grip * 2
  return { at, row, part: isEnd ? 'end' : 'whole' }
}
