import { Facts, Loaded, Page, Section, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { Actions } from './actions.tsx'
import { Doubts } from './doubts.tsx'
import { Lot } from './lot.tsx'
import { Plan } from './plan.tsx'
import { Progress } from './progress.tsx'
import { Result } from './result.tsx'
import { stateMark, type Survey } from './view.ts'

/** One survey: its result once it is closed, its answers while it runs, its plan, and what it was drawn by. */
export function SurveyPage() {
  const { t } = usePhrase()
  const id = useParam('id')
  const survey = useCall('getSurvey', { path: { id } })
  const { data } = survey
  return (
    <Page
      title={data?.title ?? t('surveys.title')}
      crumbs={[{ label: t('app.nav.surveys'), href: '/surveys' }]}
      mark={data && <StateMark state={stateMark[data.state]} word={t(`surveys.state_name.${data.state}`)} />}
      actions={data && <Actions of={data} />}
    >
      <Loaded of={survey}>
        {(of) => (
          <>
            <About of={of} />
            {of.result && <Result of={of.result} leastSample={of.rule.leastSample} leastShown={of.rule.leastShown} />}
            {of.state === 'running' && <Progress of={of} />}
            {of.allowed.includes('doubts') && <Doubts of={of} />}
            <Plan of={of} />
            <Questions of={of} />
            <Lot of={of} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function About({ of }: { of: Survey }) {
  const { t } = usePhrase()
  return (
    <div className="surveys-about">
      <Facts
        items={[
          { label: t('surveys.project'), value: <a href={`/projects/${of.project.id}`}>{of.project.name}</a> },
          { label: t('surveys.period'), value: t('surveys.period_of', { from: of.opensOn, until: of.closesOn }) },
          ...(of.contact === '' ? [] : [{ label: t('surveys.contact'), value: of.contact }]),
          { label: t('surveys.measure'), value: t(`surveys.measure_name.${of.measure}`) },
          ...(of.prolongings.length === 0
            ? []
            : [{ label: t('surveys.prolongings'), value: <Prolonged of={of} />, wide: true }]),
        ]}
      />
    </div>
  )
}

function Prolonged({ of }: { of: Survey }) {
  const { t } = usePhrase()
  return (
    <ul>
      {of.prolongings.map(({ closedOn, closesOn, why, by, at }) => (
        <li key={at}>{t('surveys.prolonging', { from: closedOn, until: closesOn, why, by, at })}</li>
      ))}
    </ul>
  )
}

function Questions({ of }: { of: Survey }) {
  const { t } = usePhrase()
  if (of.result?.problem === null) return null
  return (
    <Section title={t('surveys.questions')} note={t('surveys.questions_note')}>
      <ol className="surveys-questions">
        {of.questions.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
    </Section>
  )
}
