import type { Decimal } from '../base/index.ts'
import type { LintIndicator } from './form.ts'
import { weightOf } from './item.ts'
import { level1Of } from './levels.ts'
import { natureOf } from './nature.ts'
import { plain } from './text.ts'
import { comparable } from './unit.ts'
import { readValue, signIn } from './value.ts'
import type { WrittenSign } from './value.ts'

/** An indicator of a form as figures, as far as what was written allows; nothing is guessed. */
export type IndicatorFigures = {
  level1: string | null
  weight: Decimal | null
  /** 得分 as printed. */
  score: Decimal | null
  /** Null where the target is words. Without a sign more is better. */
  target: { sign: WrittenSign; value: Decimal; unit: string } | null
  /** In the unit of the target; null where it is words or in a unit that cannot be converted. */
  actual: Decimal | null
  /** A satisfaction of people asked, and how many were, where it is written. */
  isSampled: boolean
  sampleSize: number | null
}

const SAMPLE = /(\d+)(?:份|户|人|家|名|位|个样本|人次)|样本(?:量|数)?[^\d]{0,6}(\d+)/

/** Reads the cells of an indicator as an importing program needs them. */
export function figuresOf(written: LintIndicator): IndicatorFigures {
  const value = readValue(written.target)
  const nature = natureOf(written.name)
  const [only] = value.quantities
  const quantity = value.isPure && only ? only : null
  const unit = quantity ? plain(written.unit) || quantity.unit || nature.unit : ''
  const level1 = level1Of(written.level1) ?? null
  const sampled = SAMPLE.exec(`${plain(written.evidence)} ${plain(written.scoring)}`)
  const count = sampled?.[1] ?? sampled?.[2]
  return {
    level1,
    weight: weightOf(written.weight),
    score: weightOf(written.score ?? ''),
    target: quantity && { sign: signIn(plain(written.sign)) ?? value.sign ?? '≥', value: quantity.value, unit },
    actual: quantity ? actualIn(written.actual, unit) : null,
    isSampled: level1 === 'satisfaction' || nature.isSatisfaction,
    sampleSize: count === undefined ? null : Number(count),
  }
}

function actualIn(written: string | undefined, unit: string): Decimal | null {
  const { isPure, quantities } = readValue(written)
  const [value] = quantities
  return isPure && value ? comparable(value.value, value.unit, unit) : null
}
