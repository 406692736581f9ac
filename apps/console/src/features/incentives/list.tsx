import { Facts, Figure, Figures, Loaded, Page, Section, StateMark, Stepper, Timeline, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { usePeriod } from '../../shared/incentives/period.ts'
import { ListActions } from './actions.tsx'
import { Appeals } from './appeals.tsx'
import { MovedScores } from './moved.tsx'
import { Standings } from './standings.tsx'
import { EdgeLines } from './trial.tsx'
import { Handed, Versions } from './versions.tsx'
import { steps, stepsDone, type IncentiveList } from './view.ts'
import { ListState, useRule } from './words.tsx'

/** One list: who is advised and why, what a person decided, appeals, the batch for payroll. */
export function IncentiveListPage() {
  const { t } = usePhrase()
  const period = usePeriod()
  const list = useCall('getIncentiveList', { path: { id: useParam('id') } })
  const { data } = list
  const title = data ? `${data.scheme.name} ${period(data.period)}` : ''
  const name = data && data.version > 1 ? `${title} ${t('incentives.version_of', { n: data.version })}` : title
  return (
    <Page
      title={name || t('app.nav.incentives')}
      crumbs={[{ label: t('app.nav.incentives'), href: '/incentives' }, { label: name }]}
      mark={data && <ListState of={{ state: data.state, isCorrected: data.corrected !== null }} />}
      actions={data && <ListActions of={data} />}
      note={t('incentives.human')}
    >
      <Loaded of={list}>
        {(found) => (
          <div className="incentives-flow">
            <Stepper steps={steps.map((step) => t(`incentives.course_name.${step}`))} at={stepsDone[found.state]} />
            {found.isConcerned && found.state === 'simulated' && (
              <p>
                <StateMark state="orange" word={t('incentives.concerned')} />
              </p>
            )}
            {found.openScores.length > 0 && <OpenScores of={found.openScores} />}
            <Versions of={found} />
            <MovedScores of={found} />
            <Outcome of={found} />
            <Appeals of={found} />
            <Standings of={found} />
            <About of={found} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

const MOST_NAMED = 10
const named = (of: readonly { name: string }[]): string =>
  of
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join('、') + (of.length > MOST_NAMED ? '…' : '')

/** What keeps the list from being told: whose scores may still change, and until when. */
function OpenScores({ of }: { of: IncentiveList['openScores'] }) {
  const { t } = usePhrase()
  const appealed = of.filter(({ isUnderAppeal }) => isUnderAppeal)
  const others = of.filter(({ isUnderAppeal }) => !isUnderAppeal)
  const day = others
    .map(({ appealUntil }) => appealUntil ?? '')
    .toSorted()
    .at(-1)
  return (
    <div className="incentives-none">
      <StateMark state="orange" word={t('incentives.open_scores', { n: of.length })} />
      {appealed.length > 0 && <p>{t('incentives.open_appealed', { n: appealed.length, names: named(appealed) })}</p>}
      {day !== undefined && <p>{t('incentives.open_term', { n: others.length, day, names: named(others) })}</p>}
    </div>
  )
}

/** The answer: how many, of how many, and how firm that is. */
function Outcome({ of }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const { counted, places, suggested, problem, edge } = of
  if (problem)
    return (
      <div className="incentives-none">
        <StateMark state="grey" word={t('incentives.not_ranked')} />
        <p>{t('incentives.not_ranked_text', { counted, missing: edge.missing })}</p>
        <EdgeLines of={of} />
      </div>
    )
  const isRanked = places !== null
  return (
    <>
      <Figures>
        <Figure label={t('incentives.suggested')} value={String(suggested)} />
        <Figure label={t('incentives.counted')} value={String(counted)} />
        {isRanked && <Figure label={t('incentives.places')} value={String(places)} />}
        {isRanked && <Figure label={t('incentives.line')} value={edge.lastIn} />}
        {isRanked && <Figure label={t('incentives.next')} value={edge.firstOut} />}
      </Figures>
      <section aria-label={t('incentives.edge')}>
        <EdgeLines of={of} />
      </section>
    </>
  )
}

function About({ of }: { of: IncentiveList }) {
  const { t } = usePhrase()
  const ruleOf = useRule()
  const { pool, batch } = of
  const course = steps.flatMap((step) => {
    const done = of[step]
    return done
      ? [{ id: step, at: done.at, who: done.by, text: t(`incentives.course_name.${step}`), state: 'grey' as const }]
      : []
  })
  return (
    <>
      <Facts
        items={[
          { label: t('incentives.kind'), value: t(`incentives.kind_name.${of.scheme.kind}`) },
          { label: t('incentives.unit'), value: of.unit.name },
          ...(of.state === 'published' && of.appealUntil
            ? [{ label: t('incentives.appeals'), value: t('incentives.appeal_until', { day: of.appealUntil }) }]
            : []),
          { label: t('incentives.scheme'), value: ruleOf(of.scheme.kind, of.parameters), wide: true },
          ...(pool
            ? [
                {
                  label: t('incentives.pool_amount'),
                  value: `${t('incentives.pool_of', { amount: pool.amountFen, by: t(`incentives.pool_by_name.${pool.by}`) })}；${t('incentives.pool_left', { left: pool.leftFen })}`,
                  wide: true,
                },
              ]
            : []),
          ...(batch
            ? [
                {
                  label: t('incentives.batch'),
                  value: t(batch.isDifference ? 'incentives.batch_difference' : 'incentives.batch_of', {
                    ...{ id: batch.id, at: batch.madeAt },
                  }),
                  wide: true,
                },
                { label: t('incentives.handed'), value: <Handed of={batch.handed} />, wide: true },
              ]
            : []),
        ]}
      />
      <Section title={t('incentives.course')}>
        <Timeline label={t('incentives.course')} items={course.toReversed()} />
      </Section>
    </>
  )
}
