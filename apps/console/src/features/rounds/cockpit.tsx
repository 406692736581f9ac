import { Facts, Loaded, Page, ProgressBar, Section, StateMark, Stepper, Timeline, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { CockpitActions } from './cockpit-actions.tsx'
import { Declarations } from './declarations.tsx'
import { ProjectsTable } from './projects-table.tsx'
import { stagesOf, stateMark, type Round } from './view.ts'

/** One round: its stage, whose move it is, and how each project stands. */
export function RoundPage() {
  const { t } = usePhrase()
  const round = useCall('getRound', { path: { id: useParam('id') } })
  const { data } = round
  return (
    <Page
      title={data?.name ?? t('app.nav.evaluation')}
      crumbs={[{ label: t('app.nav.evaluation'), href: '/rounds' }, { label: data?.name ?? '' }]}
      mark={data && <StateMark state={stateMark[data.state]} word={t(`rounds.state_name.${data.state}`)} />}
      actions={data && <CockpitActions of={data} />}
    >
      <Loaded of={round}>
        {(found) => (
          <div className="rounds-flow">
            <Stages of={found} />
            <Move of={found} />
            {found.experts.length > 0 && <Declarations of={found} />}
            <Section title={t('rounds.projects')}>
              <ProjectsTable of={found} />
            </Section>
            <About of={found} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Stages({ of }: { of: Round }) {
  const { t } = usePhrase()
  const stages = stagesOf(of.kind)
  const at = stages.indexOf(of.state)
  if (of.state === 'cancelled') return <p className="jh-soft">{of.steps.at(-1)?.why}</p>
  return (
    <Stepper
      steps={stages.map((stage) => t(`rounds.state_name.${stage}`))}
      at={of.state === 'published' ? stages.length : at}
    />
  )
}

/** Whose move it is, by when, and how far it is. */
function Move({ of: { move } }: { of: Round }) {
  const { t } = usePhrase()
  if (move.who === 'nobody') return null
  return (
    <div className="rounds-move">
      <p>
        <StateMark
          state={move.isOverdue ? 'red' : move.who === 'office' ? 'orange' : 'yellow'}
          word={t(`rounds.move.${move.who}`)}
        />
        <strong>{t(`rounds.move_what.${move.what}`)}</strong>
        {move.due && (
          <span className="jh-soft">
            {t(move.isOverdue ? 'rounds.move_overdue' : 'rounds.move_due', { day: move.due })}
          </span>
        )}
      </p>
      {move.of > 0 && (
        <ProgressBar done={move.done} total={move.of} text={t('rounds.move_done', { done: move.done, of: move.of })} />
      )}
    </div>
  )
}

function About({ of }: { of: Round }) {
  const { t } = usePhrase()
  const { template, commitment } = of
  const stepOf = ({ state, why, by, at }: Round['steps'][number]) => ({
    ...{ id: `${state} ${at}`, at, who: by, text: t(`rounds.state_name.${state}`), state: stateMark[state] },
    ...(why && { detail: why }),
  })
  const reminderOf = ({ kind, standing, dueOn, at, people }: Round['reminders'][number]) => ({
    ...{ id: `${kind} ${standing} ${dueOn}`, at, who: t('rounds.reminded_by') },
    text: t(`rounds.reminded.${kind as 'score'}`, { n: people, day: dueOn }),
    state: standing === 'late' ? ('orange' as const) : ('grey' as const),
  })
  return (
    <>
      <Facts
        items={[
          { label: t('rounds.kind'), value: t(`rounds.kind_name.${of.kind}`) },
          { label: t('rounds.year'), value: t('rounds.year_of', { year: of.year }) },
          { label: t('rounds.unit'), value: of.unit },
          ...(template ? [{ label: t('rounds.template'), value: t('rounds.template_of', template) }] : []),
          ...(commitment
            ? [
                {
                  label: t('rounds.commitment'),
                  value: (
                    <a className="rounds-hash" href={`/rounds/${of.id}/draw`}>
                      {commitment}
                    </a>
                  ),
                  wide: true,
                },
              ]
            : []),
        ]}
      />
      <Section title={t('rounds.steps')}>
        <Timeline
          label={t('rounds.steps')}
          items={[...of.steps.map(stepOf), ...of.reminders.map(reminderOf)].toSorted((a, b) => (a.at < b.at ? 1 : -1))}
        />
      </Section>
    </>
  )
}
