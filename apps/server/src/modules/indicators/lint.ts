import { lint, lintRules, type LintFinding, type LintIndicator } from '@jiheng/kernel/indicator-lint'
import type { Definition, Level1 } from '@jiheng/kernel/indicator'

/** What the linter says of one definition, as it is kept with a revision. */
export type KeptFinding = LintFinding

/** First levels as the official forms print them; those of other trees are not looked into. */
const written: Partial<Record<Level1, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
  decision: '决策',
  process: '过程',
}
/** A figure stands in where every project sets its own target. */
const SHAPE = '10'

const ofOneIndicator = new Set(lintRules.filter(({ looksAt }) => looksAt === 'indicator').map(({ id }) => id))

/** What an auditor would write up about an indicator of the library; rules on whole forms do not apply. */
export function lintDefinition(definition: Definition): KeptFinding[] {
  const findings = lint({ project: '', indicators: [rowOf(definition)] })
  return findings.filter(({ rule }) => ofOneIndicator.has(rule.id))
}

function rowOf(definition: Definition): LintIndicator {
  const { level1, level2, name, nature, sign, target, unit, targetText, weight, evidence, standard } = definition
  const level = written[level1] ?? ''
  return {
    ...{ level1: level, level2: level === '' ? '' : level2, name },
    ...{ sign: sign ?? '', unit: unit ?? '', weight, evidence, scoring: standard },
    target: nature === 'qualitative' ? (targetText ?? '') : (target ?? SHAPE),
  }
}
