import { Button, DayInput, usePhrase } from '@jiheng/ui'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'

/** The day everything above is told of; a past one stands in the address. */
export function AsOf() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const asOf = oneOf(search.asOf) ?? null
  return (
    <span className="funds-as-of">
      <DayInput
        name={t('project.funds.as_of')}
        placeholder={t('project.funds.as_of')}
        value={asOf}
        onChange={(day) => setSearch({ asOf: day ?? undefined })}
      />
      {asOf && (
        <Button kind="quiet" onPress={() => setSearch({ asOf: undefined })}>
          {t('project.funds.as_of_today')}
        </Button>
      )}
    </span>
  )
}
