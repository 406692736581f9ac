import { Button, EmptyState, Figure, Figures, Loaded, Section, Time, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { AssignSet } from './assign-form.tsx'
import { refreshed, type Evaluation } from './evaluation.ts'
import { OfficialForms } from './official-forms.tsx'
import { ScoreHistory } from './history.tsx'
import { Sheet } from './sheet.tsx'

/** 指标与得分: the self-evaluation sheet as it stands today. */
export function IndicatorsSide({ project }: { project: Project }) {
  const { t } = usePhrase()
  const [search] = useSearch()
  const year = Number(oneOf(search.year)) || undefined
  const evaluation = useCall('getEvaluation', { path: { id: project.id }, ...(year ? { query: { year } } : {}) })
  return (
    <>
      <Section
        title={t('evaluation.title')}
        note={evaluation.data && <Basis of={evaluation.data} />}
        actions={evaluation.data && <Actions of={evaluation.data} project={project} />}
      >
        <Loaded
          of={evaluation}
          isEmpty={(found) => found.set === null}
          empty={{ title: t('evaluation.none_yet'), text: t('project.indicators.none_text') }}
        >
          {(found) => (
            <>
              <Totals of={found} />
              <Sheet of={found} />
            </>
          )}
        </Loaded>
      </Section>
      {evaluation.data && <OfficialForms projectId={project.id} year={evaluation.data.year} />}
      {evaluation.data?.set && <ScoreHistory projectId={project.id} />}
    </>
  )
}

function Basis({ of }: { of: Evaluation }) {
  const { t } = usePhrase()
  const [, setSearch] = useSearch()
  return (
    <span className="project-years">
      <strong>{t('project.of_year', { year: of.year })}</strong>
      {of.years
        .filter((year) => year !== of.year)
        .map((year) => (
          <Button key={year} kind="quiet" onPress={() => setSearch({ year: String(year) })}>
            {t('project.of_year', { year })}
          </Button>
        ))}
      {of.set && <span>{t('project.indicators.set_version', { name: of.set.name, version: of.set.version })}</span>}
      {of.computedAt && (
        <span>
          {t('project.indicators.computed_at')} <Time instant={of.computedAt} />
        </span>
      )}
    </span>
  )
}

function Actions({ of, project }: { of: Evaluation; project: Project }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run, busy } = useCallMutation('computeScore', { refresh: refreshed })
  const compute = () =>
    run({ path: { id: project.id, year: of.year } }).then(() => toast.done(t('project.indicators.computed')))
  return (
    <>
      {of.allowed.includes('assign') && (
        <Opens label={t(of.set ? 'project.indicators.change_set' : 'project.indicators.choose_set')}>
          {(close) => <AssignSet project={project} of={of} onClose={close} />}
        </Opens>
      )}
      {of.set && of.allowed.includes('compute') && (
        <Button busy={busy} onPress={() => void compute().catch(toast.failed)}>
          {t('project.indicators.compute')}
        </Button>
      )}
    </>
  )
}

function Totals({ of }: { of: Evaluation }) {
  const { t } = usePhrase()
  if (of.total === null) return <EmptyState title={t('project.indicators.not_computed')} />
  return (
    <Figures>
      <Figure label={t('evaluation.total')} value={of.total} unit={t('units.score')} explanation={of.explanation} />
      <Figure
        label={t('evaluation.grade')}
        value={of.grade ? t(`evaluation.grade_name.${of.grade}`) : t('project.indicators.no_grade')}
        explanation={of.explanation}
        {...(of.grade === null && { note: t('project.indicators.no_grade_note') })}
      />
      <Figure
        label={t('project.indicators.covered')}
        value={of.coveredWeight}
        unit={t('project.indicators.of_hundred')}
        explanation={of.explanation}
      />
    </Figures>
  )
}
