import { useEffect } from 'react'
import { Loaded, Page, StateMark, Stepper, Time, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { oneOf } from '../../shared/search-text.ts'
import { useParam, useSearch } from '../../shared/url.ts'
import { CheckStep } from './check.tsx'
import { ColumnsStep } from './columns.tsx'
import { isBusy, needsColumns, type ImportList } from './list-view.ts'
import { Refused } from './refused.tsx'
import { ResultStep } from './result.tsx'
import { stateOfList } from './state.ts'
import { Working } from './working.tsx'

/** One list on its way in: read, columns, check, result. It can be left at any step and found again. */
export function ImportPage() {
  const { t } = usePhrase()
  const id = useParam('id')
  const list = useCall('getImport', { path: { id } })
  useKeepReading(list.data !== undefined && isBusy(list.data), list.refetch)
  const crumbs = [
    { label: t('projects.register'), href: '/projects' },
    { label: t('app.nav.imports'), href: '/imports' },
    { label: list.data?.fileName ?? '' },
  ]
  if (list.data) return <Shown list={list.data} crumbs={crumbs} />
  return (
    <Page title={t('imports.title')} crumbs={crumbs}>
      <Loaded of={list}>{() => null}</Loaded>
    </Page>
  )
}

type Step = 'working' | 'refused' | 'columns' | 'check' | 'result'

function stepOf(list: ImportList, wanted: string | undefined): Step {
  if (isBusy(list)) return 'working'
  if (list.state === 'refused' || !list.summary) return 'refused'
  if (list.state === 'done') return 'result'
  if (wanted === 'columns' || wanted === 'check') return wanted
  return needsColumns(list.summary) ? 'columns' : 'check'
}

function Shown({ list, crumbs }: { list: ImportList; crumbs: { label: string; href?: string }[] }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const step = stepOf(list, oneOf(search['step']))
  const go = (next: string | undefined) => setSearch({ step: next, outcome: undefined })
  const steps = [t('imports.step.file'), t('imports.step.columns'), t('imports.step.check'), t('imports.step.result')]
  return (
    <Page
      title={titleOf(step, list, t)}
      crumbs={crumbs}
      mark={
        step !== 'working' && (
          <StateMark state={stateOfList(list)} word={t(`imports.wizard.state_name.${list.state}`)} />
        )
      }
      note={<Facts of={list} />}
    >
      <Stepper steps={steps} at={stepNumber(step, list)} />
      {step === 'working' && <Working list={list} />}
      {step === 'refused' && <Refused list={list} />}
      {step === 'columns' && list.summary && (
        <ColumnsStep
          key={list.version}
          list={list}
          summary={list.summary}
          onChecked={() => go('check')}
          onSettled={() => go(undefined)}
        />
      )}
      {step === 'check' && list.summary && (
        <CheckStep list={list} summary={list.summary} onBack={() => go('columns')} />
      )}
      {step === 'result' && <ResultStep list={list} />}
    </Page>
  )
}

function stepNumber(step: Step, list: ImportList): number {
  if (step === 'working') return list.state === 'importing' ? 3 : 0
  return { refused: 0, columns: 1, check: 2, result: 3 }[step]
}

function titleOf(step: Step, list: ImportList, t: ReturnType<typeof usePhrase>['t']): string {
  if (step === 'working')
    return t(list.state === 'importing' ? 'imports.wizard.ask_importing' : 'imports.wizard.ask_reading')
  if (step === 'refused') return t('imports.wizard.ask_refused')
  if (step === 'columns') return t('imports.wizard.ask_columns')
  return t(step === 'check' ? 'imports.wizard.ask' : 'imports.wizard.ask_result')
}

function Facts({ of }: { of: ImportList }) {
  const { t } = usePhrase()
  return (
    <>
      {of.fileName} · {of.organisation.name} · {of.createdBy.name} <Time instant={of.createdAt} />
      {of.asOf && ` · ${t('imports.wizard.as_of')} ${of.asOf}`}
    </>
  )
}

/** While the server works the counts are asked for again, live line or not. */
function useKeepReading(isWorking: boolean, refetch: () => unknown): void {
  useEffect(() => {
    if (!isWorking) return
    const timer = setInterval(() => void refetch(), 1000)
    return () => clearInterval(timer)
  }, [isWorking, refetch])
}
