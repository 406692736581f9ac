import type { Explanation, Input } from '../base/index.ts'
import type { Adjusted, Indicator, LibraryVersion } from './indicator.ts'

type Because = { because?: Explanation }

/** Why the weight is not the library's: who chose it, when, and within which limits. */
export function adjustedWeight({ weight, library, adjusted }: Indicator): Because {
  if (!library || adjusted?.instead.weight === undefined) return {}
  const { least, most } = adjusted.limits
  const inputs: Input[] = [
    ofLibrary(library, 'library_weight', adjusted.instead.weight, 'score'),
    ofLibrary(library, 'weight_least', least, 'score'),
    ofLibrary(library, 'weight_most', most, 'score'),
  ]
  return { because: because(adjusted, library, { measure: 'measures.weight', value: weight, unit: 'score', inputs }) }
}

/** Why target or rule are not the library's. */
export function adjustedTarget(indicator: Indicator): Because {
  const { library, adjusted } = indicator
  if (!library || !adjusted || indicator.kind !== 'quantitative') return {}
  const { target, reverseVariant } = adjusted.instead
  const inputs: Input[] = [
    ...(target === undefined ? [] : [ofLibrary(library, 'library_target', `${target}${indicator.unit}`, 'text')]),
    ...(reverseVariant === undefined ? [] : [ofLibrary(library, 'library_reverse', reverseVariant, 'text')]),
  ]
  if (inputs.length === 0) return {}
  const value = `${indicator.sign}${indicator.target}${indicator.unit}`
  return { because: because(adjusted, library, { measure: 'measures.target_value', value, unit: 'text', inputs }) }
}

type Parts = Pick<Explanation, 'measure' | 'value' | 'unit' | 'inputs'>

function because({ by, on, reason }: Adjusted, { version }: LibraryVersion, parts: Parts): Explanation {
  return {
    ...{ v: 1, ...parts, rule: { id: 'indicator_adjustment', version: String(version) }, asOf: on, evidenceLevel: 2 },
    note: {
      key: reason === undefined ? 'notes.adjusted' : 'notes.adjusted_why',
      params: { by, ...(reason && { reason }) },
    },
  }
}

function ofLibrary({ code, version }: LibraryVersion, name: string, value: string, unit: Input['unit']): Input {
  const source = { kind: 'library_indicator' as const, id: code, label: `${code} v${version}` }
  return { measure: `measures.${name}`, value, unit, source, evidenceLevel: 2 }
}
