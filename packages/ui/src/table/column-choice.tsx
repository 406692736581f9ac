import { Popover } from 'antd'
import { Button } from '../button.tsx'
import { Check } from '../form/choice.tsx'
import { usePhrase } from '../words.tsx'
import type { Column } from './columns.ts'

type Props<Row> = {
  columns: readonly Column<Row>[]
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  reset: () => void
}

/** Which columns to show; the title column always stays. */
export function ColumnChoice<Row>({ columns, chosen, choose, reset }: Props<Row>) {
  const { t } = usePhrase()
  const list = (
    <div className="jh-column-choice">
      {columns.map((column) => (
        <Check
          key={column.id}
          value={chosen.includes(column.id)}
          disabled={column.card === 'title'}
          onChange={(isOn) => choose(isOn ? [...chosen, column.id] : chosen.filter((id) => id !== column.id))}
        >
          {column.label}
        </Check>
      ))}
      <Button kind="quiet" onPress={reset}>
        {t('ui.table.columns_reset')}
      </Button>
    </div>
  )
  return (
    // Beside its button, so that Tab leads into it.
    <Popover
      content={list}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      getPopupContainer={(span) => span.parentElement ?? document.body}
    >
      <span>
        <Button kind="quiet">{t('ui.table.columns')}</Button>
      </span>
    </Popover>
  )
}
