import { decimal } from '../base/index.ts'
import { fault, suggest, write } from './fault.ts'
import type { Fault, Suggestion } from './fault.ts'
import { shifted } from './decimals.ts'
import type { Span } from './lexer.ts'
import { partsOf } from './typed.ts'
import type { Typed } from './typed.ts'
import { anyUnit, isCount, isMoney, isScore, pieces, unitWords } from './unit.ts'
import type { Unit } from './unit.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

export type Notice = Words & Span & { suggestion?: Suggestion }
export type Findings = { faults: Fault[]; notices: Notice[]; source: string }

/** Where parts stand together: they are added, compared, or one of them is chosen. */
export type Place = 'sum' | 'compare' | 'choice'

/**
 * Brings figures that stand together to one unit. A bare number takes the unit of the others where only one reading is possible; rates beside
 * points are read as points of a hundred. Everything else that differs is a fault that names both units.
 */
export function alike(parts: readonly Typed[], place: Place, findings: Findings): { unit: Unit; parts: Typed[] } {
  const firm = parts.filter(({ unit, isBare }) => unit !== null && unit !== anyUnit && !isBare)
  const first = firm[0]
  if (!first?.unit)
    return {
      unit: parts.find(({ unit }) => unit === anyUnit) ? anyUnit : (parts[0]?.unit ?? anyUnit),
      parts: [...parts],
    }
  const points = firm.find(({ unit }) => unit && isScore(unit))?.unit
  const things = firm.find(({ unit }) => unit && isCount(unit) && unit.text !== pieces.text)?.unit
  const unit = points ?? things ?? first.unit
  const leader = firm.find((part) => part.unit?.text === unit.text) ?? first
  const brought = parts.map((part) => bring(part, unit, leader, parts, place, findings))
  return { unit, parts: brought }
}

function bring(
  part: Typed,
  unit: Unit,
  leader: Typed,
  parts: readonly Typed[],
  place: Place,
  findings: Findings,
): Typed {
  if (part.unit === null || part.unit === anyUnit || part.unit.text === unit.text) return part
  if (part.isBare) return bareAs(part, unit, findings)
  if (part.unit.text === pieces.text && isCount(unit)) return { ...part, unit }
  if (isScore(unit) && part.unit.isRate && hasFigures(part)) {
    findings.notices.push({ ...words('notices.rate_as_points', { text: textAt(findings, part) }), ...spanOf(part) })
    return { ...part, kind: 'shift', node: part, by: 2, unit }
  }
  findings.faults.push(unlike(part, unit, leader, parts, place, findings))
  return part
}

/** A bare number in the unit of its neighbours; money and rates above 1 must be written with theirs. 0 is 0 in every unit. */
export function bareAs(part: Typed, unit: Unit, findings: Findings): Typed {
  const taken = { ...part, unit, isBare: false }
  const value = part.kind === 'constant' ? part.value : null
  if (value === null || decimal.isZero(value)) return taken
  const text = textAt(findings, part)
  if (isMoney(unit)) {
    findings.faults.push(fault('money_unit_missing', part, { text }, write(`${text}万元`, part)))
  } else if (unit.isRate && decimal.compare(value, '1') > 0) {
    const percent = decimal.compare(value, '2') <= 0 ? shifted(value, 2) : text
    findings.faults.push(fault('percent_sign_missing', part, { text }, write(`${percent}%`, part)))
  }
  return taken
}

function unlike(
  part: Typed,
  unit: Unit,
  leader: Typed,
  parts: readonly Typed[],
  place: Place,
  findings: Findings,
): Fault {
  const [left, right] = parts.indexOf(leader) < parts.indexOf(part) ? [leader, part] : [part, leader]
  const span = { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) }
  const share = [left, right].find((each) => each.unit?.isRate && each.kind === 'constant')
  const whole = share === left ? right : left
  const params = {
    left: textAt(findings, left),
    leftUnit: unitWords(left.unit ?? unit),
    right: textAt(findings, right),
    rightUnit: unitWords(right.unit ?? unit),
  }
  if (share && place === 'sum' && parts.length === 2) {
    const text = `${textAt(findings, whole)} × (1 + ${textAt(findings, share)})`
    const said = {
      whole: textAt(findings, whole),
      share: textAt(findings, share),
      wholeUnit: unitWords(whole.unit ?? unit),
    }
    return fault('percent_of_what', span, said, share === right ? write(text, span) : suggest('percent_of', { text }))
  }
  return fault(`unlike_in_${place}`, span, params, hint(left.unit ?? unit, right.unit ?? unit))
}

function hint(left: Unit, right: Unit): Suggestion {
  const either = (is: (unit: Unit) => boolean) => is(left) || is(right)
  if (either((unit) => unit.isRate) && either(isCount)) return suggest('count_to_rate')
  if (either((unit) => unit.isRate) && either(isMoney)) return suggest('money_to_rate')
  return either(isScore) ? suggest('to_points') : suggest('same_unit')
}

function hasFigures(part: Typed): boolean {
  return part.kind === 'input' || partsOf(part).some(hasFigures)
}

/** The source of a part, at most 60 characters of it. */
export function textAt({ source }: { source: string }, { start, end }: Span): string {
  const text = source.slice(start, end)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
