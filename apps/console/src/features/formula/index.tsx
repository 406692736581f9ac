import { useEffect, useMemo, useState } from 'react'
import { compileFormula, type Vocabulary } from '@jiheng/kernel/formula'
import {
  DayInput,
  EmptyState,
  Failure,
  Field,
  FormulaEditor,
  Loading,
  Page,
  Section,
  TextInput,
  usePhrase,
} from '@jiheng/ui'
import { ProjectPicker } from '../../shared/choosing/project-picker.tsx'
import type { Chosen } from '../../shared/choosing/told.ts'
import { oneOf } from '../../shared/search-text.ts'
import { today } from '../../shared/today.ts'
import { useSearch } from '../../shared/url.ts'
import { useVocabulary } from '../../shared/vocabulary.ts'
import { TrialView } from './trial-view.tsx'
import { useSettled, useTrial } from './use-trial.ts'
import './formula-page.css'

/** 公式试算: a formula written, checked as it is typed, and what it gives for a project. Nothing is changed. */
export function FormulaPage() {
  const { t } = usePhrase()
  const words = useVocabulary()
  return (
    <Page
      title={t('formula_trial.title')}
      crumbs={[{ label: t('app.nav.indicators'), href: '/indicators' }, { label: t('library.formulas') }]}
      note={t('formula_trial.note')}
    >
      {words ? <Trying {...words} /> : <Loading lines={6} />}
    </Page>
  )
}

function Trying({ vocabulary, noteOf }: NonNullable<ReturnType<typeof useVocabulary>>) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const [formula, setFormula] = useState(oneOf(search['formula']) ?? '')
  const [unit, setUnit] = useState(oneOf(search['yields']) ?? '')
  const [project, setProject] = useState<Chosen | null>(chosenIn(oneOf(search['project']), oneOf(search['name'])))
  const [day, setDay] = useState<string | null>(oneOf(search['day']) ?? today())
  const settled = useSettled(formula)
  useEffect(() => {
    setSearch({
      formula: settled || undefined,
      yields: unit || undefined,
      project: project?.id ?? undefined,
      name: project?.name,
      day: day === today() ? undefined : (day ?? undefined),
    })
  }, [settled, unit, project, day, setSearch])
  const yields = unit.trim() === '' ? {} : { yields: unit.trim() }
  return (
    <>
      <div className="formula-fields">
        <Field label={t('formula_trial.formula')}>
          <FormulaEditor value={formula} onChange={setFormula} {...{ vocabulary, noteOf }} {...yields} />
        </Field>
        <div className="formula-for">
          <Field label={t('formula_trial.project')}>
            <ProjectPicker value={project} onChange={setProject} />
          </Field>
          <Field label={t('formula_trial.day')}>
            <DayInput value={day} onChange={setDay} />
          </Field>
          <Field label={t('formula_trial.unit')} hint={t('formula_trial.unit_hint')} optional>
            <TextInput value={unit} onChange={setUnit} />
          </Field>
        </div>
      </div>
      <Section title={t('formula_trial.result')}>
        <Result source={settled} projectId={project?.id ?? null} {...{ vocabulary, day, yields }} />
      </Section>
    </>
  )
}

const chosenIn = (id: string | undefined, name: string | undefined): Chosen | null =>
  id === undefined || name === undefined ? null : { id, name }

function Result({
  source,
  projectId,
  day,
  vocabulary,
  yields,
}: {
  source: string
  projectId: string | null
  day: string | null
  vocabulary: Vocabulary
  yields: { yields?: string }
}) {
  const { t } = usePhrase()
  const wanted = yields.yields
  const compiled = useMemo(
    () => compileFormula(source, { vocabulary, ...(wanted !== undefined && { yields: wanted }) }),
    [source, vocabulary, wanted],
  )
  const body =
    compiled.ok && projectId !== null
      ? { formula: source, projectId, ...yields, ...(day !== null && { asOf: day }) }
      : null
  const { data, error, refetch, isPlaceholderData } = useTrial(body)
  if (source.trim() === '')
    return <EmptyState title={t('formula_trial.no_formula')} text={t('formula_trial.no_formula_text')} />
  if (!compiled.ok) return <EmptyState title={t('formula_trial.faulty')} />
  if (projectId === null) return <EmptyState title={t('formula_trial.no_project')} />
  if (error) return <Failure of={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  if (isPlaceholderData)
    return (
      <div aria-busy="true">
        <Loading />
      </div>
    )
  return <TrialView key={`${source} ${projectId} ${day}`} trial={data} formula={compiled.formula} />
}
