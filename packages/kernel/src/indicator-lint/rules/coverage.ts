import { decimal } from '../../base/index.ts'
import type { Correction } from '../finding.ts'
import { sumOf } from '../item.ts'
import type { Context, Item } from '../item.ts'
import type { Branch } from '../levels.ts'
import { asked, effectOf, measured, sampleNote, subject } from '../measure.ts'
import { added, corrected, removed } from '../write.ts'
import { byLevel, cellsOf, inOwnOrder } from './form-found.ts'
import type { FormCheck, FormFound } from './form-found.ts'

/** Kinds of indicator a form must not lack. A form of no indicators at all is not judged. */
export const coverage: FormCheck = (context) => {
  if (context.items.length === 0) return []
  const groups = byLevel(context)
  const cues = new Set(context.items.map(({ nature }) => nature.cue))
  const lacks: FormFound[] = []
  if (!groups.get('benefit')?.length) lacks.push(lack('no_benefit', [benefitRow(context)]))
  if (!groups.get('satisfaction')?.length && !cues.has('satisfaction.served'))
    lacks.push(lack('no_satisfaction', [satisfactionRow(context)]))
  if (!groups.get('cost')?.length && !hasBranch(context, 'output.cost')) lacks.push(lack('no_cost', [costRow(context)]))
  return [...lacks, ...oneSided(context, groups.get('output') ?? [])]
}

const lack = (
  rule: FormFound['rule'],
  corrections: readonly Correction[],
  params: FormFound['params'] = {},
): FormFound => ({
  rule,
  cells: [{ indicator: null, field: 'level1' }],
  params,
  example: { corrections },
})

const hasBranch = ({ items }: Context, branch: Branch): boolean => items.some((item) => item.branch === branch)

function benefitRow(context: Context): Correction {
  const { parameters, form } = context
  const about = subject(context)
  const fields = effectOf(`${about}${form.kind ?? ''}`) ?? asked(about || '生活环境', context)
  return added('benefit.social', { ...fields, weight: parameters.levelWeights.benefit })
}

function satisfactionRow({ parameters }: Context): Correction {
  return added('satisfaction.served', {
    name: '受益群众满意度',
    sign: '≥',
    target: parameters.sharePercent,
    unit: '%',
    weight: parameters.levelWeights.satisfaction,
    evidence: sampleNote(parameters.sampleSize),
  })
}

const costRow = (context: Context): Correction =>
  added('output.cost', { name: `${subject(context)}成本节约率`, sign: '≥', target: '3', unit: '%', weight: '5' })

const SIDES = {
  'output.quantity': { name: '完成工程数量', sign: '≥', target: '10', unit: '个', weight: '10' },
  'output.quality': { name: '工程验收合格率', sign: '=', target: '100', unit: '%', weight: '10' },
  'output.time': { name: '工程按期完工率', sign: '≥', target: '95', unit: '%', weight: '10' },
} as const

/** Outputs of which nobody says how many, how good, or by when. */
function oneSided(context: Context, outputs: readonly Item[]): FormFound[] {
  const isNamed = outputs.some(({ branch }) => branch != null)
  const missing = (Object.keys(SIDES) as (keyof typeof SIDES)[]).filter((branch) => !hasBranch(context, branch))
  if (outputs.length === 0 || !isNamed) return []
  return missing.map((branch) => lack('outputs_one_sided', [added(branch, SIDES[branch])], { side: branch.slice(7) }))
}

/** So many outputs that none of them counts. */
export const tooManyOutputs: FormCheck = (context) => {
  const { outputsAtMost } = context.parameters
  const outputs = byLevel(context).get('output') ?? []
  if (outputs.length <= outputsAtMost) return []
  const lightest = inOwnOrder(outputs).sort((a, b) => decimal.compare(a.weight ?? '0', b.weight ?? '0'))
  const corrections = lightest.slice(0, outputs.length - outputsAtMost).map(removed)
  const params = { count: outputs.length, limit: outputsAtMost }
  return [{ rule: 'too_many_outputs', cells: cellsOf(outputs, 'name'), params, example: { corrections } }]
}

/** The same name and target at the same branch twice. */
export const duplicates: FormCheck = ({ items }) => {
  const groups = Map.groupBy(
    items.filter(({ nature, isNone }) => nature.name !== '' && !isNone),
    ({ nature, branch, level1 }) => `${branch ?? level1 ?? ''}\n${nature.name.replace(/[的及和与、]/g, '')}`,
  )
  return [...groups.values()].flatMap((group): FormFound[] => {
    const [keep, ...others] = inOwnOrder(group)
    if (!keep || others.length === 0) return []
    const weights = group.flatMap(({ weight }) => (weight === null ? [] : [weight]))
    const kept = weights.length === 0 ? [] : [corrected(keep, { weight: sumOf(weights) })]
    const params = { name: keep.written.name.slice(0, 40), count: group.length }
    const corrections = [...kept, ...others.map(removed)]
    return [{ rule: 'duplicate_indicator', cells: cellsOf(group, 'name'), params, example: { corrections } }]
  })
}

/** Every share is 100 %: a list of what must be done anyway. */
export const allHundredPercent: FormCheck = ({ items, parameters }) => {
  const shares = items.filter(({ nature, quantity }) => nature.isShare && !nature.isSatisfaction && quantity !== null)
  const isFull = shares.every(({ quantity }) => quantity !== null && decimal.compare(quantity.value, '100') === 0)
  if (shares.length < parameters.hundredsFrom || !isFull) return []
  const telling = inOwnOrder(shares).find(({ nature }) => /合格率|通过率/.test(nature.name)) ?? inOwnOrder(shares)[0]
  if (!telling) return []
  const name = /合格率|通过率/.test(telling.nature.name)
    ? telling.nature.name.replace(/(?:合格率|通过率)/, '优良率')
    : telling.nature.name
  const corrections = [corrected(telling, { name, sign: '≥', target: parameters.sharePercent, unit: '%' })]
  const params = { count: shares.length }
  return [{ rule: 'all_hundred_percent', cells: cellsOf(shares, 'target'), params, example: { corrections } }]
}

/** More words than numbers. */
export const mostlyWords: FormCheck = (context) => {
  const { items, parameters } = context
  const judged = items.filter(({ isNone, value }) => !isNone && value.text !== '')
  const worded = judged.filter(({ value }) => !value.hasNumber)
  const share = judged.length === 0 ? 0 : (worded.length * 100) / judged.length
  if (judged.length < parameters.wordsFrom || share <= parameters.wordsPercent) return []
  const corrections = worded.map((item) => corrected(item, measured(item, context)))
  const params = { count: worded.length, total: judged.length }
  return [{ rule: 'mostly_words', cells: cellsOf(worded, 'target'), params, example: { corrections } }]
}
