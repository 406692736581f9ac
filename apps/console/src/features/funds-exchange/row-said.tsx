import { formatYuan } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import type { FinanceRow } from './view.ts'

/** What there is to say of a row: why it cannot go in, what was assumed, and what differs. */
export function RowSaid({ of: { problems, changes } }: { of: FinanceRow }) {
  const { t, say } = usePhrase()
  const told = (field: string, value: unknown): string => {
    if (field === 'amountFen' && typeof value === 'number') return formatYuan(value)
    return field === 'source' ? say(`funds.source.${String(value)}`) : String(value)
  }
  const words = [
    ...problems.map(({ cell, message }) => `${cell ? `${cell} ` : ''}${message}`),
    ...changes.map(({ field, old, now }) =>
      t('reconcile.changed_from', {
        field: say(`reconcile.field.${field}`),
        old: told(field, old),
        now: told(field, now),
      }),
    ),
  ]
  return (
    <span className="reconcile-said" title={words.join('\n')}>
      {words.join(' ')}
    </span>
  )
}
