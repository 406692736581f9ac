import { Select, usePhrase } from '@jiheng/ui'
import type { ColumnEdit, ImportColumn } from './list-view.ts'

const units = ['yuan', 'thousand', 'wan', 'million', 'ten_million', 'yi', 'billion'] as const
const currencies = ['CNY', 'GBP', 'USD', 'EUR', 'VND', 'THB'] as const
const orders = ['ymd', 'dmy', 'mdy'] as const

/** Whether a field holds days, whose order a person may have to tell. */
const isDay = (field: ImportColumn['field']): boolean => field !== null && /(Start|Finish|On)$/.test(field)

type Props = { of: ImportColumn; edit: ColumnEdit; onEdit: (change: ColumnEdit) => void }

/** What a column's numbers mean: unit and currency of amounts, order of dates. What nobody told is left open. */
export function Meaning({ of, edit, onEdit }: Props) {
  const { t } = usePhrase()
  const { letter, money, order } = of
  if (order || isDay(edit.field ?? of.field))
    return (
      <Select
        name={`${letter} ${t('imports.wizard.order')}`}
        value={edit.order ?? order ?? null}
        placeholder={t('imports.wizard.order_found')}
        options={orders.map((value) => ({ value, label: t(`imports.wizard.order_name.${value}`) }))}
        onChange={(next) => next && onEdit({ order: next as (typeof orders)[number] })}
      />
    )
  if (!money) return null
  const words = (edit.currency ?? money.currency) === 'CNY' ? 'unit_name' : 'unit_foreign'
  const guessedUnit = money.unitFrom === 'assumed'
  const guessedCurrency = money.currencyFrom === 'assumed'
  return (
    <span className="imports-money">
      <Select
        name={`${letter} ${t('imports.unit')}`}
        value={edit.unit ?? (guessedUnit ? null : money.unit)}
        placeholder={t('imports.wizard.guess', { what: t(`imports.wizard.${words}.${money.unit}`) })}
        options={units.map((value) => ({ value, label: t(`imports.wizard.${words}.${value}`) }))}
        onChange={(next) => next && onEdit({ unit: next as (typeof units)[number] })}
      />
      <Select
        name={`${letter} ${t('imports.wizard.currency')}`}
        value={edit.currency ?? (guessedCurrency ? null : money.currency)}
        placeholder={t('imports.wizard.guess', { what: t(`imports.wizard.currency_name.${money.currency}`) })}
        options={currencies.map((value) => ({ value, label: t(`imports.wizard.currency_name.${value}`) }))}
        onChange={(next) => next && onEdit({ currency: next as (typeof currencies)[number] })}
      />
    </span>
  )
}
