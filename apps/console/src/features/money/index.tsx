import { Button, DayInput, Page, Tabs, usePhrase } from '@jiheng/ui'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { ExecutionTab } from './execution.tsx'
import { PortfolioCurve } from './curve.tsx'
import { ForecastTab } from './forecast.tsx'
import { QuadrantTab } from './quadrants.tsx'
import './money.css'

const tabs = ['execution', 'quadrants', 'curve', 'forecast'] as const

/** 资金: is the money spent, and does the work keep up with it. */
export function MoneyPage() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const active = tabs.find((id) => id === oneOf(search['tab'])) ?? 'execution'
  return (
    <Page title={t('money.title')} note={t('money.note')} actions={<a href="/fund-clocks">{t('money.to_clocks')}</a>}>
      {active !== 'forecast' && <Time />}
      <Tabs
        active={active}
        onChange={(id) => setSearch({ tab: id === 'execution' ? undefined : id })}
        tabs={[
          { id: 'execution', label: t('money.execution'), content: <ExecutionTab /> },
          { id: 'quadrants', label: t('money.quadrants'), content: <QuadrantTab /> },
          { id: 'curve', label: t('money.curve'), content: <PortfolioCurve /> },
          { id: 'forecast', label: t('forecast.tab'), content: <ForecastTab /> },
        ]}
      />
    </Page>
  )
}

/** As of which day the page is read: today, a day of the past, or the end of July in one press. */
function Time() {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const isCut = oneOf(search['cut']) === 'jan_jul'
  return (
    <div className="money-time" role="group" aria-label={t('money.as_of')}>
      <DayInput
        name={t('money.as_of')}
        placeholder={t('money.as_of')}
        value={oneOf(search['asOf']) ?? null}
        onChange={(day) => setSearch({ asOf: day ?? undefined, cut: undefined })}
      />
      <Button
        kind={isCut ? 'primary' : 'plain'}
        onPress={() => setSearch({ cut: isCut ? undefined : 'jan_jul', asOf: undefined })}
      >
        {t('money.jan_jul')}
      </Button>
    </div>
  )
}
