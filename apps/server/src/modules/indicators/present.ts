import { outcomeWords, type Origin, type Outcome } from '@jiheng/kernel/formula'
import { reviewStanding, type Definition } from '@jiheng/kernel/indicator'
import { toldExample, toldFinding, type LintFinding } from '@jiheng/kernel/indicator-lint'
import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import { inWords, languageOf, readable } from './formula.ts'
import type { LibraryIndicator } from './schema/indicator.ts'
import type { Finding } from './schema/lint.ts'
import type { Revision as RevisionShape } from './schema/revision.ts'
import type { Trial } from './service/formulas.ts'
import type { Revision } from './store/revisions.ts'
import type { IndicatorVersion } from './store/versions.ts'

function presentDefinition(definition: Definition, locale: Locale) {
  const { name, nameEn, tree, level1, level2, kinds, nature, direction, sign, target, unit, targetText } = definition
  const { weight, weightMin, weightMax, source, formula, reportedBy, evidenceLevel, evidence, rule, rules } = definition
  const { bands, mark, basis, explanation, standard, note } = definition
  return {
    ...{ name, nameEn, tree, level1, level2, nature, direction, sign, target, unit, targetText },
    kinds: [...kinds] as LibraryIndicator['kinds'],
    ...{ weight, weightMin, weightMax, source, reportedBy, evidenceLevel, evidence, rule, rules: [...rules] },
    formula: formula === null ? null : readable(formula, languageOf(locale)),
    ...{ bands, mark, basis, explanation, standard, note },
  }
}

export const presentVersion = (version: IndicatorVersion, locale: Locale): LibraryIndicator => ({
  ...{ code: version.code, version: version.version },
  ...{ effectiveFrom: version.effectiveFrom, effectiveTo: version.effectiveTo },
  ...presentDefinition(version, locale),
  why: version.why,
})

export function presentFinding(finding: LintFinding, locale: Locale): Finding {
  const { rule, severity, cells, example } = finding
  const say = (key: string, params: Record<string, string | number> = {}) => phraseOf(locale, key, params)
  return {
    ...{ rule: rule.id, severity, mark: rule.mark ?? null, source: rule.source ?? null },
    ...toldFinding(finding, say),
    cells: cells.map(({ indicator, field }) => ({ indicator, field })),
    example: toldExample(example, say),
    corrections: example.corrections.map(({ indicator, fields, isRemoved = false }) => ({
      ...{ indicator, fields: { ...fields }, isRemoved },
    })),
  }
}

export function presentRevision(revision: Revision, actor: Actor): RevisionShape {
  const locale = actor.locale as Locale
  const { id, code, baseVersion, definition, findings, why, state, orgPath, reviews } = revision
  const { proposedBy, proposedAt, decidedBy, decidedAt, decidedWhy, adoptedVersion, effectiveFrom } = revision
  const isParty = [revision.proposedById, ...reviews.map(({ reviewerId }) => reviewerId)].includes(actor.accountId)
  const isOpen = state === 'proposed'
  const mayDecide = isOpen && may(actor, 'indicators:adopt', { orgPath })
  const standing = reviewStanding(reviews.map(({ verdict }) => verdict))
  return {
    ...{ id, code, baseVersion, why, state, standing },
    definition: presentDefinition(definition, locale),
    findings: findings.map((finding) => presentFinding(finding, locale)),
    ...{ proposedBy, proposedAt, decidedBy, decidedAt, decidedWhy, adoptedVersion, effectiveFrom },
    reviews: reviews.map(({ reviewer, reviewerId, verdict, opinion, reviewedAt }) => ({
      ...{ reviewer, verdict, opinion, reviewedAt, isOwn: reviewerId === actor.accountId },
    })),
    allowed: [
      ...(isOpen && !isParty && mayReview(actor) ? ['review'] : []),
      ...(mayDecide && standing === 'agreed' ? ['adopt'] : []),
      ...(mayDecide ? ['refuse'] : []),
    ],
  }
}

/** Experts review whatever they can read. */
const mayReview = (actor: Actor): boolean =>
  actor.grants.some(({ permissions }) => permissions.has('indicators:review'))

/** What one of several values is of: the part without the figure's name, or the day. */
const labelOf = (origin: Origin | null, name: string, row: number): string =>
  (origin?.source?.label ?? String(row + 1)).replace(` · ${name}`, '')

export function presentTrial(
  { formula, given, origins, asOf, outcome, explanation, sensitivity }: Trial,
  locale: Locale,
) {
  const language = languageOf(locale)
  const presentOutcome = (result: Outcome) => ({
    value: result.ok ? String(result.value) : null,
    problem: result.ok ? null : inWords(outcomeWords(formula, result, language), locale),
  })
  return {
    ...{ asOf, yields: formula.yields, ...presentOutcome(outcome), explanation },
    inputs: formula.needs.map(({ name, over }, at) => {
      const [value, origin] = [given[at] ?? null, origins[at] ?? null]
      const last = Array.isArray(origin)
        ? (origin.at(-1) ?? null)
        : (origin as Exclude<typeof origin, readonly unknown[]>)
      return {
        ...{ id: name.id, name: language === 'zh' ? name.zh : (name.en ?? name.zh), unit: name.unit, over },
        values: (Array.isArray(value) ? value : [value]).map((each) => (each === null ? null : String(each))),
        labels: Array.isArray(origin) ? origin.map((each, row) => labelOf(each, name.zh, row)) : [],
        ...{ asOf: last?.asOf ?? null, evidenceLevel: last?.evidenceLevel ?? null },
      }
    }),
    sensitivity: sensitivity && {
      ...{ direction: sensitivity.direction, least: sensitivity.least, most: sensitivity.most },
      points: sensitivity.points.map((point) => ({ at: point.at, ...presentOutcome(point.outcome) })),
    },
  }
}
