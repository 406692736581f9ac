import { decimal, isDay } from '../base/index.ts'
import { PACK_FORMAT, vetoEvents } from './pack.ts'
import type { RuleKey, RulePack, RuleParameters } from './pack.ts'
import { resolvePack, ruleKeys } from './resolve.ts'

/** What is wrong with a pack, and where: a path as `rules.grade.parameters.good`. */
export type PackFault = {
  path: string
  problem:
    | 'pack_field_missing'
    | 'pack_field_unknown'
    | 'pack_field_unsuitable'
    | 'pack_bounds_out_of_order'
    | 'pack_version_out_of_order'
    | 'pack_region_changed'
    | 'pack_not_whole'
}

/** A pack as it is handed from office to office: with the signature of whoever made it. */
export type SignedFile = { pack: RulePack; signature: string; publicKey: string }

type Check = (value: unknown) => boolean
type Fields = Readonly<Record<string, Check>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const isText =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest
const isAmount =
  (most: string): Check =>
  (value) =>
    typeof value === 'string' && /^\d{1,4}(\.\d{1,4})?$/.test(value) && decimal.compare(value, most) <= 0
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const isWhole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const isMade =
  (fields: Fields): Check =>
  (value) =>
    isRecord(value) && faultsIn(value, fields, '').length === 0

const points = isAmount('100')
const percent = isAmount('1000')
const day: Check = (value) => typeof value === 'string' && isDay(value)

const parametersOf: { readonly [Key in RuleKey]: Readonly<Record<keyof RuleParameters[Key], Check>> } = {
  execution: { weight: points },
  quantitative: { equalityAtStrictSign: isOneOf('met', 'missed') },
  reverse: { variant: isOneOf('A', 'B') },
  zeroTarget: {},
  negativeActual: { counts: isOneOf('as_given', 'as_zero') },
  blank: {
    afterDeadline: isOneOf('missing', 'zero'),
    deadline: (value) => typeof value === 'string' && isDay(`2026-${value}`),
  },
  total: { places: isWhole(0, 2) },
  qualitative: { met: points, partly_met: points, not_met: isOneOf('0') },
  overAchievement: {
    ...{ percent, ofZero: orNull(percent) },
    cut: orNull(isMade({ fromPercent: percent, percent: points })),
  },
  grade: { excellent: points, good: points, fair: points },
  weightSplit: { output: points, benefit: points, satisfaction: points },
  costSplit: { cost: points, output: points, benefit: points, satisfaction: points },
  outputAndBenefit: { leastPercent: points },
  veto: {
    effects: isMade(
      Object.fromEntries(vetoEvents.map((event) => [event, isOneOf('grade_poor', 'indicators_zero')])) as Fields,
    ),
  },
  sample: { least: isWhole(1, 10_000) },
}

const head: Fields = {
  format: isOneOf(PACK_FORMAT),
  id: (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,59}$/.test(value),
  name: isText(100),
  version: isWhole(1, 10_000),
  region: orNull((value) => typeof value === 'string' && /^[0-9]{2,12}$/.test(value)),
  extends: orNull(isText(60)),
  effectiveFrom: day,
  rules: isRecord,
}

/**
 * What keeps a pack from being adopted beside those that are: fields that are missing, unknown or unsuitable, bounds out of order, a version
 * that does not follow, another region than before, rules nobody states.
 */
export function packFaults(value: unknown, adopted: readonly RulePack[]): PackFault[] {
  if (!isRecord(value)) return [{ path: '', problem: 'pack_field_unsuitable' }]
  const faults = faultsIn(value, head, '')
  if (faults.length > 0) return faults
  const pack = value as RulePack
  const inside = Object.entries(pack.rules).flatMap(([key, rule]) => ruleFaults(key, rule))
  return inside.length > 0 ? inside : [...boundFaults(pack), ...placeFaults(pack, adopted)]
}

function ruleFaults(key: string, rule: unknown): PackFault[] {
  const path = `rules.${key}`
  if (!ruleKeys.includes(key as RuleKey)) return [{ path, problem: 'pack_field_unknown' }]
  const parts = { parameters: isRecord, mark: isOneOf('V', 'P', 'U'), source: isText(200), effectiveFrom: day }
  if (!isRecord(rule)) return [{ path, problem: 'pack_field_unsuitable' }]
  const faults = faultsIn(rule, parts, `${path}.`)
  if (faults.length > 0) return faults
  const { parameters } = rule as { parameters: Record<string, unknown> }
  return faultsIn(parameters, parametersOf[key as RuleKey], `${path}.parameters.`)
}

function faultsIn(value: Record<string, unknown>, fields: Fields, before: string): PackFault[] {
  const known = Object.entries(fields).flatMap(([name, check]): PackFault[] => {
    const path = `${before}${name}`
    if (!Object.hasOwn(value, name)) return [{ path, problem: 'pack_field_missing' }]
    return check(value[name]) ? [] : [{ path, problem: 'pack_field_unsuitable' }]
  })
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name))
  return [...known, ...unknown.map((name): PackFault => ({ path: `${before}${name}`, problem: 'pack_field_unknown' }))]
}

function boundFaults({ rules: { grade, qualitative } }: RulePack): PackFault[] {
  const falls = (...bounds: readonly string[]): boolean =>
    bounds.every((bound, at) => at === 0 || decimal.compare(bounds[at - 1] ?? '0', bound) > 0)
  const grades = grade?.parameters
  const bands = qualitative?.parameters
  const wrong = [
    ...(grades && !falls(grades.excellent, grades.good, grades.fair, '0') ? ['grade'] : []),
    ...(bands && !falls(bands.met, bands.partly_met, bands.not_met) ? ['qualitative'] : []),
  ]
  return wrong.map((key) => ({ path: `rules.${key}.parameters`, problem: 'pack_bounds_out_of_order' }))
}

function placeFaults(pack: RulePack, adopted: readonly RulePack[]): PackFault[] {
  const before = adopted.filter(({ id }) => id === pack.id).toSorted((a, b) => b.version - a.version)[0]
  if (pack.version !== (before?.version ?? 0) + 1) return [{ path: 'version', problem: 'pack_version_out_of_order' }]
  if (before && (before.region !== pack.region || before.extends !== pack.extends))
    return [{ path: 'region', problem: 'pack_region_changed' }]
  if (before && pack.effectiveFrom <= before.effectiveFrom)
    return [{ path: 'effectiveFrom', problem: 'pack_version_out_of_order' }]
  const resolved = resolvePack([...adopted, pack], pack.region, pack.effectiveFrom)
  return resolved.ok ? [] : [{ path: 'extends', problem: 'pack_not_whole' }]
}

/** Reads a file with a pack and its signature; null where it is none. What the pack says and who signed it is for the caller to check. */
export function readSignedFile(text: string): { pack: unknown; signature: string; publicKey: string } | null {
  try {
    const file: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    if (!isRecord(file) || !isRecord(file['pack'])) return null
    const { pack, signature, publicKey } = file
    if (typeof signature !== 'string' || typeof publicKey !== 'string') return null
    return { pack, signature, publicKey }
  } catch {
    return null
  }
}
