import { useState } from 'react'
import { Button, Loaded, Page, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { useParam } from '../../../shared/url.ts'
import { WeightBar } from '../check/weight-bar.tsx'
import { ChosenTable } from './chosen-table.tsx'
import { draftOf, weightsIn, type Choice } from './draft.ts'
import { ChoiceEditor } from './editor.tsx'
import { ChoiceHistory } from './history.tsx'
import './choice.css'

/** 项目选用的指标: what a project is measured by in a year, within what the library allows. */
export function ChoicePage() {
  const { t } = usePhrase()
  const [id, year] = [useParam('projectId'), Number(useParam('year'))]
  const project = useCall('getProject', { path: { id } })
  const choice = useCall('getIndicatorChoice', { path: { id, year } })
  const name = project.data?.name ?? ''
  return (
    <Page
      title={t('indicator_choice.title', { year })}
      crumbs={[
        { label: t('projects.register'), href: '/projects' },
        { label: name, href: `/projects/${id}?tab=indicators` },
        { label: t('indicator_choice.name') },
      ]}
      note={choice.data && <Standing of={choice.data} name={name} />}
      actions={<Actions id={id} year={year} />}
    >
      <Loaded of={choice}>
        {(found) => (project.data ? <Chosen key={`${id} ${year}`} of={found} kind={project.data.kind} /> : null)}
      </Loaded>
      <ChoiceHistory projectId={id} year={year} />
    </Page>
  )
}

function Actions({ id, year }: { id: string; year: number }) {
  const { t } = usePhrase()
  return (
    <>
      <Button href={`/projects/${id}/indicators/${year - 1}`}>{t('project.of_year', { year: year - 1 })}</Button>
      <Button href={`/projects/${id}/indicators/${year + 1}`}>{t('project.of_year', { year: year + 1 })}</Button>
      <Button href={`/projects/${id}/figures`}>{t('figures.name')}</Button>
    </>
  )
}

/** Who chose, and when; who may not choose is told so. */
function Standing({ of, name }: { of: Choice; name: string }) {
  const { t } = usePhrase()
  const chosen =
    of.chosenAt === null
      ? t('indicator_choice.never')
      : t('indicator_choice.chosen_by', { by: of.chosenBy ?? '', at: of.chosenAt })
  return (
    <>
      {[name, chosen].filter(Boolean).join(' · ')}
      {!of.allowed.includes('choose') && (
        <>
          {' '}
          <StateMark state="grey" word={t('indicator_choice.read_only')} />
        </>
      )}
    </>
  )
}

/**
 * What is chosen; whoever may choose opens the form on it. The form holds the choice as it was when it was opened: one made meanwhile by
 * somebody else is told and not thrown over what is typed.
 */
function Chosen({ of, kind }: { of: Choice; kind: string }) {
  const { t } = usePhrase()
  const mayChoose = of.allowed.includes('choose')
  const [opened, setOpened] = useState<Choice | null>(mayChoose && of.rows.length === 0 ? of : null)
  if (opened === null)
    return (
      <div className="choice-chosen">
        {of.rows.length > 0 && <WeightBar of={weightsIn(draftOf(of))} />}
        {mayChoose && (
          <Button kind="primary" onPress={() => setOpened(of)}>
            {t('indicator_choice.adjust')}
          </Button>
        )}
        <ChosenTable of={of} />
      </div>
    )
  return (
    <ChoiceEditor
      key={opened.chosenAt ?? ''}
      of={opened}
      kind={kind}
      changedBy={of.chosenAt === opened.chosenAt ? null : of.chosenBy}
      onClose={() => setOpened(null)}
      onReload={() => setOpened(of)}
    />
  )
}
