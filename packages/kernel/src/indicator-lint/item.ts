import { decimal, scaled } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { LintForm, LintIndicator } from './form.ts'
import { branchOf, level1Of } from './levels.ts'
import type { Branch, Level1 } from './levels.ts'
import { natureOf } from './nature.ts'
import type { Nature } from './nature.ts'
import type { LintParameters } from './parameters.ts'
import { plain } from './text.ts'
import { readValue, signIn } from './value.ts'
import type { Quantity, WrittenSign, WrittenValue } from './value.ts'

/** An indicator as it is understood. */
export type Item = {
  /** Its position in the form. */
  at: number
  written: LintIndicator
  level1: Level1 | null | undefined
  branch: Branch | null | undefined
  nature: Nature
  value: WrittenValue
  columnSign: WrittenSign | null
  /** The column's, else the one written before or behind the number. */
  sign: WrittenSign | null
  columnUnit: string
  /** The column's, else the one behind the number, else the one in the name. */
  unit: string
  /** The number of a target that is nothing but a number; null otherwise. */
  quantity: Quantity | null
  /** Null where it is no number. */
  weight: Decimal | null
  /** 无, 不涉及. */
  isNone: boolean
}

export type Context = {
  form: LintForm
  items: readonly Item[]
  parameters: LintParameters
  vague: RegExp
  vagueScoring: RegExp
  /** Weights that are numbers, added up, and what they should add up to. */
  weightSum: Decimal
  expectedSum: Decimal
  hasWeights: boolean
  /** What is mainly delivered: the heaviest amount among the outputs. */
  mainOutput: Item | null
}

const NONE =
  /^(?:无|没有|暂无|(?:本|该)?(?:项目|指标)?(?:无|没有|暂无|不产生|不涉及|不适用|未涉及|不考核)[^\d,;。]{0,8}(?:效益|影响|指标|内容|要求|项|此项)?|\/+|\\+|[-—–_]+|n\/?a)[。.]?$/i

/** Understands a form once, for all rules. Rows with no name, target and weight are no indicators. */
export function contextOf(form: LintForm, parameters: LintParameters): Context {
  const items = form.indicators.flatMap((indicator, at) => (isEmpty(indicator) ? [] : [itemOf(indicator, at)]))
  const weights = items.flatMap((item) => (item.weight === null ? [] : [item.weight]))
  return {
    form,
    items,
    parameters,
    vague: anyOf(parameters.vagueWords),
    vagueScoring: anyOf(parameters.vagueScoring),
    weightSum: sumOf(weights),
    expectedSum: decimal.subtract('100', form.executionWeight ?? parameters.executionWeight),
    hasWeights: items.some((item) => item.written.weight.trim() !== ''),
    mainOutput: items.filter(isAmount).reduce<Item | null>(heavier, null),
  }
}

const isAmount = ({ branch, quantity, unit }: Item): boolean =>
  branch === 'output.quantity' && quantity !== null && unit !== '' && decimal.compare(quantity.value, '0') > 0

/** Of equal weights the one that comes first by its words, so that the order of rows does not matter. */
function heavier(most: Item | null, item: Item): Item {
  if (most === null) return item
  const order = decimal.compare(item.weight ?? '0', most.weight ?? '0')
  return order > 0 || (order === 0 && wordsOf(item) < wordsOf(most)) ? item : most
}

const wordsOf = ({ nature, value, written }: Item): string => `${nature.name}\n${value.text}\n${written.id ?? ''}`

function isEmpty({ name, target, weight }: LintIndicator): boolean {
  return plain(name) === '' && plain(target) === '' && plain(weight) === ''
}

function itemOf(written: LintIndicator, at: number): Item {
  const level1 = level1Of(written.level1)
  const nature = natureOf(written.name)
  const value = readValue(written.target)
  const columnSign = signIn(plain(written.sign))
  const columnUnit = plain(written.unit)
  const [only] = value.quantities
  const quantity = value.isPure && only ? only : null
  const none = NONE.test(value.text)
  return {
    at,
    written,
    level1,
    branch: branchOf(level1, written.level2),
    nature,
    value,
    columnSign,
    sign: columnSign ?? value.sign,
    columnUnit,
    unit: columnUnit || (only?.unit ?? '') || nature.unit,
    quantity,
    weight: weightOf(written.weight),
    isNone: none && !nature.isReverse,
  }
}

/** The exact sum of any number of weights. */
export function sumOf(weights: readonly Decimal[]): Decimal {
  const scale = scaled.mostPlaces(weights)
  const sum = weights.reduce((all, weight) => all + scaled.scaled(weight, scale), 0n)
  return scaled.unscaled(sum, scale)
}

/** The number of a weight cell: `10`, `10分`, `10%`; null otherwise. */
export function weightOf(written: string): Decimal | null {
  const digits = /^([+-]?\d{1,12}(?:\.\d{1,12})?)(?:分|%)?$/.exec(plain(written))?.[1]
  return digits === undefined ? null : decimal.canonical(digits)
}

function anyOf(words: readonly string[]): RegExp {
  const escaped = words.filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(escaped.length === 0 ? '(?!)' : escaped.join('|'))
}

/** Whether it is about time, or about money spent, by its branch or else its name. */
export const isTimely = ({ branch, nature }: Item): boolean =>
  branch === 'output.time' || (branch == null && nature.cue === 'output.time')
export const isCostly = ({ branch, level1 }: Item): boolean => branch === 'output.cost' || level1 === 'cost'
export const isSatisfaction = ({ level1, nature }: Item): boolean => level1 === 'satisfaction' || nature.isSatisfaction
