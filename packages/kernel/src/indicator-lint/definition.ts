import type { LintFinding } from './finding.ts'
import type { LintIndicator } from './form.ts'
import { lintRules } from './catalogue.ts'
import { lint } from './lint.ts'

/**
 * An indicator as a library defines it, as far as wording goes; a draft may still lack things. `level1` is the key of a first level
 * (`output`), `target` a number, `targetText` words or how each project sets its own.
 */
export type DefinitionInWords = {
  tree: string
  level1: string | null
  level2: string
  name: string
  nature: 'quantitative' | 'qualitative'
  sign: string | null
  target: string | null
  unit: string | null
  targetText: string | null
  weight: string | null
  evidence: string
  standard: string
}

/** First levels as the official forms print them; those of other trees are not looked into. */
const printed: Readonly<Record<string, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
  decision: '决策',
  process: '过程',
}
const LOOKED_INTO: readonly string[] = ['form', 'evaluation']
/** A figure stands in where every project sets its own target. */
const SHAPE = '10'

const ofOneIndicator = new Set(lintRules.filter(({ looksAt }) => looksAt === 'indicator').map(({ id }) => id))

/** What an auditor would write up about one indicator of a library; rules on whole forms do not apply, and without a name there is nothing to say. */
export function lintDefinition(definition: DefinitionInWords): LintFinding[] {
  if (definition.name.trim() === '') return []
  const findings = lint({ project: '', indicators: [rowOf(definition)] })
  return findings.filter(({ rule }) => ofOneIndicator.has(rule.id))
}

function rowOf(definition: DefinitionInWords): LintIndicator {
  const { tree, level1, level2, name, nature, sign, target, unit, targetText, weight, evidence, standard } = definition
  const level = LOOKED_INTO.includes(tree) ? (printed[level1 ?? ''] ?? '') : ''
  const aimed =
    nature === 'quantitative'
      ? { sign: sign ?? '', unit: unit ?? '', target: target ?? SHAPE }
      : { sign: '', unit: '', target: targetText ?? '' }
  return {
    ...{ level1: level, level2: level === '' ? '' : level2, name, ...aimed },
    ...{ weight: weight ?? '', evidence, scoring: standard },
  }
}
