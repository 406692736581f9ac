import { referenceTo } from '../base/index.ts'
import { lintRuleOf } from './catalogue.ts'
import type { LintRuleId } from './catalogue.ts'
import type { LintCell, LintExample, LintFinding } from './finding.ts'
import type { LintForm, LintIndicator } from './form.ts'
import { contextOf } from './item.ts'
import { defaultLintParameters } from './parameters.ts'
import type { LintParameters } from './parameters.ts'
import { formChecks, indicatorChecks, unnamedChecks } from './rules/index.ts'
import { isUnnamed } from './rules/name.ts'

/**
 * Everything in a form that an auditor would write up, each with the cells it is about and a corrected example: findings on single
 * indicators in the order of rows, then those on the form. Never throws, whatever the texts; linear in the number of indicators.
 * The order of rows changes nothing but the order of findings.
 */
export function lint(form: LintForm, parameters: LintParameters = defaultLintParameters): LintFinding[] {
  const context = contextOf(form, parameters)
  const findings: LintFinding[] = []
  for (const item of context.items) {
    for (const check of isUnnamed(item) ? unnamedChecks : indicatorChecks) {
      const found = check(item, context)
      if (found === null) continue
      const cells = found.fields.map((field): LintCell => ({ indicator: item.at, field }))
      findings.push(finding(found.rule, cells, found.params, { corrections: found.corrections }))
    }
  }
  for (const check of formChecks)
    for (const { rule, cells, params, example } of check(context)) findings.push(finding(rule, cells, params, example))
  return findings
}

function finding(
  id: LintRuleId,
  cells: readonly LintCell[],
  params: LintFinding['params'],
  example: LintExample,
): LintFinding {
  const rule = lintRuleOf(id)
  return { rule: { ...referenceTo(rule), id }, severity: rule.severity, cells, params, example }
}

const blank: LintIndicator = { level1: '', level2: '', name: '', sign: '', target: '', unit: '', weight: '' }

/** The form with an example taken over: cells changed, rows taken away, new rows behind the others. */
export function withExample(form: LintForm, { corrections, fundsTotal, exAnte }: LintExample): LintForm {
  const changes = Map.groupBy(corrections, ({ indicator }) => indicator)
  const kept = form.indicators.flatMap((row, at) => {
    const own = changes.get(at) ?? []
    if (own.some(({ isRemoved }) => isRemoved)) return []
    return [own.reduce((changed, { fields }) => ({ ...changed, ...fields }), row)]
  })
  const fresh = (changes.get(null) ?? []).map(({ fields }) => ({ ...blank, ...fields }))
  return {
    ...form,
    ...(fundsTotal && form.funds && { funds: { ...form.funds, total: fundsTotal } }),
    ...(exAnte && { exAnte }),
    indicators: [...kept, ...fresh],
  }
}
