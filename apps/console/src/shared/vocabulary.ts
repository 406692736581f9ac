import { useMemo } from 'react'
import { vocabularyOf, type Name, type Vocabulary } from '@jiheng/kernel/formula'
import { usePhrase } from '@jiheng/ui'
import { useCall } from './api.ts'

/** The figures formulas may use, with a note on each for the list of what may follow; null while they are read. */
export function useVocabulary(): { vocabulary: Vocabulary; noteOf: (name: Name) => string } | null {
  const { t } = usePhrase()
  const facts = useCall('listFormulaFacts').data?.items
  return useMemo(() => {
    if (!facts) return null
    const from = new Map(facts.map((fact) => [fact.id, fact.from]))
    const noteOf = ({ id, unit }: Name) => {
      const word = unit === 'fen' ? t('units.yuan') : unit
      return [word, t(`indicators.figure_from.${from.get(id) ?? 'system'}`)].filter(Boolean).join(' · ')
    }
    return { vocabulary: vocabularyOf(facts), noteOf }
  }, [facts, t])
}
