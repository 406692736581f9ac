import { usePhrase } from '@jiheng/ui'
import type { Definition } from './view.ts'

const wordsOf: Partial<Record<keyof Definition, string>> = {
  tree: 'indicators.tree',
  level1: 'indicators.level',
  kinds: 'projects.kind_name',
  nature: 'indicators.nature',
  direction: 'indicators.direction',
  source: 'indicators.source',
  rules: 'indicators.rule',
  mark: 'explanation.mark',
  evidenceLevel: 'explanation.evidence_level',
}

/** A field of a definition in words. */
export function useDefinitionText(): (field: keyof Definition, value: unknown) => string {
  const { t, say } = usePhrase()
  return (field, value) => {
    const area = wordsOf[field]
    const word = (each: unknown): string => (area === undefined ? String(each) : say(`${area}.${String(each)}`))
    if (value === null || value === undefined) return t('ui.dash')
    if (Array.isArray(value))
      return value.length === 0 ? t('library.all_kinds') : value.map(word).join(t('library.comma'))
    if (isBands(value)) return [value.met, value.partlyMet, value.notMet].join(' / ')
    return word(value)
  }
}

const isBands = (value: unknown): value is NonNullable<Definition['bands']> =>
  typeof value === 'object' && value !== null && 'partlyMet' in value
