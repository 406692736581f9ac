import { decimal, explain, referenceTo, scaled } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, Input } from '../base/index.ts'
import { defaultScoringRules, gradeOf, type Grade } from '../scoring/index.ts'
import { defaultRoundRules, type RoundRules } from './rules.ts'
import { PLACES, type Template, type TemplateItem } from './template.ts'

/** Points for one item, and what they rest on. */
export type SheetLine = { score: Decimal; evidenceLevel: EvidenceLevel }

/** The sheet of one expert, who is a letter here: a result never says who gave which points. */
export type Sheet = { id: string; lines: Readonly<Record<string, SheetLine>> }

/** Points of an item put right after an appeal. */
export type Correction = { code: string; score: Decimal; why: string }

/** Everything a result depends on; kept with it, so that anybody computes it again. */
export type CombineQuestion = {
  template: Template
  sheets: readonly Sheet[]
  corrections: readonly Correction[]
  asOf: Day
  rules: Pick<RoundRules, 'combine' | 'spread' | 'grade'>
}

export type CombinedItem = Pick<TemplateItem, 'code' | 'level1' | 'level2' | 'name' | 'weight'> & {
  score: Decimal
  least: Decimal
  most: Decimal
  evidenceLevel: EvidenceLevel
  explanation: Explanation
}

export type Combined = {
  total: Decimal
  grade: Grade
  /** Of the totals of all sheets: the highest less the lowest. */
  spread: Decimal
  mustDiscuss: boolean
  items: CombinedItem[]
  /** Sheets that count, and those left out as the highest and the lowest. */
  counted: string[]
  leftOut: string[]
  evidenceLevel: EvidenceLevel
  explanation: Explanation
}

export type SheetProblem = {
  problem: 'item_missing' | 'item_unknown' | 'points_out_of_range' | 'points_too_fine'
  sheet: string
  code: string
}
export type CombineProblem = { ok: false; problem: 'no_sheets' } | ({ ok: false } & SheetProblem)

/** What is wrong with a sheet: an item without points or unknown, points outside 0 to the item's weight or finer than scored; null when nothing is. */
export function checkSheet(template: Template, { id, lines }: Sheet): SheetProblem | null {
  const known = new Set(template.items.map(({ code }) => code))
  const stranger = Object.keys(lines).find((code) => !known.has(code))
  if (stranger !== undefined) return { problem: 'item_unknown', sheet: id, code: stranger }
  for (const { code, weight } of template.items) {
    const line = lines[code]
    const problem = line ? pointsProblem(line.score, weight) : 'item_missing'
    if (problem) return { problem, sheet: id, code }
  }
  return null
}

/** What is wrong with points out of a weight; null when nothing is. */
export function pointsProblem(score: Decimal, weight: Decimal): 'points_out_of_range' | 'points_too_fine' | null {
  if (decimal.isNegative(score) || decimal.compare(score, weight) > 0) return 'points_out_of_range'
  return scaled.placesOf(decimal.canonical(score)) > PLACES ? 'points_too_fine' : null
}

/** The sum of a sheet's points. */
export const sheetTotal = ({ lines }: Pick<Sheet, 'lines'>): Decimal =>
  decimal.add('0', ...Object.values(lines).map(({ score }) => score))

/** How far apart the totals of sheets lie; 0 for one or none. */
export function spreadOf(sheets: readonly Sheet[]): Decimal {
  const [first, ...rest] = sheets.map(sheetTotal)
  return first === undefined ? '0' : decimal.subtract(decimal.max(first, ...rest), decimal.min(first, ...rest))
}

/**
 * The result of one project: the mean of the experts' points per item, half up to 2 decimals once, and their sum. From `trimFrom` sheets on the
 * one with the highest and the one with the lowest total are left out whole. Sheets in another order give the same result.
 */
export function combineSheets(question: CombineQuestion): ({ ok: true } & Combined) | CombineProblem {
  const { template, corrections, rules, asOf } = question
  if (question.sheets.length === 0) return { ok: false, problem: 'no_sheets' }
  const sheets = question.sheets.toSorted(({ id: a }, { id: b }) => (a < b ? -1 : 1))
  for (const sheet of sheets) {
    const problem = checkSheet(template, sheet)
    if (problem) return { ok: false, ...problem }
  }
  const wrong = corrections.flatMap((one) => correctionProblem(template, one) ?? [])[0]
  if (wrong) return { ok: false, ...wrong }
  const leftOut = outermost(sheets, rules.combine.parameters.trimFrom)
  const counted = sheets.filter(({ id }) => !leftOut.includes(id))
  const items = template.items.map((item) =>
    itemOf(item, counted, corrections.find(({ code }) => code === item.code) ?? null, question),
  )
  const graded = gradeOf(decimal.add('0', ...items.map(({ score }) => score)), {
    ...defaultScoringRules,
    grade: rules.grade,
  })
  // Weights sum to 100 and points stay within them, so that a template that was checked is always in range.
  if (!graded.ok) throw new RangeError(`template ${template.id} ${template.version}: total out of range`)
  const spread = spreadOf(sheets)
  const evidenceLevel = weakest(items.map((item) => item.evidenceLevel))
  return {
    ok: true,
    total: graded.total,
    grade: graded.grade,
    spread,
    mustDiscuss: isWide(spread, rules),
    items,
    counted: counted.map(({ id }) => id),
    leftOut,
    evidenceLevel,
    explanation: explain({
      measure: 'measures.round_total',
      value: graded.total,
      unit: 'score',
      rule: referenceTo(rules.combine),
      formula: 'Σ x̄ᵢ',
      inputs: items.map(({ code, name, score, explanation }) => ({
        measure: 'measures.round_item',
        value: score,
        unit: 'score',
        source: { kind: 'indicator', id: code, label: name },
        because: explanation,
      })),
      asOf,
      sampleSize: counted.length,
      evidenceLevel,
      note: {
        key: leftOut.length > 0 ? 'notes.round.trimmed' : 'notes.round.mean',
        params: { n: sheets.length, counted: counted.length, spread },
      },
    }),
  }
}

/** Whether totals lie so far apart that they are discussed. */
export const isWide = (spread: Decimal, rules: Pick<RoundRules, 'spread'> = defaultRoundRules): boolean =>
  decimal.compare(spread, rules.spread.parameters.points) > 0

function correctionProblem(template: Template, { code, score }: Correction): SheetProblem | null {
  const item = template.items.find((each) => each.code === code)
  const problem = item ? pointsProblem(score, item.weight) : 'item_unknown'
  return problem && { problem, sheet: '', code }
}

/** The sheets with the highest and the lowest total; among equals the first by letter at the bottom, the last at the top. */
function outermost(sheets: readonly Sheet[], trimFrom: number): string[] {
  if (sheets.length < trimFrom || sheets.length < 3) return []
  const ordered = sheets.toSorted((a, b) => decimal.compare(sheetTotal(a), sheetTotal(b)) || (a.id < b.id ? -1 : 1))
  return [ordered[0]!.id, ordered.at(-1)!.id]
}

function itemOf(
  { code, level1, level2, name, weight }: TemplateItem,
  sheets: readonly Sheet[],
  correction: Correction | null,
  { asOf, rules }: CombineQuestion,
): CombinedItem {
  const lines = sheets.map(({ id, lines: all }) => ({ id, ...all[code]! }))
  const scores = lines.map(({ score }) => score)
  const mean = decimal.divide(decimal.add('0', ...scores), String(scores.length), PLACES)
  const score = correction ? decimal.canonical(correction.score) : mean
  const evidenceLevel = weakest(lines.map((line) => line.evidenceLevel))
  const inputs: Input[] = [
    { measure: 'measures.weight', value: weight, unit: 'score', source: { kind: 'rule', id: rules.combine.id } },
    ...lines.map(({ id, score: points, evidenceLevel: level }): Input => ({
      measure: 'measures.expert_points',
      value: decimal.canonical(points),
      unit: 'score',
      source: { kind: 'expert_sheet', id, label: id },
      evidenceLevel: level,
    })),
  ]
  return {
    ...{ code, level1, level2, name, weight: decimal.canonical(weight), score },
    least: decimal.min(scores[0]!, ...scores),
    most: decimal.max(scores[0]!, ...scores),
    evidenceLevel,
    explanation: explain({
      measure: 'measures.round_item',
      value: score,
      unit: 'score',
      rule: referenceTo(rules.combine),
      ...(!correction && { formula: 'x̄ = Σ x ÷ n' }),
      inputs,
      asOf,
      sampleSize: sheets.length,
      evidenceLevel,
      ...(correction && { note: { key: 'notes.round.corrected', params: { mean, why: correction.why } } }),
    }),
  }
}

const weakest = (levels: readonly EvidenceLevel[]): EvidenceLevel =>
  levels.reduce<EvidenceLevel>((found, level) => (level > found ? level : found), 1)
