import { Button, Loaded, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { AsOf } from './as-of.tsx'
import { SetBudget } from './budget-form.tsx'
import { BySource } from './by-source.tsx'
import { Contracts } from './contracts/index.tsx'
import { FundCurve } from './curve.tsx'
import { Exceptions } from './exceptions.tsx'
import { FundFigures } from './figures.tsx'
import { FundForecast } from './forecast.tsx'
import { LedgerBooks } from './ledger.tsx'
import { RecordMovement } from './movement-form.tsx'
import { Movements } from './movements.tsx'
import { Requests } from './requests.tsx'
import { StandingAmounts } from './standing.tsx'
import './funds.css'

/** 资金: all of the project's money for those who read its contracts; for a contractor its own contracts, requests and payments. */
export function FundsSide({ project }: { project: Project }) {
  if (project.allowed.includes('read_funds')) return <AllFunds project={project} />
  return (
    <>
      <Requests projectId={project.id} isPast={false} />
      <Contracts projectId={project.id} isPast={false} />
      <Movements projectId={project.id} />
    </>
  )
}

/** Where the money is, how long it has stood, whose move it is, and the book it is all read from. */
function AllFunds({ project }: { project: Project }) {
  const { t } = usePhrase()
  const [search] = useSearch()
  const year = Number(oneOf(search.year)) || undefined
  const asOf = oneOf(search.asOf)
  const query = { ...(year ? { year } : {}), ...(asOf ? { asOf } : {}) }
  const funds = useCall('getFunds', { path: { id: project.id }, query })
  const allowed = funds.data?.allowed ?? []
  return (
    <>
      <Section
        title={t('funds.title')}
        note={<Years of={funds.data} />}
        actions={
          <>
            <AsOf />
            {funds.data && allowed.includes('set_budget') && (
              <Opens label={t('funds.set_budget')}>
                {(close) => <SetBudget projectId={project.id} year={funds.data!.year} line={null} onClose={close} />}
              </Opens>
            )}
            {funds.data && allowed.includes('record_movement') && (
              <Opens kind="primary" label={t('funds.record')}>
                {(close) => <RecordMovement projectId={project.id} funds={funds.data!} onClose={close} />}
              </Opens>
            )}
          </>
        }
      >
        <Loaded of={funds}>{(found) => <FundFigures of={found} />}</Loaded>
      </Section>
      {funds.data && <StandingAmounts of={funds.data} />}
      <Requests projectId={project.id} isPast={asOf !== undefined} />
      <Contracts projectId={project.id} isPast={asOf !== undefined} />
      {funds.data && <BySource of={funds.data} projectId={project.id} />}
      <FundCurve projectId={project.id} asOf={asOf} />
      {asOf === undefined && <FundForecast projectId={project.id} />}
      <Exceptions projectId={project.id} />
      <LedgerBooks projectId={project.id} asOf={asOf} />
      <Movements projectId={project.id} />
    </>
  )
}

/** The years with a budget; the one shown is pressed. */
function Years({ of }: { of: { year: number; years: readonly number[] } | undefined }) {
  const { t } = usePhrase()
  const [, setSearch] = useSearch()
  if (!of || of.years.length === 0) return null
  return (
    <span className="project-years">
      {of.years.map((year) =>
        year === of.year ? (
          <strong key={year} aria-current="true">
            {t('project.of_year', { year })}
          </strong>
        ) : (
          <Button key={year} kind="quiet" onPress={() => setSearch({ year: String(year) })}>
            {t('project.of_year', { year })}
          </Button>
        ),
      )}
    </span>
  )
}
