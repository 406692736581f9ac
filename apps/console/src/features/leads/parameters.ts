import { useCallback } from 'react'
import { formatNumber, formatYuan } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import type { LeadRule } from './view.ts'

export type Parameter = LeadRule['parameters'][number]

/** A parameter's value as people read it: fen in yuan, each with its unit. */
export function useParameterText(): (parameter: Pick<Parameter, 'unit'>, value: number) => string {
  const { t } = usePhrase()
  return useCallback(
    ({ unit }, value) => {
      const number = unit === 'fen' ? formatYuan(value) : unit === 'ratio' ? String(value) : formatNumber(value)
      return `${number} ${t(`leads.unit.${unit}`)}`.trim()
    },
    [t],
  )
}

/** What a field shows of a parameter, and what is sent for what was typed: amounts are typed in yuan. */
export const typedOf = ({ unit }: Pick<Parameter, 'unit'>, value: number): string =>
  unit === 'fen' ? String(value / 100) : String(value)
export const valueOf = ({ unit }: Pick<Parameter, 'unit'>, typed: string): number =>
  unit === 'fen' ? Math.round(Number(typed) * 100) : Number(typed)
