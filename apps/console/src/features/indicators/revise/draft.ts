import type { CallInput } from '@jiheng/api'
import { directionOf, levelsOf, rulesFor, signs, type Level1, type ScoringRuleKey } from '@jiheng/kernel/indicator'
import type { Correction } from '@jiheng/kernel/indicator-lint'
import { phrase } from '@jiheng/phrases'
import { filled } from '../../../shared/filled.ts'
import type { Definition } from '../view.ts'

export type Form = CallInput<'proposeIndicator'>['body']['definition']

/** A definition while it is written: every field is a text, a choice may still be open. */
export type Draft = {
  code: string
  tree: Definition['tree']
  level1: Level1 | null
  kinds: readonly string[]
  nature: Definition['nature']
  sign: string | null
  target: string | null
  weight: string | null
  weightMin: string | null
  weightMax: string | null
  source: Definition['source']
  rule: ScoringRuleKey
  hasOtherRules: boolean
  evidenceLevel: string
  mark: Definition['mark']
} & Record<Texts, string>
type Texts =
  | ('name' | 'nameEn' | 'level2' | 'unit' | 'targetText' | 'formula' | 'reportedBy' | 'met' | 'partlyMet' | 'notMet')
  | ('evidence' | 'basis' | 'explanation' | 'standard' | 'note' | 'why')

/** The form as it opens: the present version, or an empty one. */
export function draftOf(code: string, of: Definition | null): Draft {
  return {
    ...{ code, name: of?.name ?? '', nameEn: of?.nameEn ?? '', tree: of?.tree ?? 'form', level1: of?.level1 ?? null },
    ...{
      level2: of?.level2 ?? '',
      kinds: of?.kinds ?? [],
      nature: of?.nature ?? 'quantitative',
      sign: of?.sign ?? null,
    },
    ...{ target: of?.target ?? null, unit: of?.unit ?? '', targetText: of?.targetText ?? '' },
    ...{ weight: of?.weight ?? null, weightMin: of?.weightMin ?? null, weightMax: of?.weightMax ?? null },
    ...{ source: of?.source ?? 'manual', formula: of?.formula ?? '', reportedBy: of?.reportedBy ?? '' },
    ...{ rule: of?.rule ?? 'proportional', hasOtherRules: (of?.rules.length ?? 1) > 1 },
    ...{ met: of?.bands?.met ?? '', partlyMet: of?.bands?.partlyMet ?? '', notMet: of?.bands?.notMet ?? '' },
    ...{ evidenceLevel: String(of?.evidenceLevel ?? 2), evidence: of?.evidence ?? '', mark: of?.mark ?? 'U' },
    ...{
      basis: of?.basis ?? '',
      explanation: of?.explanation ?? '',
      standard: of?.standard ?? '',
      note: of?.note ?? '',
    },
    why: '',
  }
}

/** More or less is better follows from the sign; of words more is better. */
export function directionIn({ nature, sign }: Pick<Draft, 'nature' | 'sign'>): Definition['direction'] {
  const known = signs.find((each) => each === sign)
  return nature === 'quantitative' && known ? directionOf(known) : 'more'
}

/** The scoring rules that fit, the chosen one first. */
export function rulesIn(draft: Draft): ScoringRuleKey[] {
  const fitting = rulesFor(draft.nature, directionIn(draft))
  const usual = fitting.find((rule) => rule === draft.rule) ?? fitting[0] ?? 'proportional'
  return [usual, ...(draft.hasOtherRules ? fitting.filter((rule) => rule !== usual) : [])]
}

/** What is sent: fields of the other nature or source are left out. */
export function formOf(draft: Draft): Form {
  const { name, nameEn, tree, level1, level2, kinds, nature, sign, target, unit, targetText, source } = draft
  const { weight, weightMin, weightMax, evidence, evidenceLevel, basis, mark, explanation, standard, note } = draft
  const isNumber = nature === 'quantitative'
  const rules = rulesIn(draft)
  const told = {
    ...{ name: name.trim(), nameEn, tree, level1, level2: level2.trim(), nature, direction: directionIn(draft) },
    ...(isNumber && { sign, target }),
    ...(!(isNumber && target) && { targetText }),
    ...{ weight, weightMin: weightMin ?? weight, weightMax: weightMax ?? weight, source, rule: rules[0], rules },
    ...(source === 'formula' ? { formula: draft.formula } : { reportedBy: draft.reportedBy }),
    ...(!isNumber && { bands: { met: draft.met, partlyMet: draft.partlyMet, notMet: draft.notMet } }),
    ...{ evidence, evidenceLevel: Number(evidenceLevel), basis, mark, explanation, standard, note },
  }
  return { ...filled(told), kinds: [...kinds], ...(isNumber && { unit }) } as Form
}

/** The example of a finding written into the form; words turned into a number make the indicator a quantitative one. */
export function taken({ fields }: Pick<Correction, 'fields'>, draft: Draft): Partial<Draft> {
  const { level1, target, sign, unit, scoring, name, level2, weight, evidence } = fields
  const isNumber = target !== undefined && /^\d+(\.\d+)?$/.test(target)
  const level = levelsOf.form.find((each) => level1?.startsWith(phrase('zh-CN', `indicators.level.${each}`)))
  const patch = {
    ...{ name, level2, weight, evidence, standard: scoring, level1: level, unit },
    sign: signs.find((each) => each === sign),
    ...(isNumber && { nature: 'quantitative' as const, target, targetText: '' }),
    ...(!isNumber &&
      target !== undefined && { targetText: target, ...(draft.nature === 'quantitative' && { target: null }) }),
  }
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Draft>
}

/** The field of the form a cell of the linter is about. */
export function fieldOf(cell: string, { nature, target }: Pick<Draft, 'nature' | 'target'>): keyof Draft {
  if (cell === 'scoring') return 'standard'
  if (cell === 'target') return nature === 'quantitative' && target !== null ? 'target' : 'targetText'
  return cell === 'lastYear' || cell === 'actual' || cell === 'reason' ? 'note' : (cell as keyof Draft)
}
