import { color, font, stateColor, type } from '../tokens.ts'
import { ticksOf, xOf, type Axis, type Tick } from './axis.ts'
import { cornersOf, type Wire } from './links.ts'
import type { Row } from './rows.ts'
import type { Works } from './work.ts'

export const rowHeight = 34
export const headHeight = 48
const bar = { top: 7, height: 14, cut: 4 }
const shadow = { original: 24, current: 28, height: 3 }

/** A part of the chart in its own pixels. */
export type Area = { left: number; top: number; width: number; height: number }

export type Scene = {
  rows: readonly Row[]
  axis: Axis
  wires: readonly Wire[]
  works: Works
  dataDay: number | null
  today: number | null
  /** By activity: day numbers held by the original and by the current baseline. */
  shadows: readonly { isOriginal: boolean; days: ReadonlyMap<string, readonly [number, number]> }[]
  active: number
}

/** Draws the part `area` of the chart; its top left corner comes to the canvas's. */
export function drawChart(pen: CanvasRenderingContext2D, scene: Scene, area: Area): void {
  const { rows } = scene
  pen.fillStyle = color.surface
  pen.fillRect(0, 0, area.width, area.height)
  pen.translate(-area.left, -area.top)
  const from = Math.max(0, Math.floor(area.top / rowHeight))
  const to = Math.min(rows.length - 1, Math.ceil((area.top + area.height) / rowHeight))
  drawGround(pen, scene, area, from, to)
  drawWires(pen, scene, from, to)
  for (let at = from; at <= to; at++) drawRow(pen, scene, at, area)
  for (const { day, ink, width } of marksOf(scene)) {
    pen.fillStyle = ink
    pen.fillRect(Math.round(xOf(scene.axis, day)) - 1, area.top, width, area.height)
  }
}

/** The days an upright line stands on; the data date hides today. */
function marksOf({ dataDay, today }: Pick<Scene, 'dataDay' | 'today'>) {
  const now = today === null || today === dataDay ? [] : [{ name: 'today', day: today, ink: color.inkFaint, width: 1 }]
  const told = dataDay === null ? [] : [{ name: 'dataDate', day: dataDay, ink: color.accent, width: 2 }]
  return [...now, ...told] as const
}

function drawGround(pen: CanvasRenderingContext2D, scene: Scene, area: Area, from: number, to: number) {
  const { axis, works, active } = scene
  const days = daysIn(axis, area)
  if (axis.zoom === 'day' || axis.zoom === 'week') {
    pen.fillStyle = color.shade
    for (let day = days.from; day <= days.to; day++)
      if (!works(day)) pen.fillRect(xOf(axis, day), area.top, axis.perDay, area.height)
  }
  if (active >= from && active <= to) {
    pen.fillStyle = color.accentWash
    pen.fillRect(area.left, active * rowHeight, area.width, rowHeight - 1)
  }
  pen.fillStyle = color.rule
  const { upper } = ticksOf(axis.zoom, days.from, days.to)
  for (const tick of upper) pen.fillRect(Math.round(xOf(axis, tick.from)), area.top, 1, area.height)
  for (let at = from; at <= to; at++) pen.fillRect(area.left, (at + 1) * rowHeight - 1, area.width, 1)
}

function drawWires(pen: CanvasRenderingContext2D, { wires, rows, axis, active }: Scene, from: number, to: number) {
  const [plain, critical, own] = [new Path2D(), new Path2D(), new Path2D()]
  for (const wire of wires) {
    if (Math.max(wire.from, wire.to) < from || Math.min(wire.from, wire.to) > to) continue
    const isOwn = wire.from === active || wire.to === active
    trace(isOwn ? own : wire.isCritical ? critical : plain, cornersOf(wire, rows, axis, middleOf))
  }
  const strokes = [
    [plain, color.inkFaint, 1],
    [critical, stateColor.red.fill, 1.5],
    [own, color.accentStrong, 1.5],
  ] as const
  for (const [path, ink, width] of strokes) {
    pen.strokeStyle = ink
    pen.lineWidth = width
    pen.stroke(path)
  }
}

function trace(path: Path2D, corners: readonly number[]) {
  path.moveTo(corners[0]!, corners[1]!)
  for (let n = 2; n < corners.length; n += 2) path.lineTo(corners[n]!, corners[n + 1]!)
  const [x, y, before] = [corners.at(-2)!, corners.at(-1)!, corners.at(-4)!]
  const back = x > before ? -4 : 4
  path.moveTo(x + back, y - 3)
  path.lineTo(x, y)
  path.lineTo(x + back, y + 3)
}

function middleOf(at: number): number {
  return at * rowHeight + bar.top + bar.height / 2
}

function drawRow(pen: CanvasRenderingContext2D, { rows, axis, shadows }: Scene, at: number, area: Area) {
  const row = rows[at]!
  const top = at * rowHeight
  for (const { isOriginal, days } of shadows) {
    const held = days.get(row.activity.id)
    if (held) drawShadow(pen, isOriginal, xOf(axis, held[0]), xOf(axis, held[1] + 1), top)
  }
  if (row.start === null || row.finish === null) return
  const left = xOf(axis, row.start)
  const right = Math.max(xOf(axis, row.finish + 1), left + 3)
  if (right < area.left - 12 || left > area.left + area.width + 12) return
  const draw = { task: drawTask, summary: drawSummary, milestone: drawMilestone }[row.activity.kind]
  draw(pen, row, left, right, top)
}

function drawShadow(pen: CanvasRenderingContext2D, isOriginal: boolean, left: number, right: number, top: number) {
  const width = Math.max(right - left, 3)
  if (isOriginal) {
    pen.fillStyle = color.ruleStrong
    pen.fillRect(left, top + shadow.original, width, shadow.height)
  } else {
    pen.strokeStyle = color.ruleStrong
    pen.lineWidth = 1
    pen.strokeRect(left + 0.5, top + shadow.current + 0.5, width - 1, shadow.height - 1)
  }
}

/** A bar: round where there is room, with cut corners and a heavy edge where a day's delay delays the whole. */
function drawTask(pen: CanvasRenderingContext2D, { activity }: Row, left: number, right: number, top: number) {
  const ink = activity.isCritical ? stateColor.red.fill : color.accent
  const [y, width] = [top + bar.top, right - left]
  const outline = activity.isCritical ? cutBox(left, y, width) : roundBox(left, y, width)
  pen.fillStyle = activity.isCritical ? stateColor.red.wash : color.accentWash
  pen.fill(outline)
  const done = (width * Math.min(activity.percent ?? 0, 100)) / 100
  const claimed = (width * Math.min(activity.claimedPercent ?? 0, 100)) / 100
  if (done > 0 || claimed > done) {
    pen.save()
    pen.clip(outline)
    pen.fillStyle = ink
    pen.fillRect(left, y, done, bar.height)
    if (claimed > done) hatch(pen, ink, left + done, claimed - done, y)
    pen.restore()
  }
  pen.strokeStyle = ink
  pen.lineWidth = activity.isCritical ? 2 : 1
  pen.stroke(outline)
}

function hatch(pen: CanvasRenderingContext2D, ink: string, left: number, width: number, top: number) {
  const lines = new Path2D()
  for (let x = left - bar.height; x < left + width; x += 5) {
    const from = Math.max(x, left)
    const to = Math.min(x + bar.height, left + width)
    lines.moveTo(from, top + bar.height - (from - x))
    lines.lineTo(to, top + bar.height - (to - x))
  }
  pen.strokeStyle = ink
  pen.lineWidth = 1.25
  pen.stroke(lines)
}

function roundBox(left: number, top: number, width: number): Path2D {
  const path = new Path2D()
  path.roundRect(left + 0.5, top + 0.5, Math.max(width - 1, 2), bar.height - 1, 3)
  return path
}

function cutBox(left: number, top: number, width: number): Path2D {
  const [l, r, t, b] = [left + 1, left + Math.max(width, 4) - 1, top + 1, top + bar.height - 1]
  const cut = Math.min(bar.cut, (r - l) / 3)
  return new Path2D(
    `M${l + cut} ${t}H${r - cut}L${r} ${t + cut}V${b - cut}L${r - cut} ${b}H${l + cut}L${l} ${b - cut}V${t + cut}Z`,
  )
}

/** A bracket over its parts; how far they are is the thick line in it. */
function drawSummary(pen: CanvasRenderingContext2D, { activity }: Row, left: number, right: number, top: number) {
  const y = top + bar.top + 2
  const ink = activity.isCritical ? stateColor.red.ink : color.ink
  const foot = Math.min(6, (right - left) / 2)
  pen.fillStyle = ink
  pen.fill(new Path2D(`M${left} ${y}H${right}V${y + 10}L${right - foot} ${y + 5}H${left + foot}L${left} ${y + 10}Z`))
  const done = ((right - left) * Math.min(activity.percent ?? 0, 100)) / 100
  pen.fillStyle = color.paper
  if (done > 2) pen.fillRect(left + 1, y + 2, done - 2, 1.5)
}

/** A diamond, filled once it is reached. */
function drawMilestone(pen: CanvasRenderingContext2D, { activity }: Row, left: number, right: number, top: number) {
  const [x, y, size] = [(left + right) / 2, top + bar.top + bar.height / 2, 7]
  const ink = activity.isCritical ? stateColor.red.fill : color.ink
  const diamond = new Path2D(`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`)
  pen.fillStyle = (activity.percent ?? 0) >= 100 ? ink : color.surface
  pen.fill(diamond)
  pen.strokeStyle = ink
  pen.lineWidth = 2
  pen.stroke(diamond)
}

/** What the head says: the names of its periods and of the marked days. */
export type HeadWords = { tick: (tick: Tick, isUpper: boolean) => string; dataDate: string; today: string }

/** Draws the head's two lines of periods from `left` on; names stay right of `keep` while their period is in view. */
export function drawHead(
  pen: CanvasRenderingContext2D,
  scene: Pick<Scene, 'axis' | 'dataDay' | 'today' | 'works'>,
  { left, width, keep }: Pick<Area, 'left' | 'width'> & { keep: number },
  words: HeadWords,
): void {
  const { axis, works } = scene
  const days = daysIn(axis, { left, width })
  const { upper, lower } = ticksOf(axis.zoom, days.from, days.to)
  pen.fillStyle = color.shade
  pen.fillRect(0, 0, width, headHeight)
  pen.translate(-left, 0)
  pen.font = `500 ${type.small.size}px ${font.text}`
  pen.textBaseline = 'middle'
  for (const tick of upper) drawTick(pen, axis, tick, { top: 0, name: words.tick(tick, true), ink: color.ink, keep })
  for (const tick of lower) {
    const ink = axis.zoom === 'day' && !works(tick.from) ? color.inkFaint : color.inkSoft
    drawTick(pen, axis, tick, { top: headHeight / 2, name: words.tick(tick, false), ink, keep })
  }
  pen.fillStyle = color.rule
  pen.fillRect(left, headHeight - 1, width, 1)
  for (const { name, day, ink } of marksOf(scene))
    drawFlag(pen, Math.round(xOf(axis, day)), name === 'today' ? words.today : words.dataDate, ink)
}

type TickLook = { top: number; name: string; ink: string; keep: number }

/** A period: a rule where it begins, and its name. */
function drawTick(pen: CanvasRenderingContext2D, axis: Axis, tick: Tick, { top, name, ink, keep }: TickLook) {
  const x = Math.round(xOf(axis, tick.from))
  pen.fillStyle = color.rule
  pen.fillRect(x, top, 1, headHeight / 2)
  pen.fillStyle = ink
  const width = pen.measureText(name).width
  const room = xOf(axis, tick.until) - x
  if (room < width) return
  const start = room < width + 12 ? x + (room - width) / 2 : Math.min(Math.max(x, keep) + 6, x + room - width)
  pen.fillText(name, start, top + headHeight / 4)
}

function drawFlag(pen: CanvasRenderingContext2D, x: number, name: string, ink: string) {
  const width = pen.measureText(name).width + 12
  pen.fillStyle = ink
  pen.fillRect(x - 1, 0, width, headHeight / 2 - 2)
  pen.fillRect(x - 1, 0, 2, headHeight)
  pen.fillStyle = color.onAccent
  pen.fillText(name, x + 5, headHeight / 4 - 1)
}

function daysIn(axis: Axis, { left, width }: Pick<Area, 'left' | 'width'>) {
  return { from: Math.floor(axis.first + left / axis.perDay), to: Math.ceil(axis.first + (left + width) / axis.perDay) }
}
