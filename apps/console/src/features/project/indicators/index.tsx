import { Button, EmptyState, Figure, Figures, Loaded, Section, StateMark, Time, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { Advice } from './advice.tsx'
import { AssignSet } from './assign-form.tsx'
import { ChosenIndicators } from './chosen.tsx'
import { refreshed, type Evaluation } from './evaluation.ts'
import { OfficialForms } from './official-forms.tsx'
import { ScoreHistory } from './history.tsx'
import { RulesInForce } from './rules.tsx'
import { Sheet } from './sheet.tsx'
import { Vetoes } from './vetoes.tsx'

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
              <Chosen of={found} />
              <Sheet of={found} />
            </>
          )}
        </Loaded>
      </Section>
      {evaluation.data?.set && <AboutScore of={evaluation.data} />}
      {evaluation.data && <ChosenIndicators projectId={project.id} year={evaluation.data.year} />}
      {evaluation.data && <OfficialForms projectId={project.id} year={evaluation.data.year} />}
      {evaluation.data?.set && <ScoreHistory projectId={project.id} />}
    </>
  )
}

/** What would raise the score, what stops it, and by which rules it is given. */
function AboutScore({ of }: { of: Evaluation }) {
  return (
    <>
      <Advice of={of} />
      <Vetoes of={of} />
      <RulesInForce of={of} />
    </>
  )
}

/** Whether the score goes by indicators the project chose itself, who did, and when. */
function Chosen({ of: { choice } }: { of: Evaluation }) {
  const { t } = usePhrase()
  if (!choice) return null
  const { by, on: day, executionWeight: weight } = choice
  if (choice.isApplied) return <p className="jh-soft project-lead">{t('scoring.choice.applied', { by, day })}</p>
  return (
    <p>
      <StateMark state="yellow" word={t('scoring.choice.not_applied', { by, day, weight })} />
    </p>
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
